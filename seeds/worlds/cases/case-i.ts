import { makeTeamConversation } from "#app/features/conversations/commands/make-team.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { addPerson } from "#app/features/people/commands/person.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { addSchool } from "#app/features/settings/commands.server.ts";
import { addMember } from "#app/features/teams/commands/members.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { holdTalk } from "../scenario/talks.ts";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellGoal, tellVision, withSchool } from "./vision.ts";

type Who = "vera" | "loes" | "guus" | "tess" | "ward" | Office;
type Team = "team";
type Thing = "ambition" | "goal" | "talk" | "question";
type World = Telling<Who, Team, Thing>;

const teacher = teaches("leerkracht");
const partner = "vera" as const;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "De Wereldbol 1", sector: "po", teacherWord: "leerkracht", teamWord: "team" },
  board: "Stichting Wereldbol",
  teams: { team: "Team Zee" },
  cast: {
    vera: leadsSchool("Vera", "Koster", "directeur"),
    // One of the four leads their table.
    loes: { ...teacher("Loes", "Adema", "team"), partner, leads: "team" },
    guus: { ...teacher("Guus", "Bron", "team"), partner },
    tess: { ...teacher("Tess", "Cramer", "team"), partner },
    ward: { ...teacher("Ward", "Daalder", "team"), partner },
  },
});

export const SCHOOLS = 25;
export const decision = "We stoppen met de toetsweek: vijf keer ja op de vijf punten.";

/** Case I: a board with twenty-five schools and teams of four, and a talk in which a team decides something itself. */
export function tellCaseI(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  tellSchools(world);
  tellVision(world, {
    by: "vera",
    at: ["2025-09-01", "09:00"],
    titles: ["Samen besluiten"],
    name: "ambition",
  });
  tellGoal(world, {
    ...{ by: "vera", at: ["2025-09-01", "09:30"], name: "goal", ambition: "ambition" },
    text: "Teams beslissen over hun eigen onderwijs",
  });
  tellTalk(world);
  tellQuestions(world);
  world.play();
  return world;
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The other schools, each with one team of four: entered in one morning, and nothing written there. */
function tellSchools(world: World) {
  const { db, does } = world;
  does("beheer", ["2025-08-26", "09:00"], ({ viewer, now }) => {
    for (const no of numbers(2, SCHOOLS)) {
      const place = { sector: "po", brin: null, teacherWord: "leerkracht", teamWord: "team" } as const;
      const name = `De Wereldbol ${no}`;
      const schoolId = addSchool(
        db,
        viewer,
        { kind: "school", name, holidayRegion: "midden", ...place },
        now,
      );
      const teamId = addTeam(db, viewer, { schoolId, name: "Team Zee", kind: "teaching_team" }, now);
      for (const at of numbers(1, 4))
        addPerson(
          db,
          viewer,
          {
            ...{ givenName: `Leerkracht ${at}`, namePrefix: null, familyName: `van School ${no}` },
            ...{ email: `leerkracht${no}-${at}@school.example`, employeeNumber: null, schoolId },
            ...{ functionName: "leerkracht", functionGroup: "teaching", scaleCode: null },
            ...{ partTimeFactor: 10_000, daysWorked: "12345", careerPhase: null, costCentre: null },
            ...{ homeTeamId: teamId, fromDay: "2020-08-01" },
          },
          now,
        );
    }
    world.forget();
  });
}

function tellTalk(world: World) {
  const { db, does, the, teams, who } = world;
  does("vera", ["2025-09-02", "09:00"], ({ viewer, now }) => {
    const facilitator = { personId: who("guus"), part: "process_facilitator" as const, mandate: null };
    inTransaction(db, () => addMember(db, viewer, teams.team, facilitator, now));
    world.forget();
  });
  does(
    "loes",
    ["2025-10-06", "16:00"],
    ({ viewer, now }) => {
      const talk = { point: "Stoppen met de toetsweek?", day: "2025-10-16", time: "15:30" };
      return makeTeamConversation(db, viewer, teams.team, talk, now);
    },
    "talk",
  );
  does("loes", ["2025-10-16", "17:00"], (actor) => holdTalk(db, actor, the("talk")));
  does(
    "loes",
    ["2025-10-16", "17:05"],
    ({ viewer, now }) =>
      void writeRecordNote(db, viewer, the("talk"), { scope: "record", text: decision }, now),
  );
  for (const [key, kind] of [
    ["loes", "agreed"],
    ["guus", "agreed"],
    ["tess", "seen"],
  ] as const)
    does(key, ["2025-10-20", "16:00"], ({ viewer, now }) =>
      signRecord(
        db,
        viewer,
        the("talk"),
        { kind, response: null, seal: getRoom(db, viewer, the("talk")).seal },
        now,
      ),
    );
}

/** The four of the team share a question with the school: too few to be told to the board as a number of that school. */
function tellQuestions({ db, does, the }: World) {
  for (const key of ["loes", "guus", "tess", "ward"] as const)
    does(key, ["2025-11-03", "16:00"], ({ viewer, now }) => {
      const text = `Wat willen wij zelf beslissen? (${viewer.givenName})`;
      const questionId = writeQuestion(db, viewer, { text, audiences: withSchool }, now);
      setAlignment(db, viewer, { questionId, goalId: the("goal"), judgement: "aligns" }, now);
    });
}
