import { and, desc, eq, ne, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { answers, conversationParties, conversations, preparations, prompts } from "#db/schema/index.ts";
import { findOwnPath, type OwnPath } from "../access.server.ts";
import { follows } from "../model.ts";

/** Whether an answer in a preparation of hers at this school goes on to her path by itself, or waits there to be taken over. */
export const landsByItself = (db: Db, viewer: Viewer, schoolId: number): boolean =>
  follows(findOwnPath(db, viewer, schoolId));

/**
 * What she wrote last in a preparation of hers about three to five years, beside words of the path that say something else: not
 * what she wrote herself on the path since, and not what once stood there. Undefined where there is nothing to take over.
 */
export function findAnswerToTake(
  db: Db,
  viewer: Viewer,
  schoolId: number,
  { path, earlier }: { path: OwnPath | undefined; earlier: readonly { text: string }[] },
) {
  const row = db
    .select({
      text: answers.text,
      conversationId: conversations.id,
      kind: conversations.kind,
      savedAt: preparations.savedAt,
    })
    .from(answers)
    .innerJoin(prompts, and(eq(prompts.id, answers.promptId), eq(prompts.landsIn, "career_path")))
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .innerJoin(conversationParties, eq(conversationParties.id, preparations.partyId))
    .innerJoin(conversations, eq(conversations.id, preparations.conversationId))
    .where(and(ofOwn(viewer, schoolId), ne(answers.text, "")))
    .orderBy(desc(preparations.savedAt), desc(answers.id))
    .limit(1)
    .get();
  if (!row) return undefined;
  const { text, conversationId, kind } = row;
  const on = dayOf(new Date(row.savedAt));
  const said = [path?.text, ...earlier.map((one) => one.text)];
  const older = path !== undefined && path.text !== "" && on < path.writtenOn;
  return said.includes(text) || older ? undefined : { text, conversationId, kind, on };
}

/** Whether a talk is about the viewer herself, at this school. */
export const isOwnTalk = (db: Db, viewer: Viewer, { id, schoolId }: { id: number; schoolId: number }) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(conversationParties, eq(conversationParties.conversationId, conversations.id))
    .where(and(eq(conversations.id, id), ofOwn(viewer, schoolId)))
    .get() !== undefined;

const ofOwn = (viewer: Viewer, schoolId: number): SQL =>
  and(
    eq(conversationParties.personId, viewer.personId),
    eq(conversationParties.part, "staff"),
    eq(conversations.schoolId, schoolId),
  )!;
