import { planActivity } from "#app/features/activities/commands.server.ts";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellGoal, tellVision, withSchool } from "./vision.ts";

type Who = "floor" | "mila" | "jasper" | "sanne" | "karin" | Office;
type Team = "onderbouw" | "bovenbouw";
type Thing =
  "ambition" | "goal" | "study day" | "first" | "second" | "expert" | "note" | "plan" | "evaluation";
type World = Telling<Who, Team, Thing>;

const teacher = teaches("leerkracht");

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "De Wilgenhof", sector: "po", teacherWord: "leerkracht", teamWord: "bouw" },
  teams: { onderbouw: "Onderbouw", bovenbouw: "Bovenbouw" },
  cast: {
    floor: { ...leadsSchool("Floor", "Martens", "directeur"), leads: "bovenbouw" },
    mila: { ...teacher("Mila", "Jonker", "bovenbouw"), partner: "floor" },
    jasper: { ...teacher("Jasper", "Prins", "bovenbouw"), partner: "floor" },
    sanne: { ...teacher("Sanne", "Kuipers", "bovenbouw"), partner: "floor" },
    karin: { ...teacher("Karin", "Blom", "onderbouw"), partner: "floor" },
  },
});

/** Case C: a study day, two questions of the team, an expert from outside who grew from it, and a plan for improvement. */
export function tellCaseC(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  tellVision(world, {
    by: "floor",
    at: ["2025-09-01", "09:00"],
    titles: ["Passend leren"],
    name: "ambition",
  });
  tellGoal(world, {
    ...{ by: "floor", at: ["2025-09-01", "09:30"], name: "goal", ambition: "ambition" },
    text: "Onze uitleg past bij wat kinderen al kunnen",
  });
  tellStudyDay(world);
  tellWhatCame(world);
  world.play();
  return world;
}

function tellStudyDay({ db, does, the, teams }: World) {
  const team = teams.bovenbouw;
  does(
    "floor",
    ["2025-09-15", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Studiedag: kijken naar ons eigen onderwijs", kind: "study_day", team },
          ...{ startsOn: "2025-10-08", state: "done", goals: [the("goal")], audiences: withSchool },
        },
        now,
      ),
    "study day",
  );
  for (const [who, text, name] of [
    ["mila", "Hoe zien we wat een kind al kan?", "first"],
    ["jasper", "Hoe geven we elkaar terug wat we in de les zien?", "second"],
  ] as const)
    does(
      who,
      ["2025-10-08", "15:00"],
      ({ viewer, now }) => {
        const questionId = writeQuestion(db, viewer, { text, teamId: team, audiences: withSchool }, now);
        setAlignment(db, viewer, { questionId, goalId: the("goal"), judgement: "aligns" }, now);
        return questionId;
      },
      name,
    );
  does(
    "mila",
    ["2025-11-10", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Een expert kijkt mee in de les", kind: "coaching", formal: "no", team },
          ...{ state: "running", startsOn: "2025-11-10", provider: "Bureau Zicht" },
          ...{ grewFrom: [the("study day")], questions: [the("first")], audiences: withSchool },
        },
        now,
      ),
    "expert",
  );
}

function tellWhatCame({ db, does, the, teams }: World) {
  const team = teams.bovenbouw;
  does(
    "jasper",
    ["2026-05-18", "16:00"],
    ({ viewer, now }) =>
      writeNote(
        db,
        viewer,
        {
          ...{ text: "Kinderen kiezen nu zelf de opdracht die past", values: ["realised"] },
          ...{ team, question: the("first"), audiences: [`team:${team}`, ...withSchool] },
        },
        now,
      ),
    "note",
  );
  does(
    "floor",
    ["2026-06-08", "16:00"],
    ({ viewer, now }) =>
      addProduct(
        db,
        viewer,
        {
          ...{ title: "Verbeterplan", url: null, madeOn: null, team, readers: "school" },
          ...{ items: [the("first")], goals: [the("goal")] },
        },
        now,
      ),
    "plan",
  );
  does(
    "sanne",
    ["2026-06-22", "16:00"],
    ({ viewer, now }) => {
      const text = "Het meekijken willen we houden, de lange vergadering niet.";
      return writeNote(db, viewer, { text, team, question: the("second") }, now);
    },
    "evaluation",
  );
}
