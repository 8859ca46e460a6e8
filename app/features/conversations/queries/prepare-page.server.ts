import { listOpenAgreementsBetween } from "#app/features/agreements/queries.server.ts";
import { recordAccess } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { landsByItself } from "#app/features/careers/queries/landing.server.ts";
import { listOpenHindrancesOf } from "#app/features/questions/queries/hindrances.server.ts";
import { listFeedbackSince } from "#app/features/feedback/queries.server.ts";
import { listOwnNotesSince } from "#app/features/value/queries.server.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import { daysOfSchoolYear, schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { isAhead, isLocked, leads, saysSomething } from "../model.ts";
import type { OpenConversation } from "./access.server.ts";
import { listAgenda } from "./agenda.server.ts";
import { findLastRecord, lastConversationOn } from "./last.server.ts";
import { listPeopleToPrepare } from "./list.server.ts";
import { getPreparation, type OwnPreparation } from "./preparation.server.ts";
import { findSharedAnswers, previewPreparation } from "./shared.server.ts";

const NOTES_AT_HAND = 6;

/**
 * Everything at hand for one party to prepare, with the other's words only when both shared. Reading those is noted for
 * who wrote them.
 * @throws NotFound when the conversation is not hers to prepare
 */
export function getPreparePage(db: Db, viewer: Viewer, id: number, now: Date) {
  const own = getPreparation(db, viewer, id);
  const { conversation } = own;
  const leading = leads(conversation.me.part);
  return {
    ...headOf(own),
    leading,
    own: own.open ? formOf(db, viewer, own) : null,
    mine: own.sharedAt === null ? null : crossing(previewPreparation(db, viewer, id)),
    kept: own.open ? null : keptOf(own),
    others: own.sharing === "both_shared" ? othersWords(db, viewer, id, now) : [],
    ambitions: own.open ? listOpenAmbitions(db, viewer, conversation.schoolId) : [],
    agenda: listAgenda(db, viewer, id),
    ...atHand(db, viewer, conversation, leading),
    ...(leading ? listPeopleToPrepare(db, viewer, id) : { people: [], next: null, previous: null }),
  };
}

/** What is good to have beside her: what was agreed, what is in the way, what she noted since, the last record. */
function atHand(db: Db, viewer: Viewer, conversation: OpenConversation, leading: boolean) {
  const { id, employmentId, schoolId, heldOn, staff } = conversation;
  const lastOn = employmentId === null ? null : lastConversationOn(db, employmentId, heldOn ?? undefined);
  const since = lastOn ?? daysOfSchoolYear(schoolYearOf(viewer.today)).from;
  const about = staff?.personId ?? viewer.personId;
  return {
    agreements: employmentId === null ? [] : agreementsOf(db, viewer, employmentId),
    hindrances: listOpenHindrancesOf(db, viewer, about, schoolId).map(({ id: key, text }) => ({
      id: key,
      text,
    })),
    lastOn,
    lastRecord: employmentId === null ? null : findLastRecord(db, viewer, employmentId, id),
    /** Her own notes since; what colleagues noted is no preparation. */
    notes: leading ? [] : listOwnNotesSince(db, viewer, since).slice(0, NOTES_AT_HAND),
    /** What colleagues gave back since; read by herself only, so never beside the preparation of another's talk. */
    feedback: leading ? [] : listFeedbackSince(db, viewer, since),
    feedbackSince: since,
  };
}

function headOf({ conversation, version, savedAt, sharing, otherShared }: OwnPreparation) {
  const { id, kind, scheduledAt, place, state, staff, other, me, teamName, openingQuestion } = conversation;
  const lead = conversation.parties.find((party) => leads(party.part));
  return {
    id,
    kind,
    scheduledAt,
    place,
    state,
    version,
    savedAt,
    sharing,
    otherShared,
    teamName,
    ahead: isAhead(state),
    locked: isLocked(state),
    partyId: me.partyId,
    me: { personId: me.personId },
    /** Whose hours and money are good to have at hand; of a team nobody's. */
    hoursOf: staff ? { personId: staff.personId, schoolId: conversation.schoolId } : null,
    other: other ? { personId: other.personId, givenName: other.givenName } : undefined,
    otherName: other?.givenName ?? null,
    staff: staff ? { givenName: staff.givenName, isMe: staff.personId === me.personId } : undefined,
    opening: openingQuestion ? { by: lead?.givenName ?? "", text: openingQuestion } : null,
  };
}

/** With each prompt whether its answer goes on to her career path by itself, or can be taken over there. */
function formOf(db: Db, viewer: Viewer, { prompts, questions, conversation }: OwnPreparation) {
  const lands = landsByItself(db, viewer, conversation.schoolId)
    ? ("by_itself" as const)
    : ("to_take" as const);
  const own = conversation.me.part === "staff";
  return {
    prompts: prompts.map(({ landsIn, ...prompt }) => ({ ...prompt, lands: landsIn && own ? lands : null })),
    questions,
  };
}

/** What is and stays hers: kept private, or all of it where the talk closed before she shared. */
function keptOf({ prompts, questions, sharedAt }: OwnPreparation) {
  const stays = (one: { keptPrivate: boolean }) => one.keptPrivate || sharedAt === null;
  return {
    answers: prompts
      .filter((prompt) => prompt.answer !== "" && stays(prompt))
      .map(({ id, textNl, textEn, answer }) => ({ promptId: id, textNl, textEn, text: answer })),
    reviews: questions
      .filter((question) => saysSomething(question) && stays(question))
      .map(({ id, text, howItWent, helped, hindered }) => ({
        questionId: id,
        question: text,
        howItWent,
        helped,
        hindered,
      })),
  };
}

function othersWords(db: Db, viewer: Viewer, id: number, now: Date) {
  const shared = findSharedAnswers(db, viewer, id);
  return (shared?.others ?? []).map(({ party, answers, reviews }) => {
    recordAccess(db, viewer, { thing: "preparation", thingId: id, subjectId: party.personId }, now);
    return { partyId: party.partyId, name: party.givenName, answers, reviews };
  });
}

const crossing = ({ answers, reviews }: ReturnType<typeof previewPreparation>) => ({ answers, reviews });

const agreementsOf = (db: Db, viewer: Viewer, employmentId: number) =>
  listOpenAgreementsBetween(db, viewer, employmentId).map(({ id, text, side, dueOn, owner, mine }) => ({
    id,
    text,
    side,
    dueOn,
    mine,
    owner: owner.givenName,
  }));
