import type { Db } from "#db/client.server.ts";
import { openStory } from "../../vocabulary.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { dayIn } from "./calendar.ts";
import { personId, type Cast } from "./cast.ts";
import type { DemoLine, DemoTeamLine } from "./line-types.ts";
import { lines, teamLines } from "./lines.ts";
import { demoAccounts, people, roles } from "./people.ts";
import { tellCareers } from "./tell/careers.ts";
import { tellConversation, tellRequest } from "./tell/conversations.ts";
import { tellCycles } from "./tell/cycles.ts";
import { tellActivity } from "./tell/activities.ts";
import type { LineOf } from "./tell/line.ts";
import type { TalkOf } from "./tell/talk.ts";
import { tellOthersSee } from "./tell/feedback.ts";
import { tellHindrance, tellNote } from "./tell/notes.ts";
import { tellMovers } from "./tell/movers.ts";
import { tellPartnerChanges } from "./tell/partner-changes.ts";
import { tellGroups } from "./tell/groups.ts";
import { tellExpertise } from "./tell/expertise.ts";
import { tellLeaving } from "./tell/leaving.ts";
import { tellHours } from "./tell/hours.ts";
import { tellPlans } from "./tell/plans.ts";
import { tellRequests } from "./tell/requests.ts";
import { tellRoles } from "./tell/roles.ts";
import { tellStories } from "./tell/stories.ts";
import { tellQuestion } from "./tell/questions.ts";
import { tellTogether } from "./tell/together.ts";
import { tellOrganisation, tellPauses } from "./tell/organisation.ts";
import { tellVisionDraft } from "./tell/vision-draft.ts";
import { tellVisions } from "./tell/visions.ts";

/**
 * The demo board "Stichting Lindehof" over two school years, up to `now`, told through the real commands.
 * @returns the people who get a password
 */
export function tellDemo(db: Db, now: Date): number[] {
  const story = openStory(db, now);
  const dayOf = dayIn(story.today);
  const cast: Cast = {
    story,
    dayOf,
    ...tellOrganisation(story, dayOf),
    goals: new Map(),
    ambitionOn: () => 0,
  };
  cast.ambitionOn = tellVisions(cast);
  tellCycles(cast);
  const hr = personId(cast, roles.find((role) => role.kind === "hr_adviser")!.person);
  tellPauses(cast, hr);
  tellPartnerChanges(cast, hr);
  tellMovers(cast, hr);
  for (const line of lines) tellLine(cast, line);
  tellOthersSee(cast);
  tellTogether(cast);
  tellRequests(cast);
  tellHours(cast, hr);
  tellCareers(cast);
  tellRoles(cast);
  tellPlans(cast);
  tellStories(cast);
  tellVisionDraft(cast);
  tellExpertise(cast);
  tellLeaving(cast, hr);
  for (const line of teamLines) tellTeamLine(cast, line);
  tellGroups(cast);
  tellRequest(cast, "mehmet-yilmaz", {
    on: daysLater(story.today, -2),
    wish: "Ik wil een dag bij een andere school kijken naar spelend rekenen. Kan dat in het rooster?",
  });
  story.play();
  return demoAccounts.map((email) => personId(cast, people.find((person) => person.email === email)!.key));
}

function tellLine(cast: Cast, told: DemoLine) {
  const line: LineOf = { cast, writer: told.person, ...nothingYet() };
  const talks = (told.conversations ?? []).map((talk) => tellConversation(line, talk));
  (told.questions ?? []).forEach((question, at) =>
    tellQuestion(line, at, question, () => madeIn(talks, at)?.id),
  );
  tellActivitiesAndNotes(cast, line, told);
  (told.hindrances ?? []).forEach((hindrance, at) => tellHindrance(line, at, hindrance));
}

function tellTeamLine(cast: Cast, told: DemoTeamLine) {
  const line: LineOf = { cast, writer: told.writer, team: told.team, ...nothingYet() };
  told.questions.forEach((question, at) => tellQuestion(line, at, question));
  tellActivitiesAndNotes(cast, line, told);
}

function tellActivitiesAndNotes(cast: Cast, line: LineOf, told: Pick<DemoLine, "activities" | "notes">) {
  const notes = told.notes ?? [];
  (told.activities ?? []).forEach((activity, at) => {
    const days = notes.filter((note) => note.activity === at).map((note) => cast.dayOf(note.on));
    tellActivity(line, at, activity, days.sort()[0]);
  });
  notes.forEach((note, at) => tellNote(line, at, note));
}

const nothingYet = () => ({
  questions: [],
  activities: [],
  notes: [],
  hindrances: [],
  questionDays: [],
  planned: [],
});

const madeIn = (talks: TalkOf[], at: number) => talks.find(({ talk }) => talk.questions?.includes(at));
