import { and, asc, eq, exists, inArray, not, or, sql } from "drizzle-orm";
import { listAgreementsOfConversation } from "#app/features/agreements/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversationParties,
  conversationQuestions,
  items,
  learningQuestions,
  people,
  preparations,
  questionReviews,
  recordNotes,
  shares,
} from "#db/schema/index.ts";
import { standingOfRecord, type FrozenRecord, type RecordNote, type ReviewedQuestion } from "../record.ts";
import { listAgenda } from "./agenda.server.ts";
import { getConversation, type OpenConversation } from "./access.server.ts";
import { partiesStand } from "./parties-stand.server.ts";
import { filingFor } from "./filing.server.ts";
import { getPerceptions } from "./perceptions.server.ts";
import { pulseOf } from "./pulse.server.ts";
import { textFor } from "./record-text.server.ts";
import { composeRecord, leftAside, reviewIsShared, sealed } from "./record.server.ts";
import { findStandingRevision, listRevisions } from "./revisions.server.ts";

/**
 * Everything one party reads in the room of a conversation; another's `me` notes and unshared words are not in it.
 * @throws NotFound for anyone who is not (or no longer) a party
 */
export function getRoom(db: Db, viewer: Viewer, id: number) {
  const conversation = getConversation(db, viewer, id, "read_content");
  const standing = findStandingRevision(db, id);
  const revisions = listRevisions(db, id);
  const current = standing && revisions.find((revision) => revision.no === standing.no);
  const { held: _held, may, ...shown } = conversation;
  const partnerChanged = shown.state === "signed" && !partiesStand(db, conversation, viewer.today);
  return {
    conversation: {
      ...shown,
      mayReopen:
        may("reopen") && Boolean(standing) && ["held", "signed"].includes(shown.state) && !partnerChanged,
      partnerChanged,
    },
    standing: standingOfRecord(conversation, Boolean(standing), viewer.today),
    agenda: listAgenda(db, viewer, id),
    text: textFor(db, viewer, conversation),
    notes: listNotes(db, viewer, id),
    questions: listReviewedQuestions(db, viewer, conversation),
    agreements: listAgreementsOfConversation(db, viewer, id),
    /** What was frozen, when someone has signed. */
    frozen: standing ? (JSON.parse(standing.content) as FrozenRecord) : null,
    /** The sha256 of what a signature now would be under. */
    seal: standing?.sha256 ?? sealed(composeRecord(db, conversation)).sha256,
    current: current ?? null,
    earlier: revisions.filter((revision) => revision.no !== standing?.no),
    filing: filingFor(db, viewer, conversation),
    perceptions: getPerceptions(db, viewer, conversation),
    /** What the page compares to know that something moved. */
    pulse: pulseOf(db, id),
  };
}

/** Notes the viewer reads: those for all parties, and her own. The caller has asked the policy. */
export function listNotes(db: Db, viewer: Viewer, conversationId: number): RecordNote[] {
  return db
    .select({
      id: recordNotes.id,
      scope: recordNotes.scope,
      text: recordNotes.text,
      author: { personId: people.id, givenName: people.givenName },
      writtenAt: recordNotes.writtenAt,
      version: recordNotes.version,
    })
    .from(recordNotes)
    .innerJoin(people, eq(people.id, recordNotes.authorId))
    .where(
      and(
        eq(recordNotes.conversationId, conversationId),
        or(inArray(recordNotes.scope, ["us", "record"]), eq(recordNotes.authorId, viewer.personId)),
      ),
    )
    .orderBy(asc(recordNotes.writtenAt), asc(recordNotes.id))
    .all();
}

/**
 * The questions this talk is about, as far as the viewer may read them: active ones of the staff member (or team), those
 * made here, and those a review of which all parties read. With each side's words: her own, and what is shared.
 */
export function listReviewedQuestions(
  db: Db,
  viewer: Viewer,
  conversation: OpenConversation,
): ReviewedQuestion[] {
  const reviews = listReviews(db, viewer, conversation);
  const madeHere = db
    .select({ id: conversationQuestions.questionId })
    .from(conversationQuestions)
    .where(eq(conversationQuestions.conversationId, conversation.id));
  const isMadeHere = inArray(items.id, madeHere);
  const ofOwner = conversation.teamId
    ? eq(items.ownerTeamId, conversation.teamId)
    : eq(items.ownerPersonId, conversation.staff?.personId ?? 0);
  const active = and(
    ofOwner,
    eq(items.schoolId, conversation.schoolId),
    eq(learningQuestions.state, "active"),
  );
  const reviewed = inArray(
    items.id,
    reviews.filter((review) => review.shared).map((review) => review.questionId),
  );
  return db
    .select({
      id: items.id,
      text: learningQuestions.text,
      state: learningQuestions.state,
      version: items.version,
      ownerPersonId: items.ownerPersonId,
      ownerTeamId: items.ownerTeamId,
      madeHere: sql<number>`${isMadeHere}`,
      readByOthers: sql<number>`${or(
        reviewed,
        exists(
          db
            .select({ one: sql`1` })
            .from(shares)
            .where(eq(shares.itemId, items.id)),
        ),
      )}`,
    })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(and(or(reviewed, and(visibleTo(viewer), or(active, isMadeHere))), not(leftAside)))
    .orderBy(asc(items.openedOn), asc(items.id))
    .all()
    .map(({ ownerPersonId, ownerTeamId, madeHere: made, readByOthers, state, ...question }) => ({
      ...question,
      proposed: state === "proposed",
      mine:
        ownerPersonId === viewer.personId || (ownerTeamId !== null && viewer.teamIds.includes(ownerTeamId)),
      madeHere: Boolean(made),
      onlyMine: ownerPersonId === viewer.personId && !readByOthers,
      sides: reviews
        .filter((review) => review.questionId === question.id)
        .map(({ questionId: _, shared, ...side }) => ({ ...side, shared: Boolean(shared) })),
    }));
}

function listReviews(db: Db, viewer: Viewer, { id }: OpenConversation) {
  const shared = reviewIsShared(db, id);
  return db
    .select({
      questionId: questionReviews.questionId,
      personId: people.id,
      givenName: people.givenName,
      howItWent: questionReviews.howItWent,
      helped: questionReviews.helped,
      hindered: questionReviews.hindered,
      shared: sql<number>`${shared}`,
    })
    .from(questionReviews)
    .innerJoin(preparations, eq(preparations.id, questionReviews.preparationId))
    .innerJoin(conversationParties, eq(conversationParties.id, preparations.partyId))
    .innerJoin(people, eq(people.id, conversationParties.personId))
    .where(and(eq(preparations.conversationId, id), or(shared, eq(people.id, viewer.personId))))
    .orderBy(asc(conversationParties.id))
    .all();
}
