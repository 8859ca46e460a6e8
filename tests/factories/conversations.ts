import type { Db } from "#db/client.server.ts";
import {
  answers,
  conversationParties,
  conversations,
  items,
  learningQuestions,
  preparations,
  prompts,
  shares,
} from "#db/schema/index.ts";
import { NOW } from "../support/clock.ts";

type With = Partial<typeof conversations.$inferInsert> & {
  staff: { personId: number; employmentId: number; schoolId: number };
  partnerId: number;
};

/** Tuesday 1 December 2026, 15:30 in Amsterdam. */
export const FIRST_OF_DECEMBER = Date.parse("2026-12-01T14:30:00Z");

/** A conversation between someone and her partner, planned for 1 December unless said otherwise. */
export function aConversation(db: Db, { staff, partnerId, ...values }: With) {
  const conversation = db
    .insert(conversations)
    .values({
      schoolId: staff.schoolId,
      employmentId: staff.employmentId,
      kind: "progress",
      templateId: 1,
      schoolYear: 2026,
      scheduledAt: FIRST_OF_DECEMBER,
      state: "planned",
      createdAt: NOW.getTime(),
      createdBy: staff.personId,
      ...values,
    })
    .returning()
    .get();
  const party = (personId: number, part: "staff" | "partner") =>
    db
      .insert(conversationParties)
      .values({ conversationId: conversation.id, personId, part, signs: true })
      .returning()
      .get();
  return {
    ...conversation,
    staffParty: party(staff.personId, "staff"),
    partnerParty: party(partnerId, "partner"),
  };
}

/** A talk of a team: its leader and process facilitator sign, members mark seen. */
export function aTeamConversation(
  db: Db,
  {
    leaderId,
    facilitatorId,
    memberIds,
    ...values
  }: Partial<typeof conversations.$inferInsert> & {
    schoolId: number;
    teamId: number;
    leaderId: number;
    facilitatorId?: number;
    memberIds: number[];
  },
) {
  const conversation = db
    .insert(conversations)
    .values({
      kind: "team",
      templateId: 1,
      schoolYear: 2026,
      scheduledAt: FIRST_OF_DECEMBER,
      state: "planned",
      createdAt: NOW.getTime(),
      createdBy: leaderId,
      ...values,
    })
    .returning()
    .get();
  const party = (personId: number, part: "leader" | "process_facilitator" | "member") =>
    db
      .insert(conversationParties)
      .values({ conversationId: conversation.id, personId, part, signs: part !== "member" })
      .run();
  party(leaderId, "leader");
  if (facilitatorId) party(facilitatorId, "process_facilitator");
  for (const memberId of memberIds) party(memberId, "member");
  return conversation;
}

/** A preparation of a party, answered from the first text prompt of her side on; private where said so. */
export function aPreparation(
  db: Db,
  {
    conversationId,
    party,
    words,
    shared = false,
  }: {
    conversationId: number;
    party: { id: number; part: string };
    words: (string | { text: string; keptPrivate: true })[];
    shared?: boolean;
  },
) {
  const preparation = db
    .insert(preparations)
    .values({
      conversationId,
      partyId: party.id,
      savedAt: NOW.getTime(),
      sharedAt: shared ? NOW.getTime() : null,
    })
    .returning()
    .get();
  const asked = promptsOf(db, party.part === "staff" ? "staff" : "partner");
  words.forEach((answer, i) => {
    const given = typeof answer === "string" ? { text: answer, keptPrivate: false } : answer;
    db.insert(answers)
      .values({ preparationId: preparation.id, promptId: asked[i]!.id, ...given })
      .run();
  });
  return preparation;
}

/** The shipped prompts of one side that ask for words, in order. */
export const promptsOf = (db: Db, side: "staff" | "partner") =>
  db
    .select()
    .from(prompts)
    .all()
    .filter((prompt) => prompt.templateId === 1 && prompt.side === side && prompt.form !== "questions")
    .sort((a, b) => a.position - b.position);

/** An active learning question of someone, private unless shared with a partner. */
export function aQuestion(
  db: Db,
  owner: { personId: number; schoolId: number },
  text: string,
  { partnerId }: { partnerId?: number } = {},
) {
  const item = db
    .insert(items)
    .values({
      kind: "question",
      ownerPersonId: owner.personId,
      schoolId: owner.schoolId,
      openedOn: "2026-09-01",
      createdBy: owner.personId,
      createdAt: NOW.getTime(),
    })
    .returning()
    .get();
  db.insert(learningQuestions).values({ itemId: item.id, text }).run();
  if (partnerId)
    db.insert(shares)
      .values({
        itemId: item.id,
        audience: "partner",
        partnerId,
        sharedAt: NOW.getTime(),
        sharedBy: owner.personId,
      })
      .run();
  return item.id;
}
