import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { planConversation } from "#app/features/conversations/commands/plan.server.ts";
import type { Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { holdTalk, planTalk, prepareTalk } from "../scenario/talks.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";

type Who = "nelly" | "sam" | Office;
type Team = "team";
type Thing = "talk";
type World = Telling<Who, Team, Thing>;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "De Zonnewijzer", sector: "po", teacherWord: "leerkracht", teamWord: "team" },
  teams: { team: "Team" },
  cast: {
    nelly: leadsSchool("Nelly", "Groot", "directeur"),
    sam: { ...teaches("leerkracht")("Sam", "Oost", "team"), partner: "nelly" },
    bestuur: {
      ...{ givenName: "Pieter", familyName: "Zwart", functionName: "bestuurder", functionGroup: "support" },
      ...{ office: true, role: "board_member" },
    },
  },
});

/** Case H: a school leader and her board member prepare their talk, each alone, and make its agenda together. */
export function tellCaseH(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  const { does, the } = world;
  does(
    "bestuur",
    ["2025-11-03", "09:00"],
    (actor) => planTalk(world, actor, { staff: "nelly", day: "2025-11-20" }),
    "talk",
  );
  does("bestuur", ["2025-11-04", "09:00"], ({ viewer, now }) => {
    const { version } = db
      .select()
      .from(conversations)
      .where(eq(conversations.id, the("talk")))
      .get()!;
    const at = { day: "2025-11-20", time: "15:30", minutes: 60, place: null };
    const openingQuestion = "Wat gebeurde er dit najaar dat je niet had bedacht?";
    planConversation(db, viewer, the("talk"), { ...at, version, openingQuestion }, now);
  });
  does(
    "bestuur",
    ["2025-11-17", "09:00"],
    ({ viewer, now }) => void addAgendaPoint(db, viewer, the("talk"), { text: "De krimp in de wijk" }, now),
  );
  does(
    "nelly",
    ["2025-11-17", "20:00"],
    ({ viewer, now }) =>
      void addAgendaPoint(db, viewer, the("talk"), { text: "Ruimte om zelf les te geven" }, now),
  );
  does("nelly", ["2025-11-18", "20:00"], (actor) =>
    prepareTalk(db, actor, the("talk"), ["Het team zei zelf welke vergadering weg kon."]),
  );
  does("bestuur", ["2025-11-19", "20:00"], (actor) =>
    prepareTalk(db, actor, the("talk"), ["Je vroeg het team, en wachtte op het antwoord."]),
  );
  does("bestuur", ["2025-11-20", "17:00"], (actor) => holdTalk(db, actor, the("talk")));
  world.play();
  return world;
}
