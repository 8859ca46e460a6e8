import { createHash } from "node:crypto";
import { and, between, eq, inArray, notInArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem, schoolFor, shareItem } from "#app/features/items/commands.server.ts";
import { audiencesForTeam } from "#app/features/items/model.ts";
import { getItem, visibleTo } from "#app/features/items/queries.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { evidenceLinks, evidences, items, storedFiles } from "#db/schema/index.ts";
import { putInPlace, throwAway, writeAside, type FileStore } from "./file-store.server.ts";
import { judgeFile } from "./file-type.server.ts";
import type { EvidenceInput, NewEvidenceInput } from "./input.ts";
import { cleanFileName, LARGEST_MEGABYTES, type FileType } from "./model.ts";

/** A file as it came in: whatever it was called, and everything in it. */
export type Upload = { name: string; bytes: Buffer };
type NewEvidence = Partial<NewEvidenceInput>;
type Kept = { sha256: string; type: FileType; bytes: number; name: string };

const MEGABYTE = 1024 * 1024;

/**
 * Keeps a file or a link as evidence of the viewer or of a team of hers; nobody else opens it until it is shared. The same content is stored once, however
 * often and by whomever it is brought. The same thing sent twice within a minute is one.
 * @returns its key
 * @throws NotFound for a school or team that is not hers, RuleBroken beside the field; then nothing is kept, on the disk neither
 */
export async function keepEvidence(
  db: Db,
  store: FileStore,
  viewer: Viewer,
  { upload, ...evidence }: NewEvidence & { upload: Upload | null },
  now: Date,
): Promise<number> {
  if ((upload === null) === !evidence.url) throw new RuleBroken({ file: "file_or_link" });
  if (!upload) return keepLink(db, viewer, evidence, now);
  const { type } = judge(db, viewer, upload);
  const sha256 = createHash("sha256").update(upload.bytes).digest("hex");
  const file = {
    sha256,
    type,
    bytes: upload.bytes.length,
    name: cleanFileName(upload.name, type, "bestand"),
  };
  const aside = await writeAside(store, upload.bytes);
  try {
    return inTransaction(db, () => {
      const id = insertEvidence(db, viewer, evidence, file, now);
      putInPlace(store, aside, sha256);
      return id;
    });
  } finally {
    throwAway(aside);
  }
}

/** As keepEvidence, of what is a link and no file. */
export const keepLink = (db: Db, viewer: Viewer, evidence: NewEvidence, now: Date): number =>
  insertEvidence(db, viewer, evidence, null, now);

function judge(db: Db, viewer: Viewer, { bytes }: Upload): { type: FileType } {
  const most = Math.min(ruleOn(db, viewer.boardId, "evidence_largest", viewer.today), LARGEST_MEGABYTES);
  if (bytes.length > most * MEGABYTE) throw new RuleBroken({ file: ["file_too_big", { max: most }] });
  const judged = judgeFile(bytes);
  if ("refused" in judged) throw new RuleBroken({ file: judged.refused });
  return judged;
}

function insertEvidence(db: Db, viewer: Viewer, evidence: NewEvidence, file: Kept | null, now: Date): number {
  return inTransaction(db, () => {
    const schoolId = schoolFor(db, viewer, { schoolId: evidence.school, teamId: evidence.team });
    const url = evidence.url ?? null;
    const title = evidence.title ?? file?.name ?? new URL(url ?? "").hostname;
    const teamId = evidence.team ?? null;
    const sentTwice = findJustKept(db, viewer, { title, url, sha256: file?.sha256 ?? null, teamId }, now);
    if (sentTwice) return sentTwice;
    if (file)
      db.insert(storedFiles)
        .values({ sha256: file.sha256, type: file.type, bytes: file.bytes, storedAt: now.getTime() })
        .onConflictDoNothing()
        .run();
    const id = openItem(db, viewer, { kind: "evidence", schoolId, teamId }, now);
    const { validUntil = null, items: of = [] } = evidence;
    const audiences =
      teamId === null ? (evidence.audiences ?? []) : audiencesForTeam(teamId, evidence.audiences ?? []);
    db.insert(evidences)
      .values({ itemId: id, title, url, fileSha256: file?.sha256, fileName: file?.name, validUntil })
      .run();
    setLinks(db, viewer, id, of);
    if (audiences.length > 0) shareItem(db, viewer, id, audiences, now);
    audit(db, viewer, "evidence.kept", id, now);
    return id;
  });
}

/**
 * Changes what evidence is called, until when it is valid and what it is evidence of. The file or link itself stays: another
 * one is other evidence.
 * @throws NotFound when it is not hers, Stale when someone else was first, RuleBroken beside the field
 */
export function changeEvidence(db: Db, viewer: Viewer, id: number, evidence: EvidenceInput, now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, id, "change");
    const present = db.select().from(evidences).where(eq(evidences.itemId, id)).get();
    if (!present) throw new NotFound();
    const moved = db
      .update(items)
      .set({ version: sql`${items.version} + 1` })
      .where(and(eq(items.id, id), eq(items.version, evidence.version)))
      .run();
    if (moved.changes === 0)
      throw new Stale(item.version, { title: present.title, validUntil: present.validUntil ?? "" });
    db.update(evidences)
      .set({ title: evidence.title, validUntil: evidence.validUntil })
      .where(eq(evidences.itemId, id))
      .run();
    setLinks(db, viewer, id, evidence.items);
    audit(db, viewer, "evidence.changed", id, now);
  });
}

/** What it is evidence of: exactly these, of what she can read; links to what she cannot read stay as they were. */
function setLinks(db: Db, viewer: Viewer, evidenceId: number, wanted: readonly number[]) {
  const readable = db
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.kind, ["question", "activity", "note", "story"]), visibleTo(viewer)));
  const known = db
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.id, [...wanted]), inArray(items.id, readable)))
    .all();
  if (known.length < wanted.length) throw new RuleBroken({ items: "not_known" });
  db.delete(evidenceLinks)
    .where(
      and(
        eq(evidenceLinks.evidenceId, evidenceId),
        inArray(evidenceLinks.itemId, readable),
        notInArray(evidenceLinks.itemId, [...wanted]),
      ),
    )
    .run();
  for (const itemId of wanted)
    db.insert(evidenceLinks).values({ evidenceId, itemId }).onConflictDoNothing().run();
}

const A_MINUTE = 60_000;

const findJustKept = (
  db: Db,
  viewer: Viewer,
  same: { title: string; url: string | null; sha256: string | null; teamId: number | null },
  now: Date,
) =>
  db
    .select({ id: items.id })
    .from(items)
    .innerJoin(evidences, eq(evidences.itemId, items.id))
    .where(
      and(
        eq(items.createdBy, viewer.personId),
        between(items.createdAt, now.getTime() - A_MINUTE, now.getTime()),
        sql`${items.ownerTeamId} is ${same.teamId}`,
        eq(evidences.title, same.title),
        sql`${evidences.url} is ${same.url}`,
        sql`${evidences.fileSha256} is ${same.sha256}`,
      ),
    )
    .get()?.id;

const audit = (db: Db, viewer: Viewer, action: "evidence.kept" | "evidence.changed", id: number, now: Date) =>
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "evidence", objectId: id, subjectId: viewer.personId },
    now,
  );
