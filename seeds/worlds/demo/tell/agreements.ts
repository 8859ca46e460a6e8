import { dropAgreement, tickAgreement, viewAgreement } from "#app/features/agreements/commands.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { personId } from "../cast.ts";
import type { DemoAgreement } from "../line-types.ts";
import { earlier, personOf, staffOf, type TalkOf } from "./talk.ts";

/** One agreement made in the room, and what became of it. */
export function tellAgreement(told: TalkOf, agreement: DemoAgreement, day: string) {
  const { cast, questions } = told.line;
  const { story, dayOf } = cast;
  let id = 0;
  const owner = () =>
    agreement.owner
      ? personId(cast, agreement.owner)
      : personOf(told, agreement.side === "own" ? "staff" : "partner");
  story.on(day, "17:20", () => {
    // She links it to a question of hers, which the partner may not read.
    const { viewer, now } = story.as(
      personOf(told, agreement.question === undefined ? "partner" : "staff"),
      day,
      "17:20",
    );
    const question = agreement.question === undefined ? undefined : questions[agreement.question];
    id = agreeInRoom(
      story.db,
      viewer,
      told.id!,
      {
        text: agreement.text,
        kind: agreement.kind,
        // A party owes it; what was asked of somebody else in the school is the partner's to arrange.
        ownerPersonId: agreement.side === "own" ? staffOf(told).personId : told.partner!,
        questionId: question ?? null,
        dueOn: agreement.due ? dayOf(agreement.due) : null,
        minutes: agreement.minutes ?? null,
        cents: agreement.cents ?? null,
      },
      now,
    );
  });
  const later = (on: string, time: string, what: (actor: ReturnType<typeof story.as>) => void) =>
    story.on(on, time, () => what(story.as(agreement.owner ? told.partner! : owner(), on, time)));
  if (agreement.done) {
    const on = dayOf(agreement.done);
    later(on < day ? day : on, "17:30", ({ viewer, now }) => tickAgreement(story.db, viewer, id, now));
  }
  if (agreement.dropped)
    later(daysLater(day, 60), "17:30", ({ viewer, now }) => dropAgreement(story.db, viewer, id, now));
  for (const side of ["staff", "partner"] as const) {
    const view = agreement.views?.[side];
    if (!view) continue;
    const on = earlier(
      agreement.done ? daysLater(dayOf(agreement.done), 3) : daysLater(day, 30),
      daysLater(story.today, -1),
    );
    story.on(on, "18:30", () => {
      const { viewer, now } = story.as(personOf(told, side), on, "18:30");
      viewAgreement(story.db, viewer, id, view, now);
    });
  }
}
