import { closeRound, startRound } from "#app/features/groups/commands/rounds.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { setMembers } from "#app/features/teams/commands/members.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import type { Db } from "#db/client.server.ts";
import { teams as teamRows } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellVision } from "./vision.ts";

type Who = "irene" | "kim" | "noud" | "lex" | "pia" | "wout" | Office;
type Team = "onderbouw" | "bovenbouw";
type Thing = "five" | "six" | "group" | "first round" | "second round";
type World = Telling<Who, Team, Thing>;

const teacher = teaches("docent");
const partner = "irene" as const;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "Het Lyceum", sector: "vo", teacherWord: "docent", teamWord: "team" },
  teams: { onderbouw: "Onderbouw", bovenbouw: "Bovenbouw" },
  cast: {
    irene: leadsSchool("Irene", "Faber", "rector"),
    kim: { ...teacher("Kim", "Noordhoek", "onderbouw"), partner },
    noud: { ...teacher("Noud", "Claassen", "bovenbouw"), partner },
    lex: { ...teacher("Lex", "Vreugd", "onderbouw"), partner },
    pia: { ...teacher("Pia", "Sanders", "bovenbouw"), partner },
    wout: { ...teacher("Wout", "Emmen", "bovenbouw"), partner },
  },
});

const titles = ["Lezen", "Onderzoek doen", "Eigen keuzes", "Een veilige school", "De wereld in"];

/** Case G: a school with ambitions and a group that works at one in rounds; in the autumn a sixth ambition comes beside the five. */
export function tellCaseG(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  tellVision(world, { by: "irene", at: ["2025-09-01", "09:00"], titles, name: "five" });
  const six = [...titles, "Gezond leven"];
  tellVision(world, { by: "irene", at: ["2025-11-03", "09:00"], titles: six, name: "six" });
  tellRounds(world);
  world.play();
  return world;
}

function tellRounds(world: World) {
  const { db, does, the, who, schoolId } = world;
  const version = () =>
    db
      .select()
      .from(teamRows)
      .where(eq(teamRows.id, the("group")))
      .get()!.version;
  does(
    "irene",
    ["2025-09-02", "09:00"],
    ({ viewer, now }) =>
      addTeam(db, viewer, { schoolId, name: "Ontwikkelgroep lezen", kind: "development_group" }, now),
    "group",
  );
  does("irene", ["2025-09-02", "09:10"], ({ viewer, now }) => {
    const members = (["kim", "noud", "lex", "pia"] as const).map(who);
    setMembers(db, viewer, the("group"), { members, version: version() }, now);
    world.forget();
  });
  does("irene", ["2025-09-02", "09:20"], ({ viewer, now }) => {
    const purpose = { ambitions: [the("five")], goals: [], version: version() };
    setPurpose(db, viewer, the("group"), purpose, now);
  });
  const drivers = (keys: readonly Who[], others: readonly Who[]) => [
    ...keys.map((key) => ({
      personId: who(key),
      part: "driver" as const,
      mandate: "Beslist over het budget",
    })),
    ...others.map((key) => ({ personId: who(key), part: "member" as const, mandate: null })),
  ];
  does(
    "kim",
    ["2025-09-03", "16:00"],
    ({ viewer, now }) => {
      const parts = drivers(["kim", "noud"], ["lex", "pia"]);
      const round = { aim: "Lezen in elk vak", fromDay: viewer.today, parts, version: 0 };
      return startRound(db, viewer, the("group"), round, now);
    },
    "first round",
  );
  does("kim", ["2026-01-30", "16:00"], ({ viewer, now }) => {
    const lookBack = "We lazen meer, en te veel tegelijk.";
    const over = { round: the("first round"), toDay: viewer.today, lookBack, version: 1 };
    closeRound(db, viewer, the("group"), over, now);
  });
  does(
    "lex",
    ["2026-02-02", "16:00"],
    ({ viewer, now }) => {
      const parts = drivers(["lex", "pia"], ["kim", "noud"]);
      const round = { aim: "Een leesuur per week", fromDay: viewer.today, parts, version: 1 };
      world.forget();
      return startRound(db, viewer, the("group"), round, now);
    },
    "second round",
  );
}
