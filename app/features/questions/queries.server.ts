import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { getItem, listAudiences, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  items,
  learningQuestions,
  noteValues,
  people,
  questionJoins,
  questionRevisions,
  shares,
  teams,
  valueNotes,
} from "#db/schema/index.ts";
import type { NamedValue, QuestionCardRow, QuestionState } from "./model.ts";
import { questionPolicy, type QuestionAct, type QuestionRelation } from "./policy.ts";
import { listAlignments } from "./queries/alignments.server.ts";

/** Active questions of a person, her own ones when nobody is named, newest first; of another only what the viewer may see. */
export const listActiveQuestions = (db: Db, viewer: Viewer, personId = viewer.personId) =>
  listCards(db, viewer, and(eq(items.ownerPersonId, personId), eq(learningQuestions.state, "active"))!);

/** All questions the viewer owns herself, whatever their state. */
export const listOwnQuestions = (db: Db, viewer: Viewer) =>
  listCards(db, viewer, eq(items.ownerPersonId, viewer.personId));

/** Questions owned by the viewer's teams, whatever their state. */
export const listQuestionsOfOwnTeams = (db: Db, viewer: Viewer) =>
  listCards(db, viewer, inArray(items.ownerTeamId, viewer.teamIds));

/** Active questions of others that are shared with the viewer. */
export const listQuestionsShownTo = (db: Db, viewer: Viewer) =>
  listCards(db, viewer, and(sql`not ifnull(${ownedBy(viewer)}, 0)`, eq(learningQuestions.state, "active"))!);

/** Questions a team (or several) owns or that were shared with it, as far as the viewer may see them; active ones unless said otherwise. */
export function listQuestionsOfTeam(
  db: Db,
  viewer: Viewer,
  teamId: number | readonly number[],
  states: readonly QuestionState[] = ["active"],
) {
  const teamIds = [teamId].flat();
  const shared = db.select({ id: shares.itemId }).from(shares).where(inArray(shares.teamId, teamIds));
  const ofTeam = or(inArray(items.ownerTeamId, teamIds), inArray(items.id, shared));
  return listCards(db, viewer, and(ofTeam, inArray(learningQuestions.state, [...states]))!);
}

/** These questions, as far as the viewer may see them; active ones first, newest first. */
export const listQuestionsById = (db: Db, viewer: Viewer, ids: number[]) =>
  listCards(db, viewer, inArray(items.id, ids));

function listCards(db: Db, viewer: Viewer, which: SQL): QuestionCardRow[] {
  const rows = db
    .select({
      id: items.id,
      text: learningQuestions.text,
      form: learningQuestions.form,
      state: learningQuestions.state,
      conclusion: learningQuestions.conclusion,
      openedOn: items.openedOn,
      closedOn: items.closedOn,
      schoolId: items.schoolId,
      ownerPersonId: items.ownerPersonId,
      ownerTeamId: items.ownerTeamId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(and(visibleTo(viewer), which))
    .orderBy(sql`${learningQuestions.state} <> 'active'`, desc(items.openedOn), desc(items.id))
    .all();
  const ids = rows.map((row) => row.id);
  const audiences = listAudiences(db, ids, viewer.today);
  const links = listAlignments(db, ids);
  const values = namedValues(db, viewer, ids);
  return rows.map(({ ownerPersonId, givenName, teamName, teamKind, ...row }) => ({
    ...row,
    owner: {
      personId: ownerPersonId,
      givenName,
      teamName: teamName && teamLabel({ name: teamName, kind: teamKind ?? "" }),
    },
    audiences: audiences.get(row.id) ?? [],
    alignments: (links.get(row.id) ?? []).map(({ id, title, slot, past, judgement, lineageId }) => ({
      id,
      title,
      slot,
      past,
      judgement,
      lineageId,
    })),
    values: values.get(row.id) ?? [],
  }));
}

function namedValues(db: Db, viewer: Viewer, questionIds: number[]): Map<number, NamedValue[]> {
  const rows = db
    .selectDistinct({ questionId: valueNotes.questionId, kind: noteValues.kind })
    .from(valueNotes)
    .innerJoin(items, eq(items.id, valueNotes.itemId))
    .innerJoin(noteValues, eq(noteValues.noteId, valueNotes.itemId))
    .where(and(inArray(valueNotes.questionId, questionIds), eq(valueNotes.time, "actual"), visibleTo(viewer)))
    .all();
  const byQuestion = new Map<number, NamedValue[]>();
  for (const { questionId, kind } of rows)
    byQuestion.set(questionId!, [...(byQuestion.get(questionId!) ?? []), kind]);
  return byQuestion;
}

/**
 * A question with everything its page says; earlier wordings only for who may change it.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getQuestion(db: Db, viewer: Viewer, id: number, act: QuestionAct = "read") {
  const item = getItem(db, viewer, id);
  const held: QuestionRelation[] = [...item.held];
  const partnered = viewer.partnerOf.some(
    (staff) => staff.personId === item.ownerPersonId && staff.schoolId === item.schoolId,
  );
  if (partnered) held.push("partner_who_reads");
  const row = db.select().from(learningQuestions).where(eq(learningQuestions.itemId, id)).get();
  if (!row) throw new NotFound();
  const mine = item.ownerPersonId === viewer.personId;
  const may = (other: QuestionAct) => allows(questionPolicy, other, held) && !(mine && other === "join");
  if (!may(act)) throw new NotFound();
  const [card] = listCards(db, viewer, eq(items.id, id));
  return {
    ...card!,
    version: item.version,
    why: row.why,
    forWhom: row.forWhom,
    origin: row.origin,
    level: row.level,
    alignments: listAlignments(db, [id]).get(id) ?? [],
    grownFrom: row.grownFromId === null ? undefined : listNamed(db, viewer, eq(items.id, row.grownFromId))[0],
    grownInto: listNamed(db, viewer, eq(learningQuestions.grownFromId, id)),
    joinedFrom: listNamed(db, viewer, inArray(items.id, joinedBy(db, id)))[0],
    joinedBy: listNamed(db, viewer, inArray(items.id, joining(db, id))),
    revisions: may("read_revisions") ? listEarlierWordings(db, id) : [],
    may,
  };
}

const joinedBy = (db: Db, id: number) =>
  db.select({ id: questionJoins.joinedFromId }).from(questionJoins).where(eq(questionJoins.questionId, id));

const joining = (db: Db, id: number) =>
  db.select({ id: questionJoins.questionId }).from(questionJoins).where(eq(questionJoins.joinedFromId, id));

/** Questions by name, only those this viewer may read: what stays out of sight leaves no trace here. */
const listNamed = (db: Db, viewer: Viewer, which: SQL) =>
  db
    .select({ id: items.id, text: learningQuestions.text, name: people.givenName })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .where(and(visibleTo(viewer), which))
    .orderBy(asc(items.openedOn), asc(items.id))
    .all();

const listEarlierWordings = (db: Db, id: number) =>
  db
    .select({
      no: questionRevisions.no,
      text: questionRevisions.text,
      at: questionRevisions.at,
      by: people.givenName,
    })
    .from(questionRevisions)
    .innerJoin(people, eq(people.id, questionRevisions.byPersonId))
    .where(eq(questionRevisions.questionId, id))
    .orderBy(desc(questionRevisions.no))
    .all();

/** Teams a question can be written for: those the viewer is a member of and that still exist. */
export const listOwnTeams = (db: Db, viewer: Viewer) =>
  db
    .select({ id: teams.id, name: teams.name, kind: teams.kind, schoolId: teams.schoolId })
    .from(teams)
    .where(and(inArray(teams.id, viewer.teamIds), isNull(teams.archivedOn)))
    .orderBy(teams.name, teams.id)
    .all()
    .map((team) => ({ ...team, label: teamLabel(team) }));
