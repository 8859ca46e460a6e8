import { planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { writeProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import type { Db } from "#db/client.server.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellGoal, tellVision, withSchool } from "./vision.ts";

type Who = "linda" | "daan" | "esmee" | "tom" | "fleur" | Office;
type Team = "kappers";
type Thing = "ambition" | "goal" | "training" | "coaching" | "tom is coached" | "role";
type World = Telling<Who, Team, Thing>;

const teacher = teaches("docent");
const partner = "linda" as const;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "Kappersschool De Spiegel", sector: "mbo", teacherWord: "docent", teamWord: "team" },
  teams: { kappers: "Kappers" },
  cast: {
    linda: { ...leadsSchool("Linda", "Aarts", "opleidingsmanager"), leads: "kappers" },
    daan: { ...teacher("Daan", "Peters", "kappers"), partner },
    esmee: { ...teacher("Esmee", "Wolf", "kappers"), partner },
    tom: { ...teacher("Tom", "Hagen", "kappers"), partner },
    fleur: { ...teacher("Fleur", "Dijk", "kappers"), partner },
  },
});

/** Case E: an external training handed on inside the school by two docentcoaches; their role has no place yet. */
export function tellCaseE(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  tellVision(world, {
    by: "linda",
    at: ["2025-09-01", "09:00"],
    titles: ["Leren door doen"],
    name: "ambition",
  });
  tellGoal(world, {
    ...{ by: "linda", at: ["2025-09-01", "09:30"], name: "goal", ambition: "ambition" },
    text: "We coachen studenten in plaats van voor te doen",
  });
  tellCoaching(world);
  tellRole(world);
  world.play();
  return world;
}

function tellCoaching({ db, does, the, who }: World) {
  does(
    "linda",
    ["2025-09-08", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Training didactisch coachen", kind: "course", formal: "yes", onSite: "no" },
          ...{ provider: "Bureau Voorop", startsOn: "2025-09-29", endsOn: "2025-10-27", state: "done" },
          ...{ goals: [the("goal")], invited: [who("daan"), who("esmee")], audiences: withSchool },
        },
        now,
      ),
    "training",
  );
  does(
    "daan",
    ["2025-11-10", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Coaching door twee docentcoaches", kind: "coaching", formal: "no", onSite: "yes" },
          ...{ state: "running", startsOn: "2025-11-10", grewFrom: [the("training")], goals: [the("goal")] },
          ...{ invited: [who("esmee")], audiences: withSchool },
        },
        now,
      ),
    "coaching",
  );
  does("esmee", ["2025-11-10", "17:00"], ({ viewer, now }) =>
    answerInvitation(db, viewer, the("coaching"), "accept", now),
  );
  // Who is coached notes so for herself, or does not.
  does(
    "tom",
    ["2025-12-01", "19:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Esmee keek mee bij mijn praktijkles", kind: "coaching", formal: "no" },
          ...{ state: "done", startsOn: "2025-12-01", grewFrom: [the("coaching")] },
        },
        now,
      ),
    "tom is coached",
  );
}

function tellRole({ db, schoolId, does, the }: World) {
  does(
    "linda",
    ["2025-11-24", "16:00"],
    ({ viewer, now }) =>
      writeProfile(
        db,
        viewer,
        {
          ...{ schoolId, title: "Docentcoach", what: null, why: null, ambitions: [the("ambition")] },
          ...{ taskHours: null, requirements: null, scaleCode: null, placesNow: 0, placesWanted: 2 },
          ...{ openingOn: null, whoDecides: null, procedure: null, mandate: null, facilities: null },
          ...{ signalId: [], signalText: [], signalExample: [] },
        },
        now,
      ),
    "role",
  );
}
