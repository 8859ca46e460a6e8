import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem } from "#app/features/items/commands.server.ts";
import { Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { careerPaths, careerTexts, items } from "#db/schema/index.ts";
import { careerSchool, findOwnPath, type OwnPath } from "../access.server.ts";
import { follows } from "../model.ts";
import { isOwnTalk } from "../queries/landing.server.ts";

type Wording = { schoolId: number; text: string; version: number; conversationId?: number | null };

/**
 * Writes where she wants to go; the words of before stay as her own history. With a conversation of hers they are taken over
 * from its preparation. Saying the same again changes nothing.
 * @returns the key of her path
 * @throws NotFound for a school she does not work at, Stale with what stands there now when another page was first
 */
export function writeCareerWords(db: Db, viewer: Viewer, wording: Wording, now: Date): number {
  return inTransaction(db, () => {
    const { id: schoolId } = careerSchool(viewer, wording.schoolId);
    const path = findOwnPath(db, viewer, schoolId);
    if (path?.text === wording.text) return path.id;
    const version = path?.version ?? 0;
    if (version !== wording.version) throw new Stale(version, { text: path?.text ?? "" });
    const from = wording.conversationId ?? null;
    const conversationId = from !== null && isOwnTalk(db, viewer, { id: from, schoolId }) ? from : null;
    const id = putWords(db, viewer, { path, schoolId, text: wording.text, conversationId }, now);
    auditCareer(db, viewer, "career.written", id, now);
    return id;
  });
}

type Landing = { schoolId: number; conversationId: number; text: string };

/**
 * What she answered in a preparation to a prompt that lands here. Hers alone, whatever she does with the answer: it follows
 * silently while she wrote no words of her own on her path, and never where somebody reads that. Nothing said says nothing: the
 * path keeps what it has. To be called inside the transaction that saves the answer; a draft is not audited.
 */
export function landCareerWords(
  db: Db,
  viewer: Viewer,
  { schoolId, conversationId, text }: Landing,
  now: Date,
) {
  if (text === "" || !viewer.employments.some((work) => work.schoolId === schoolId)) return;
  const path = findOwnPath(db, viewer, schoolId);
  if (!follows(path) || path?.text === text) return;
  putWords(db, viewer, { path, schoolId, text, conversationId }, now);
}

/** Her path, opened where there is none yet: without words, so that a step can come first. Inside a transaction. */
export function openPath(db: Db, viewer: Viewer, schoolId: number, now: Date): OwnPath {
  const there = findOwnPath(db, viewer, schoolId);
  if (there) return there;
  putWords(db, viewer, { path: undefined, schoolId, text: "", conversationId: null }, now);
  return findOwnPath(db, viewer, schoolId)!;
}

type Words = { path: OwnPath | undefined; schoolId: number; text: string; conversationId: number | null };

function putWords(
  db: Db,
  viewer: Viewer,
  { path, schoolId, text, conversationId }: Words,
  now: Date,
): number {
  const words = { text, conversationId, writtenOn: viewer.today };
  if (!path) {
    const itemId = openItem(db, viewer, { kind: "career_path", schoolId }, now);
    db.insert(careerPaths)
      .values({ itemId, ...words })
      .run();
    return itemId;
  }
  // While she is typing one answer, its drafts are no history.
  const sameAnswer = conversationId !== null && conversationId === path.conversationId;
  if (path.text !== "" && !sameAnswer)
    db.insert(careerTexts)
      .values({ pathId: path.id, text: path.text, writtenOn: path.writtenOn, replacedAt: now.getTime() })
      .run();
  db.update(careerPaths).set(words).where(eq(careerPaths.itemId, path.id)).run();
  touchPath(db, path);
  return path.id;
}

/** Somebody who still looks at the path of before hears so when she writes. */
export const touchPath = (db: Db, { id, version }: Pick<OwnPath, "id" | "version">) =>
  db
    .update(items)
    .set({ version: sql`${items.version} + 1` })
    .where(and(eq(items.id, id), eq(items.version, version)))
    .run();

export const auditCareer = (
  db: Db,
  viewer: Viewer,
  action: AuditAction,
  objectId: number,
  now: Date,
  detail?: Record<string, number>,
) =>
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "career_path", objectId, subjectId: viewer.personId, detail },
    now,
  );
