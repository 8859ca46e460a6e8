import { and, asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { recordAccess } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { getItem, listAudiences, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  evidenceLinks,
  evidences,
  items,
  learningQuestions,
  people,
  shares,
  storedFiles,
  stories,
  teams,
  valueNotes,
} from "#db/schema/index.ts";
import { LARGEST_MEGABYTES, type EvidenceRow } from "./model.ts";

const MOST = 200;

/** The viewer's own evidence, latest first. */
export const listOwnEvidence = (db: Db, viewer: Viewer) => listEvidence(db, viewer, ownedBy(viewer));

/** Evidence of others that is shared with the viewer, latest first. */
export const listEvidenceShownTo = (db: Db, viewer: Viewer) =>
  listEvidence(db, viewer, sql`not ifnull(${ownedBy(viewer)}, 0)`);

/** Evidence of a question, activity, note or story, as far as the viewer may open it. She must already see the item. */
export const listEvidenceOf = (db: Db, viewer: Viewer, itemId: number) =>
  listEvidence(
    db,
    viewer,
    inArray(
      items.id,
      db.select({ id: evidenceLinks.evidenceId }).from(evidenceLinks).where(eq(evidenceLinks.itemId, itemId)),
    ),
  );

/** Evidence of a team and what was shared with it, as far as the viewer may open it. */
export const listEvidenceOfTeam = (db: Db, viewer: Viewer, teamId: number) =>
  listEvidence(
    db,
    viewer,
    sql`(ifnull(${items.ownerTeamId} = ${teamId}, 0) or ${inArray(
      items.id,
      db.select({ id: shares.itemId }).from(shares).where(eq(shares.teamId, teamId)),
    )})`,
  );

/** How many megabytes a file may be today. */
export const largestFile = (db: Db, viewer: Viewer) =>
  Math.min(ruleOn(db, viewer.boardId, "evidence_largest", viewer.today), LARGEST_MEGABYTES);

/**
 * Evidence with what it is evidence of, of that only what the viewer may read too.
 * @throws NotFound when it is not there or the act is not hers
 */
export function getEvidence(db: Db, viewer: Viewer, id: number, act: "read" | "change" = "read") {
  const item = getItem(db, viewer, id, act);
  const [card] = listEvidence(db, viewer, eq(items.id, id));
  if (!card) throw new NotFound();
  return {
    ...card,
    version: item.version,
    schoolId: item.schoolId,
    ownerTeamId: item.ownerTeamId,
    of: listLinked(db, viewer, id),
    may: item.may,
  };
}

/**
 * The file of evidence, to be sent; that another than its owner opens it is noted for the owner to see.
 * @throws NotFound when it is not there, not for her, or a link
 */
export function openEvidence(db: Db, viewer: Viewer, id: number, now: Date) {
  const item = getItem(db, viewer, id);
  const file = db
    .select({
      sha256: storedFiles.sha256,
      type: storedFiles.type,
      name: evidences.fileName,
    })
    .from(evidences)
    .innerJoin(storedFiles, eq(storedFiles.sha256, evidences.fileSha256))
    .where(eq(evidences.itemId, id))
    .get();
  if (!file?.name) throw new NotFound();
  const subjectId = item.ownerPersonId ?? item.createdBy;
  // What a team owns, its members open as their own.
  if (!item.held.includes("member_of_owning_team"))
    recordAccess(db, viewer, { thing: "evidence", thingId: id, subjectId }, now);
  return { ...file, name: file.name };
}

const wordsOfItem = sql<string>`coalesce(${learningQuestions.text}, ${activities.title}, ${valueNotes.text}, ${stories.title},
  ${stories.happened}, ${stories.kept}, ${stories.used}, ${stories.better}, ${stories.view}, '')`;

function listLinked(db: Db, viewer: Viewer, evidenceId: number) {
  return listItems(
    db,
    viewer,
    inArray(
      items.id,
      db
        .select({ id: evidenceLinks.itemId })
        .from(evidenceLinks)
        .where(eq(evidenceLinks.evidenceId, evidenceId)),
    ),
  );
}

/** What evidence of the viewer can be of: these first, then her own latest questions, activities, notes and stories. */
export function listSubjects(db: Db, viewer: Viewer, first: readonly number[] = []) {
  const named = first.length > 0 ? listItems(db, viewer, inArray(items.id, [...first])) : [];
  const own = listItems(db, viewer, ownedBy(viewer)).filter((item) => !first.includes(item.id));
  return [...named, ...own];
}

function listItems(db: Db, viewer: Viewer, which: SQL) {
  return db
    .select({ id: items.id, kind: items.kind, text: sql<string>`substr(${wordsOfItem}, 1, 160)` })
    .from(items)
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(activities, eq(activities.itemId, items.id))
    .leftJoin(valueNotes, eq(valueNotes.itemId, items.id))
    .leftJoin(stories, eq(stories.itemId, items.id))
    .where(and(inArray(items.kind, ["question", "activity", "note", "story"]), visibleTo(viewer), which))
    .orderBy(desc(items.openedOn), desc(items.id))
    .limit(30)
    .all();
}

/** Evidence of a condition on `items`, as far as the viewer may open it, latest first. */
export function listEvidence(db: Db, viewer: Viewer, which: SQL): EvidenceRow[] {
  const rows = db
    .select({
      id: items.id,
      title: evidences.title,
      url: evidences.url,
      fileName: evidences.fileName,
      type: storedFiles.type,
      bytes: storedFiles.bytes,
      validUntil: evidences.validUntil,
      keptOn: items.openedOn,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(evidences)
    .innerJoin(items, eq(items.id, evidences.itemId))
    .leftJoin(storedFiles, eq(storedFiles.sha256, evidences.fileSha256))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(and(visibleTo(viewer), which))
    .orderBy(desc(items.openedOn), asc(evidences.title), desc(items.id))
    .limit(MOST)
    .all();
  const audiences = listAudiences(
    db,
    rows.map(({ id }) => id),
    viewer.today,
  );
  return rows.map(({ ownerPersonId, givenName, teamName, teamKind, fileName, type, bytes, ...evidence }) => ({
    ...evidence,
    file: fileName !== null && type && bytes ? { name: fileName, type, bytes } : null,
    owner: {
      personId: ownerPersonId,
      givenName,
      teamName: teamName && teamLabel({ name: teamName, kind: teamKind ?? "" }),
    },
    audiences: audiences.get(evidence.id) ?? [],
  }));
}
