import {
  activities,
  activityQuestions,
  agreements,
  alignments,
  conversationParties,
  conversations,
  hindrances,
  items,
  learningQuestions,
  noteValues,
  participations,
  requests,
  shares,
  valueNotes,
} from "#db/schema/index.ts";
import { hindranceKinds } from "#db/schema/questions.ts";
import { valueKinds } from "#db/schema/value.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Rows } from "./rows.ts";

export type Staff = { personId: number; employmentId: number; schoolId: number; partnerId: number };
export type Ambition = { id: number; lineageId: number };
type Year = { year: number; today: string; chance: () => number; ambitions: readonly Ambition[] };

const at = (day: string) => Date.parse(`${day}T09:00:00Z`);
const kinds = ["course", "workshop", "coaching", "lesson_visit", "plc"] as const;

/** A year of one person: a conversation, a question, an activity that was asked for, two notes, now and then what was in the way. */
export function tellYear(rows: Rows, staff: Staff, { year, today, chance, ambitions }: Year) {
  const day = (after: number) => daysLater(`${year}-09-01`, after + Math.floor(chance() * 60));
  const [talked, asked, began, noted] = [day(10), day(20), day(60), day(120)];
  tellTalk(rows, staff, { year, day: talked, isPast: talked <= today && chance() < 0.9 });
  if (asked > today) return;
  const question = item(rows, staff, "question", asked, chance());
  rows.add(learningQuestions, { itemId: question, text: `Hoe geef ik beter feedback in les ${question}?` });
  const ambition = ambitions[Math.floor(chance() * ambitions.length)];
  if (ambition && chance() < 0.7)
    rows.addWithId(alignments, {
      questionId: question,
      ambitionId: ambition.id,
      lineageId: ambition.lineageId,
      judgement: chance() < 0.12 ? "rubs" : "aligns",
      createdAt: at(asked),
    });
  if (chance() < 0.2) {
    const hindrance = item(rows, staff, "hindrance", asked, chance());
    const kind = hindranceKinds[Math.floor(chance() * hindranceKinds.length)]!;
    rows.add(hindrances, {
      itemId: hindrance,
      questionId: question,
      text: "Te weinig uren in het rooster",
      kind,
    });
  }
  if (began > today) return;
  const activity = tellActivity(rows, staff, { day: began, chance });
  rows.add(activityQuestions, { activityId: activity, questionId: question });
  for (const after of [0, 30]) {
    if (daysLater(noted, after) > today) continue;
    const note = item(rows, staff, "note", daysLater(noted, after), chance());
    const about = { questionId: question, activityId: activity, notedOn: daysLater(noted, after) };
    rows.add(valueNotes, { itemId: note, text: "Ik stel nu eerst een vraag.", sense: "positive", ...about });
    rows.add(noteValues, { noteId: note, kind: valueKinds[Math.floor(chance() * valueKinds.length)]! });
  }
}

/** Half of what people write is for the school, a part for the partner, the rest for themselves. */
function item(
  rows: Rows,
  staff: Staff,
  kind: "question" | "activity" | "note" | "hindrance",
  day: string,
  chance: number,
) {
  const { personId, schoolId, partnerId } = staff;
  const id = rows.addWithId(items, {
    kind,
    ownerPersonId: personId,
    schoolId,
    openedOn: day,
    createdBy: personId,
    createdAt: at(day),
  });
  const share = { itemId: id, sharedAt: at(day), sharedBy: personId };
  if (chance < 0.5) rows.addWithId(shares, { ...share, audience: "school" });
  else if (chance < 0.75) rows.addWithId(shares, { ...share, audience: "partner", partnerId });
  return id;
}

function tellTalk(
  rows: Rows,
  { personId, employmentId, schoolId, partnerId }: Staff,
  { year, day, isPast }: { year: number; day: string; isPast: boolean },
) {
  const id = rows.addWithId(conversations, {
    ...{ schoolId, employmentId, kind: "progress", templateId: 1, schoolYear: year },
    ...(isPast
      ? { state: "signed", heldOn: day, signedOn: day, scheduledAt: at(day) }
      : { state: "to_plan" }),
    createdAt: at(`${year}-09-01`),
    createdBy: partnerId,
  });
  rows.addWithId(conversationParties, { conversationId: id, personId, part: "staff", signs: true });
  rows.addWithId(conversationParties, {
    conversationId: id,
    personId: partnerId,
    part: "partner",
    signs: true,
  });
  if (!isPast || id % 3 > 0) return;
  rows.addWithId(agreements, {
    ...{ schoolId, conversationId: id, ownerPersonId: partnerId, forPersonId: personId, side: "school" },
    ...{ kind: "time", text: "Twee uur per week in het rooster", agreedOn: day, dueOn: daysLater(day, 60) },
    ...(id % 2 === 0 ? { state: "done", doneOn: daysLater(day, 30) } : { state: "open" }),
  });
}

function tellActivity(rows: Rows, staff: Staff, { day, chance }: { day: string; chance: () => number }) {
  const { personId, schoolId, partnerId } = staff;
  const activity = item(rows, staff, "activity", day, chance());
  const kind = kinds[Math.floor(chance() * kinds.length)]!;
  rows.add(activities, {
    itemId: activity,
    title: `Leergang ${activity}`,
    kind,
    startsOn: day,
    state: "done",
  });
  const attended = chance() < 0.8;
  rows.add(participations, {
    ...{ activityId: activity, personId, invitedBy: personId, invitedAt: at(day) },
    state: attended ? "attended" : "accepted",
  });
  if (chance() < 0.7)
    rows.addWithId(requests, {
      ...{ activityId: activity, personId, schoolId, minutes: 480, cents: 45_000 },
      source: chance() < 0.6 ? "individual" : "school",
      ...{ state: "approved", askedOn: day, askedAt: at(day), decidedBy: partnerId, decidedOn: day },
    });
  return activity;
}
