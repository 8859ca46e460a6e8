import { planActivity } from "#app/features/activities/commands.server.ts";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { setMembers } from "#app/features/teams/commands/members.server.ts";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import type { Db } from "#db/client.server.ts";
import { teams as teamRows } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { openTelling, type Telling } from "../scenario/telling.ts";
import { caseSchool, leadsSchool, teaches, type Office } from "./cast.ts";
import { tellGoal, tellVision, withSchool } from "./vision.ts";

type Who = "rika" | "hanneke" | "christiaan" | "ibrahim" | "anja" | Office;
type Team = "techniek" | "zorg";
type Thing = "ambition" | "goal" | "group" | "proposal" | "placement" | `question of ${Who}`;
type World = Telling<Who, Team, Thing>;

const teacher = teaches("docent");
const partner = "rika" as const;

const school = caseSchool<Exclude<Who, Office>, Team>({
  ...{ name: "Vakschool De Haven", sector: "mbo", teacherWord: "docent", teamWord: "team" },
  teams: { techniek: "Techniek", zorg: "Zorg" },
  cast: {
    rika: leadsSchool("Rika", "Bolt", "directeur"),
    hanneke: { ...teacher("Hanneke", "Boer", "techniek"), partner },
    christiaan: { ...teacher("Christiaan", "Smid", "techniek"), partner },
    ibrahim: { ...teacher("Ibrahim", "Kaya", "zorg"), partner },
    anja: { ...teacher("Anja", "Voss", "zorg"), partner },
  },
});

export const practice = {
  hanneke: "Hoe help ik studenten een opdracht van een bedrijf te lezen?",
  christiaan: "Wanneer laat ik een student in het skillslab zelf zoeken?",
  ibrahim: "Hoe haal ik de praktijk van de stage mijn les in?",
  /** She links it to the goal and shares it with nobody. */
  anja: "Kan ik dit nog wel uitleggen?",
} as const;

/** Case J: a learning team with a proposal, questions of practice that meet on a goal, and a teacher on placement in a company. */
export function tellCaseJ(db: Db, until: Date) {
  const world: World = openTelling(db, until, school);
  tellVision(world, {
    by: "rika",
    at: ["2025-09-01", "09:00"],
    titles: ["Leren in de praktijk"],
    name: "ambition",
  });
  tellGoal(world, {
    ...{ by: "rika", at: ["2025-09-01", "09:30"], name: "goal", ambition: "ambition" },
    text: "Elke opleiding werkt met opdrachten uit bedrijven",
  });
  tellQuestions(world);
  tellGroup(world);
  world.play();
  return world;
}

function tellQuestions({ db, does, the }: World) {
  for (const [key, text] of Object.entries(practice) as [keyof typeof practice, string][])
    does(
      key,
      ["2025-10-06", "16:00"],
      ({ viewer, now }) => {
        const audiences = key === "anja" ? [] : withSchool;
        const questionId = writeQuestion(db, viewer, { text, origin: "practice", audiences }, now);
        setAlignment(db, viewer, { questionId, goalId: the("goal"), judgement: "aligns" }, now);
        return questionId;
      },
      `question of ${key}`,
    );
}

function tellGroup(world: World) {
  const { db, does, the, who, schoolId } = world;
  const version = () =>
    db
      .select()
      .from(teamRows)
      .where(eq(teamRows.id, the("group")))
      .get()!.version;
  does(
    "rika",
    ["2025-10-13", "09:00"],
    ({ viewer, now }) => addTeam(db, viewer, { schoolId, name: "Leerteam praktijk", kind: "network" }, now),
    "group",
  );
  does("rika", ["2025-10-13", "09:10"], ({ viewer, now }) => {
    const members = (["hanneke", "christiaan", "ibrahim"] as const).map(who);
    setMembers(db, viewer, the("group"), { members, version: version() }, now);
    world.forget();
  });
  does("rika", ["2025-10-13", "16:00"], ({ viewer, now }) =>
    setPurpose(db, viewer, the("group"), { ambitions: [], goals: [the("goal")], version: version() }, now),
  );
  does(
    "christiaan",
    ["2025-11-10", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Twee weken mee op de werf", kind: "industry_placement", formal: "no", onSite: "no" },
          ...{ state: "done", startsOn: "2025-11-10", questions: [the("question of christiaan")] },
          audiences: withSchool,
        },
        now,
      ),
    "placement",
  );
  does(
    "hanneke",
    ["2026-03-16", "16:00"],
    ({ viewer, now }) =>
      addProduct(
        db,
        viewer,
        {
          ...{ title: "Voorstel", url: null, madeOn: null, team: the("group"), readers: "school" },
          ...{ items: [the("question of hanneke")], goals: [the("goal")] },
        },
        now,
      ),
    "proposal",
  );
}
