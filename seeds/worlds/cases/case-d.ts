import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { setMembers, setParts } from "#app/features/teams/commands/members.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { teams as teamRows } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellGoal, tellVision, withSchool } from "./vision.ts";

type Who = "bas" | "hennie" | "marit" | "onno" | "ina" | "koos" | "ria" | Office;
type Team = "onderbouw" | "middenbouw" | "bovenbouw";
type Thing = "ambition" | "goal" | "group" | "question" | "note" | "input" | "said to all" | "card";
type World = Telling<Who, Team, Thing>;

const teacher = teaches("leerkracht");
const partner = "bas" as const;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "De Regenboog", sector: "po", teacherWord: "leerkracht", teamWord: "bouw" },
  teams: { onderbouw: "Onderbouw", middenbouw: "Middenbouw", bovenbouw: "Bovenbouw" },
  cast: {
    bas: leadsSchool("Bas", "Verweij", "directeur"),
    hennie: { ...teacher("Hennie", "Postma", "middenbouw"), partner },
    marit: { ...teacher("Marit", "Wiersma", "onderbouw"), partner },
    onno: { ...teacher("Onno", "Tak", "bovenbouw"), partner },
    ina: { ...teacher("Ina", "Ploeg", "middenbouw"), partner },
    koos: { ...teacher("Koos", "Nauta", "middenbouw"), partner },
    ria: { ...teacher("Ria", "Laan", "onderbouw"), partner },
  },
});

/** Case D: a development group with one member of every bouw and a mandate; in the variant they all come from one bouw. */
export function tellCaseD(db: Db, until: Date, variant?: "one-bouw") {
  const world: World = openTelling(db, until, school);
  tellVision(world, {
    by: "bas",
    at: ["2025-09-01", "09:00"],
    titles: ["Rijk taalonderwijs"],
    name: "ambition",
  });
  tellGoal(world, {
    ...{ by: "bas", at: ["2025-09-01", "09:30"], name: "goal", ambition: "ambition" },
    text: "Kinderen lezen en schrijven elke dag in een echte tekst",
  });
  tellGroup(world, variant === "one-bouw" ? ["hennie", "ina", "koos"] : ["hennie", "marit", "onno"]);
  tellWork(world);
  world.play();
  return world;
}

export const mandate = "Doet een voorstel aan het team en beslist over de proeflessen";

function tellGroup(world: World, members: readonly Who[]) {
  const { db, does, the, who, schoolId } = world;
  const version = () =>
    db
      .select()
      .from(teamRows)
      .where(eq(teamRows.id, the("group")))
      .get()!.version;
  does(
    "bas",
    ["2025-09-08", "09:00"],
    ({ viewer, now }) => addTeam(db, viewer, { schoolId, name: "Taalgroep", kind: "development_group" }, now),
    "group",
  );
  does("bas", ["2025-09-08", "09:10"], ({ viewer, now }) => {
    setMembers(db, viewer, the("group"), { members: members.map(who), version: version() }, now);
    world.forget();
  });
  does("bas", ["2025-09-08", "09:20"], ({ viewer, now }) => {
    const parts = [{ personId: who("hennie"), part: "driver" as const, mandate }];
    setParts(db, viewer, the("group"), { parts, version: version() }, now);
    world.forget();
  });
  does("bas", ["2025-09-08", "09:30"], ({ viewer, now }) =>
    setPurpose(db, viewer, the("group"), { ambitions: [], goals: [the("goal")], version: version() }, now),
  );
}

function tellWork({ db, does, the }: World) {
  does(
    "hennie",
    ["2025-09-15", "16:00"],
    ({ viewer, now }) => {
      const text = "Welke teksten lezen we met de hele school?";
      const questionId = writeQuestion(
        db,
        viewer,
        { text, teamId: the("group"), audiences: withSchool },
        now,
      );
      setAlignment(db, viewer, { questionId, goalId: the("goal"), judgement: "aligns" }, now);
      return questionId;
    },
    "question",
  );
  // What a colleague thinks of it on the way is hers: she says who reads it.
  for (const [who, text, audiences, name] of [
    ["ria", "In groep 1 werkt voorlezen met een vraag vooraf beter", () => [], "input"],
    ["koos", "Ik mis nog teksten over techniek", () => withSchool, "said to all"],
  ] as const)
    does(
      who,
      ["2025-11-17", "16:00"],
      ({ viewer, now }) =>
        writeNote(db, viewer, { text, question: the("question"), audiences: [...audiences()] }, now),
      name,
    );
  does(
    "hennie",
    ["2026-03-09", "16:00"],
    ({ viewer, now }) =>
      writeNote(
        db,
        viewer,
        {
          ...{ text: "Kinderen praten bij het buitenspelen door over het boek", values: ["realised"] },
          ...{ team: the("group"), question: the("question") },
          audiences: [`team:${the("group")}`, ...withSchool],
        },
        now,
      ),
    "note",
  );
  does(
    "hennie",
    ["2026-04-20", "16:00"],
    ({ viewer, now }) =>
      addProduct(
        db,
        viewer,
        {
          ...{ title: "Kwaliteitskaart taal", url: null, madeOn: null, team: the("group") },
          ...{ readers: "school", items: [the("question")], goals: [the("goal")] },
        },
        now,
      ),
    "card",
  );
}
