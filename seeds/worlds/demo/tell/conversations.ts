import { eq } from "drizzle-orm";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import {
  acceptDate,
  cancelConversation,
  planConversation,
} from "#app/features/conversations/commands/plan.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { composeRecord, sealed } from "#app/features/conversations/queries/record.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { daysBetween, daysLater, schoolYearOf } from "#app/lib/school-year.ts";
import { conversations } from "#db/schema/index.ts";
import { known, partnerOf, type Cast } from "../cast.ts";
import type { DemoConversation, DemoPreparation, PartnerPrompt, StaffPrompt } from "../line-types.ts";
import { tellAgreement } from "./agreements.ts";
import { conversationOf, momentOf, startAgain } from "./cycles.ts";
import type { LineOf } from "./line.ts";
import { earlier, personOf, staffOf, type TalkOf } from "./talk.ts";

/**
 * Which of the demo's answers each prompt of a side gets, in the order of the template of a kind; the questions about how
 * it went are answered apart. Null: nobody answered it.
 */
const yearly = ["energy", null, "learn", "need", "future"] as const;
const staffOrder: Record<DemoConversation["kind"], readonly (StaffPrompt | null)[]> = {
  start: yearly,
  progress: yearly,
  free: yearly,
  look_back: ["energy", "learn", null, "need", "future"],
  career: ["energy", "future", null, "learn", "need"],
};
const partnerOrder: readonly PartnerPrompt[] = ["saw", "bring"];

/** One conversation from its planning to its signatures, and what became of its agreements. */
export function tellConversation(line: LineOf, talk: DemoConversation): TalkOf {
  const told: TalkOf = { line, talk, id: undefined, partner: undefined };
  const { cast } = line;
  const { story, dayOf } = cast;
  if (!talk.on) return told;
  const day = dayOf(talk.on);
  const cycleIsOpen = dayOf({ schoolYear: talk.on.schoolYear, month: 8, day: 27 });
  const weeksAhead = daysLater(day, -18);
  const planned = earlier(story.today, weeksAhead < cycleIsOpen ? cycleIsOpen : weeksAhead);
  story.on(planned, "08:30", () => plan(told, day, planned));
  if (talk.state === "cancelled" || talk.state === "held_elsewhere") {
    story.on(daysLater(day, -1), "12:00", () => cancel(told, daysLater(day, -1)));
    return told;
  }
  prepare(told, "staff", talk.staff, day);
  prepare(told, "partner", talk.partner, day);
  tellAgenda(told, day);
  if (talk.state !== "planned") tellTalk(told, day);
  return told;
}

function plan(told: TalkOf, day: string, on: string) {
  const { line, talk } = told;
  const { cast } = line;
  const { db } = cast.story;
  const { employmentId, school } = staffOf(told);
  told.partner = partnerOf(cast, line.writer, on);
  const { viewer, now } = cast.story.as(told.partner, on, "08:30");
  const momentId = momentOf(cast, school, schoolYearOf(day), talk.kind);
  // Who was away when the cycle started is added by starting it again for her team.
  if (momentId && talk.kind === "start" && !conversationOf(cast, momentId, employmentId))
    startAgain(cast, school, staffOf(told).homeTeam!, on);
  const made = momentId && conversationOf(cast, momentId, employmentId);
  told.id = made
    ? made.id
    : makeConversation(db, viewer, { employmentId, wish: null, day: null, time: null, momentId }, now)
        .conversationId;
  const { version } = db.select().from(conversations).where(eq(conversations.id, told.id)).get()!;
  const input = {
    version,
    day,
    time: talk.at ?? "15:30",
    minutes: talk.minutes ?? 60,
    place: talk.place ?? null,
    openingQuestion: talk.opening ?? null,
  };
  planConversation(db, viewer, told.id, input, now);
  // What lies further ahead waits for a yes.
  if (daysBetween(cast.story.today, day) <= 7) accept(told, on);
}

function accept(told: TalkOf, on: string) {
  const { story } = told.line.cast;
  const { viewer, now } = story.as(staffOf(told).personId, on, "12:40");
  const { version } = story.db.select().from(conversations).where(eq(conversations.id, told.id!)).get()!;
  acceptDate(story.db, viewer, told.id!, version, now);
}

/** Someone asks her gesprekspartner for a talk, with one wish and without a date. */
export function tellRequest(cast: Cast, person: string, { on, wish }: { on: string; wish: string }) {
  const { story } = cast;
  story.on(on, "16:10", () => {
    const { personId, employmentId } = known(cast.people, person);
    const { viewer, now } = story.as(personId, on, "16:10");
    makeConversation(story.db, viewer, { employmentId, wish, day: null, time: null }, now);
  });
}

function cancel(told: TalkOf, day: string) {
  const { story } = told.line.cast;
  const { viewer, now } = story.as(told.partner!, day, "12:00");
  const { version } = story.db.select().from(conversations).where(eq(conversations.id, told.id!)).get()!;
  cancelConversation(story.db, viewer, told.id!, version, now);
}

function prepare(
  told: TalkOf,
  side: "staff" | "partner",
  preparation: DemoPreparation<StaffPrompt | PartnerPrompt> | undefined,
  day: string,
) {
  if (!preparation) return;
  const { story, dayOf } = told.line.cast;
  const on = preparation.shared
    ? dayOf(preparation.shared)
    : earlier(daysLater(day, -2), daysLater(story.today, -1));
  const time = side === "staff" ? "20:15" : "12:15";
  story.on(on, time, () => {
    const { viewer, now } = story.as(personOf(told, side), on, time);
    const asked = getPreparation(story.db, viewer, told.id!);
    const texts = asked.prompts.filter((prompt) => prompt.form !== "questions");
    const order = side === "staff" ? staffOrder[told.talk.kind] : partnerOrder;
    const kept: readonly string[] = preparation.keptPrivate ?? [];
    const answers: Record<string, string | undefined> = preparation.answers;
    const { version } = savePreparation(
      story.db,
      viewer,
      told.id!,
      {
        version: asked.version,
        answers: texts.map((prompt, at) => {
          const key = order[at] ?? null;
          return {
            promptId: prompt.id,
            text: (key && answers[key]) ?? "",
            keptPrivate: key !== null && kept.includes(key),
          };
        }),
        reviews: asked.questions.map((question) => reviewOf(told, question.id, preparation)),
      },
      now,
    );
    if (preparation.shared) sharePreparation(story.db, viewer, told.id!, version, now);
  });
}

function reviewOf({ line }: TalkOf, questionId: number, { reviews = [] }: DemoPreparation<string>) {
  const review = reviews.find((one) => line.questions[one.question] === questionId);
  return {
    questionId,
    howItWent: review?.how ?? null,
    helped: review?.helped ?? null,
    hindered: review?.hindered ?? null,
    keptPrivate: review?.keptPrivate ?? false,
  };
}

function tellAgenda(told: TalkOf, day: string) {
  const { line, talk } = told;
  const { story } = line.cast;
  const on = earlier(daysLater(day, -1), daysLater(story.today, -1));
  story.on(on, "20:45", () => {
    for (const { by, text, hindrance } of talk.agenda ?? []) {
      const { viewer, now } = story.as(personOf(told, by), on, "20:45");
      addAgendaPoint(
        story.db,
        viewer,
        told.id!,
        {
          text,
          sourceItemId: hindrance === undefined ? null : (line.hindrances[hindrance] ?? null),
          sourceAgreementId: null,
        },
        now,
      );
    }
  });
}

function tellTalk(told: TalkOf, day: string) {
  const { line, talk } = told;
  const { story, dayOf } = line.cast;
  story.on(day, "17:00", () => {
    const { viewer, now } = story.as(told.partner!, day, "17:00");
    const { version } = story.db.select().from(conversations).where(eq(conversations.id, told.id!)).get()!;
    holdConversation(story.db, viewer, told.id!, { heldOn: day, version }, now);
    for (const { by, scope, text } of talk.notes ?? []) {
      const writer = story.as(personOf(told, by), day, "17:10");
      writeRecordNote(story.db, writer.viewer, told.id!, { scope, text }, writer.now);
    }
  });
  for (const agreement of talk.agreements ?? []) tellAgreement(told, agreement, day);
  if (talk.signOff) {
    const on = dayOf(talk.signOff.on);
    for (const side of ["staff", "partner"] as const)
      story.on(on, side === "staff" ? "16:10" : "16:40", () => sign(told, side, on));
  }
  if (talk.state === "closed_unsigned") {
    const over = daysLater(day, 44);
    story.on(
      over,
      "03:00",
      () => void closeUnsignedConversations(story.db, new Date(momentAt(over, "03:00"))),
    );
  }
}

function sign(told: TalkOf, side: "staff" | "partner", on: string) {
  const { story } = told.line.cast;
  const { kind, response } = told.talk.signOff![side];
  const { viewer, now } = story.as(personOf(told, side), on, side === "staff" ? "16:10" : "16:40");
  const conversation = getConversation(story.db, viewer, told.id!, "sign");
  const seal = sealed(composeRecord(story.db, conversation)).sha256;
  signRecord(story.db, viewer, told.id!, { kind, response: response ?? null, seal }, now);
}
