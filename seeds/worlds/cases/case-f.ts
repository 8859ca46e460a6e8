import { planActivity } from "#app/features/activities/commands.server.ts";
import { assignTraining } from "#app/features/activities/commands/assign.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import type { Db } from "#db/client.server.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellGoal, tellVision, withSchool } from "./vision.ts";

type Who = "maaike" | "hugo" | "iris" | "jan" | "noor" | Office;
type Team = "vmbo";
type Thing = "ambition" | "goal" | "schedule" | "training";
type World = Telling<Who, Team, Thing>;

const teacher = teaches("docent");
const partner = "maaike" as const;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "Vakcollege De Brug", sector: "vo", teacherWord: "docent", teamWord: "team" },
  teams: { vmbo: "Vmbo" },
  cast: {
    maaike: { ...leadsSchool("Maaike", "Roos", "afdelingsleider"), leads: "vmbo" },
    hugo: { ...teacher("Hugo", "Smeets", "vmbo"), partner },
    iris: { ...teacher("Iris", "Vink", "vmbo"), partner },
    jan: { ...teacher("Jan", "Bakels", "vmbo"), partner },
    noor: { ...teacher("Noor", "Hendrix", "vmbo"), partner },
  },
});

/** Case F: schools closed from one day to the next; a leader decides, looks back after three weeks and assigns a training. */
export function tellCaseF(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  tellVision(world, {
    by: "maaike",
    at: ["2025-09-01", "09:00"],
    titles: ["Lessen gaan door"],
    name: "ambition",
  });
  tellGoal(world, {
    ...{ by: "maaike", at: ["2026-01-12", "09:00"], name: "goal", ambition: "ambition" },
    text: "Elke les gaat door, ook op afstand",
    part: { leaderPart: "makes_possible", leaderWords: "Ik maak het rooster en regel de apparaten." },
  });
  tellDecided(world);
  world.play();
  return world;
}

function tellDecided({ db, does, the, who }: World) {
  does(
    "maaike",
    ["2026-01-13", "09:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Rooster voor lessen op afstand", kind: "experiment", formal: "no", state: "running" },
          ...{
            startsOn: "2026-01-13",
            lookBackOn: "2026-02-03",
            goals: [the("goal")],
            audiences: withSchool,
          },
        },
        now,
      ),
    "schedule",
  );
  does(
    "maaike",
    ["2026-01-19", "09:00"],
    ({ viewer, now }) => {
      const id = planActivity(
        db,
        viewer,
        {
          ...{ title: "Lesgeven via het scherm", kind: "course", formal: "yes", onSite: "yes" },
          ...{ startsOn: "2026-02-16", invited: [who("jan")], audiences: withSchool },
        },
        now,
      );
      assignTraining(db, viewer, id, [who("hugo"), who("iris")], now);
      return id;
    },
    "training",
  );
  does("jan", ["2026-01-19", "16:00"], ({ viewer, now }) =>
    answerInvitation(db, viewer, the("training"), "accept", now),
  );
}
