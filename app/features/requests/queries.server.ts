import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { doesTakePart } from "#app/features/activities/model.ts";
import { listParticipants } from "#app/features/activities/queries/participation.server.ts";
import { listAgreementsOfItem } from "#app/features/agreements/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, people, requests, schools } from "#db/schema/index.ts";
import { getRequestRow, readsActivity, requestConditions, requestsFor } from "./access.server.ts";
import { factsWhere, listTaking } from "./queries/facts.server.ts";
import { listStoriesBeside } from "./queries/stories-beside.server.ts";
import { amountsOf, askedOtherwise, stepOf, type RequestShown, type RequestStep } from "./states.ts";

const decider = alias(people, "decider");
const ANSWERED_SHOWN = 40;
const RUNNING_SHOWN = 5;

/** The viewer's own requests: what waits or is under way first, the latest on top. */
export const listOwnRequests = (db: Db, viewer: Viewer): RequestShown[] =>
  listRequests(db, viewer, requestConditions(viewer).asker, latestFirst);

/**
 * What waits for an answer, the longest first: of those whose gesprekspartner the viewer is, and apart from that of others
 * in the school she leads.
 */
export function listInbox(db: Db, viewer: Viewer): { own: RequestShown[]; others: RequestShown[] } {
  const { partner, school_leader } = requestConditions(viewer);
  const open = eq(requests.state, "open");
  return {
    own: listRequests(db, viewer, and(partner, open)!, oldestFirst),
    others: listRequests(db, viewer, and(school_leader, sql`not ${partner}`, open)!, oldestFirst),
  };
}

/** What was answered, by whom of the two it was, the latest first. */
export const listAnswered = (db: Db, viewer: Viewer): RequestShown[] =>
  listRequests(
    db,
    viewer,
    and(requestsFor(viewer, "answer"), sql`requests.state <> 'open'`)!,
    latestFirst,
    ANSWERED_SHOWN,
  );

/** What she asked and is still about: waiting for an answer, or granted and not done. The few latest, for her own page. */
export const listRunningRequests = (db: Db, viewer: Viewer): RequestShown[] =>
  listRequests(
    db,
    viewer,
    and(
      requestConditions(viewer).asker,
      sql`(requests.state = 'open' or (requests.state = 'approved' and requests.done_on is null))`,
    )!,
    latestFirst,
    RUNNING_SHOWN,
  );

const latestFirst = [desc(requests.askedOn), desc(requests.id)];
/** What waits longest first. */
export const oldestFirst = [asc(requests.askedOn), asc(requests.id)];

/** Requests as those read them who ask and answer: the condition must be one of theirs. */
export function listRequests(db: Db, viewer: Viewer, which: SQL, order: SQL[], most = 200): RequestShown[] {
  return db
    .select({
      request: requests,
      title: activities.title,
      kind: activities.kind,
      readable: readsActivity(viewer),
      schoolName: schools.name,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      decided: {
        givenName: decider.givenName,
        namePrefix: decider.namePrefix,
        familyName: decider.familyName,
      },
    })
    .from(requests)
    .innerJoin(activities, eq(activities.itemId, requests.activityId))
    .innerJoin(items, eq(items.id, requests.activityId))
    .innerJoin(schools, eq(schools.id, requests.schoolId))
    .innerJoin(people, eq(people.id, requests.personId))
    .leftJoin(decider, eq(decider.id, requests.decidedBy))
    .where(and(which, requestsFor(viewer, "read")))
    .orderBy(...order)
    .limit(most)
    .all()
    .map(({ request, title, kind, readable, schoolName, decided, ...name }) => ({
      ...amountsOf(request),
      id: request.id,
      asker: { personId: request.personId, name: fullName(name), givenName: name.givenName },
      schoolId: request.schoolId,
      schoolName,
      title,
      kind,
      activityId: readable ? request.activityId : null,
      coverWords: request.coverWords,
      askedInstead: askedOtherwise(request),
      decidedBy: decided && fullName(decided),
      decidedWhy: request.decidedWhy,
      bookedOn: request.bookedOn,
      doneOn: request.doneOn,
    }));
}

/**
 * One request, as far as the viewer reads it: all of it, or the facts.
 * @throws NotFound when neither is hers
 */
export function getRequest(db: Db, viewer: Viewer, id: number) {
  const row = findRow(db, viewer, id);
  const which = eq(requests.id, id);
  if (!row) {
    const [facts] = factsWhere(db, and(which, requestsFor(viewer, "read_facts"))!);
    if (!facts) throw new NotFound();
    return { facts, taking: listTaking(db, facts) };
  }
  const [request] = listRequests(db, viewer, which, oldestFirst);
  if (!request) throw new NotFound();
  const step = stepOf(row);
  return {
    request,
    version: row.version,
    invoiceReference: row.invoiceReference,
    agreements: listAgreementsOfItem(db, viewer, row.activityId).filter(
      ({ id: one }) => one === row.agreementId,
    ),
    stories: listStoriesBeside(db, viewer, row.activityId),
    may: mayNow(row, step),
    /** Of whom to choose who was there: those who take part, where a group asked. */
    joining:
      row.places !== null && step !== "open" && row.may("finish")
        ? listParticipants(db, row.activityId)
            .filter(doesTakePart)
            .map(({ personId, name }) => ({ personId, name }))
        : [],
  };
}

function findRow(db: Db, viewer: Viewer, id: number) {
  try {
    return getRequestRow(db, viewer, id, "read");
  } catch (refusal) {
    if (refusal instanceof NotFound) return undefined;
    throw refusal;
  }
}

function mayNow({ may }: ReturnType<typeof getRequestRow>, step: RequestStep) {
  const underWay = step === "approved" || step === "booked";
  return {
    answer: step === "open" && may("answer"),
    withdraw: (step === "open" || underWay) && may("withdraw"),
    book: step === "approved" && may("book"),
    finish: underWay && may("finish"),
    noteInvoice: (underWay || step === "done") && may("book"),
    readsAnswers: may("answer"),
  };
}
