import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { conversationParties, conversations } from "#db/schema/index.ts";
import type { ConversationKind, ConversationPart } from "../model.ts";

type Moment = { id: number; kind: ConversationKind; templateId: number };
type Target = {
  cycle: { schoolId: number; schoolYear: number };
  moment: Moment;
  employmentId?: number;
  teamId?: number;
  subjectId?: number;
};
/** Who made it: nobody where it follows by itself, in the name of someone all the same. */
type By = { actorId: number | null; createdBy: number };

export type NewParty = { personId: number; part: ConversationPart; signs: boolean };
export type Outcome = "made" | "there_already" | "nobody_to_talk_with";

/**
 * A conversation of a moment, to be planned. The unique index on moment and employment (or team) decides, so that two who
 * start at once make one. Inside a transaction.
 */
export function insertTalk(
  db: Db,
  { actorId, createdBy }: By,
  { cycle, moment, employmentId, teamId, subjectId }: Target,
  parties: NewParty[],
  now: Date,
): Outcome {
  const made = db
    .insert(conversations)
    .values({
      schoolId: cycle.schoolId,
      employmentId,
      teamId,
      kind: moment.kind,
      momentId: moment.id,
      templateId: moment.templateId,
      schoolYear: cycle.schoolYear,
      state: "to_plan",
      createdAt: now.getTime(),
      createdBy,
    })
    .onConflictDoNothing()
    .returning({ id: conversations.id })
    .get();
  if (!made) return "there_already";
  for (const party of parties)
    db.insert(conversationParties)
      .values({ conversationId: made.id, ...party })
      .run();
  const entry = { actorId, action: "conversation.made", object: "conversation" } as const;
  recordAudit(db, { ...entry, objectId: made.id, subjectId }, now);
  return "made";
}
