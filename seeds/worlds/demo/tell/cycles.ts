import { and, eq } from "drizzle-orm";
import { openCycle, startCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { closeCycle } from "#app/features/cycles/commands/end.server.ts";
import { writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import type { NewCycleInput, TemplateInput } from "#app/features/cycles/input.ts";
import { listTemplates } from "#app/features/cycles/template-queries.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { conversations, cycles, moments } from "#db/schema/index.ts";
import { known, personId, type Cast } from "../cast.ts";
import { roles, teams } from "../people.ts";
import type { SchoolKey, TeamKey } from "../types.ts";

/** One cycle per school and year: a start talk for everyone in autumn, a progress and a look-back talk for who asks. */
export function tellCycles(cast: Cast) {
  for (const school of ["wissel", "vliet"] as const) {
    for (const schoolYear of [-1, 0]) tellCycle(cast, school, schoolYear);
  }
  tellTemplate(cast);
}

/** In autumn the HR adviser made questions of the board's own, for who is asked to take on a role. */
function tellTemplate(cast: Cast) {
  const { story, dayOf } = cast;
  const day = dayOf({ schoolYear: 0, month: 10, day: 6 });
  const adviser = personId(cast, roles.find((role) => role.kind === "hr_adviser")!.person);
  story.on(day, "10:00", () => {
    const { viewer, now } = story.as(adviser, day, "10:00");
    const career = listTemplates(story.db, viewer.boardId).find((template) => template.code === "career")!;
    writeTemplate(story.db, viewer, career.id, roleTemplate, now);
  });
}

const roleTemplate: TemplateInput = {
  version: 1,
  nameNl: "Gesprek over een nieuwe rol",
  nameEn: "Conversation about a new role",
  kind: "career",
  promptSide: ["staff", "both", "staff", "partner"],
  promptForm: ["text", "vision", "text", "text"],
  promptTextNl: [
    "Wat trekt je in deze rol?",
    "Wat zou deze rol over een jaar in de school veranderd hebben?",
    "Wat geef je ervoor op, en wat heb je nodig?",
    "Welke ruimte en welk mandaat horen erbij?",
  ],
  promptTextEn: [
    "What draws you to this role?",
    "What would this role have changed in the school in a year?",
    "What do you give up for it, and what do you need?",
    "Which room and which mandate come with it?",
  ],
  promptHelpNl: [null, null, "Uren, een taak minder, iemand om van te leren.", "Noem ook wat nog open is."],
  promptHelpEn: [null, null, "Hours, one task less, someone to learn from.", "Name what is still open too."],
};

function tellCycle(cast: Cast, school: SchoolKey, year: number) {
  const { story, dayOf } = cast;
  const day = dayOf({ schoolYear: year, month: 8, day: 26 });
  const leader = leaderOf(cast, school);
  story.on(day, "09:00", () => {
    const { viewer, now } = story.as(leader, day, "09:00");
    openCycle(story.db, viewer, cycleOf(cast, school, year, schoolYearOf(day)), now);
  });
  const end = dayOf({ schoolYear: year, month: 7, day: 8 });
  story.on(end, "09:00", () => {
    const { viewer, now } = story.as(leader, end, "09:00");
    const cycle = findCycle(cast, school, schoolYearOf(day))!;
    closeCycle(story.db, viewer, cycle.id, cycle.version, now);
  });
}

function cycleOf(
  { schools, teams: ids, dayOf }: Cast,
  school: SchoolKey,
  year: number,
  schoolYear: number,
): NewCycleInput {
  const at = (month: number, day: number) => dayOf({ schoolYear: year, month, day });
  const unused = { use: "not" as const, opensOn: null, closesOn: null };
  const homes = teams.filter((team) => team.school === school && team.kind === "teaching_team");
  return {
    schoolId: known(schools, school),
    schoolYear,
    start_use: "everyone",
    start_opensOn: at(8, 31),
    start_closesOn: at(11, 27),
    start_template: null,
    progress_use: "opt_in",
    progress_opensOn: at(11, 30),
    progress_closesOn: at(3, 26),
    progress_template: null,
    look_back_use: "opt_in",
    look_back_opensOn: at(5, 17),
    look_back_closesOn: at(7, 2),
    look_back_template: null,
    career_use: unused.use,
    career_opensOn: null,
    career_closesOn: null,
    career_template: null,
    team_use: unused.use,
    team_opensOn: null,
    team_closesOn: null,
    team_template: null,
    teamIds: homes.map((team) => known(ids, team.key)),
  };
}

/** Starts this year's cycle once more for a team: only what is missing is made. */
export function startAgain(cast: Cast, school: SchoolKey, team: TeamKey, day: string) {
  const { viewer, now } = cast.story.as(leaderOf(cast, school), day, "08:00");
  const cycle = findCycle(cast, school, schoolYearOf(day))!;
  startCycle(cast.story.db, viewer, { cycleId: cycle.id, teamIds: [known(cast.teams, team)] }, now);
}

const leaderOf = (cast: Cast, school: SchoolKey) =>
  personId(cast, roles.find((role) => role.kind === "school_leader" && role.school === school)!.person);

const findCycle = ({ story, schools }: Cast, school: SchoolKey, schoolYear: number) =>
  story.db
    .select()
    .from(cycles)
    .where(and(eq(cycles.schoolId, known(schools, school)), eq(cycles.schoolYear, schoolYear)))
    .get();

/** The moment of a cycle that a conversation of a kind belongs to. */
export function momentOf(
  cast: Cast,
  school: SchoolKey,
  schoolYear: number,
  kind: string,
): number | undefined {
  const cycle = findCycle(cast, school, schoolYear);
  return cast.story.db
    .select({ id: moments.id, kind: moments.kind })
    .from(moments)
    .where(eq(moments.cycleId, cycle?.id ?? 0))
    .all()
    .find((moment) => moment.kind === kind)?.id;
}

/** The conversation a cycle made for someone. */
export const conversationOf = ({ story }: Cast, momentId: number, employmentId: number) =>
  story.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.momentId, momentId), eq(conversations.employmentId, employmentId)))
    .get();
