import { asc, eq, inArray, sql } from "drizzle-orm";
import { listOpenAgreementsBetween } from "#app/features/agreements/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { employments, handovers, people, schools } from "#db/schema/index.ts";
import type { HandoverOnPage, ShownHandover } from "../list-model.ts";
import { listChecklist, listReceivers, rowOf } from "./checklist.server.ts";
import { listGoalsTouched } from "./goals.server.ts";
import { listRolesHeld } from "./known-work.server.ts";
import { factsOf, listHandoversOf, listHandoversOfOthers, type Handover } from "./list-access.server.ts";
import { listPassedLines, listReceived } from "./passed-lines.server.ts";

/** How long what is closed stays in sight on one's own first page, in days. */
const LATELY = 365;

/** A handover on the page of a person: what she ticked, and for her and her gesprekspartner what is open between them. */
function listShown(db: Db, viewer: Viewer, all: readonly Handover[]): ShownHandover[] {
  const lines = listPassedLines(db, all);
  return all.map((handover) => ({
    ...factsOf(handover),
    lines: lines.get(handover.id) ?? [],
    agreements: handover.may("see_agreements")
      ? listOpenAgreementsBetween(db, viewer, handover.employmentId)
      : [],
    roles: listRolesHeld(db, handover),
  }));
}

/** On the page of a person: the handover that is under way, or the one that was last; and whether one can be started. */
export function listHandoversOnPage(db: Db, viewer: Viewer, personId: number) {
  const all = listHandoversOf(db, viewer, personId);
  const open = all.filter((one) => !one.closed);
  return {
    shown: listShown(db, viewer, open.length > 0 ? open : all.slice(0, 1)),
    mayStart: open.length === 0 && listEmploymentsToStart(db, viewer, personId).length > 0,
  };
}

/**
 * The handovers of someone in full: for herself with her checklist, for who else may know what she ticked.
 * @throws NotFound where there is none for the viewer, and none is hers to start
 */
export function getHandoverPage(db: Db, viewer: Viewer, personId: number) {
  const all = listHandoversOf(db, viewer, personId);
  const startFor = listEmploymentsToStart(db, viewer, personId);
  if (all.length === 0 && startFor.length === 0) throw new NotFound();
  const person = db
    .select({ givenName: people.givenName })
    .from(people)
    .where(eq(people.id, personId))
    .get()!;
  return {
    personId,
    isOwn: personId === viewer.personId,
    givenName: person.givenName,
    /** Who left is a stranger: there is no page of hers to go back to. */
    isGone:
      startFor.length === 0 && all.every((one) => one.reason === "leaves" && one.lastDay < viewer.today),
    today: viewer.today,
    startFor: all.some((one) => !one.closed) ? [] : startFor,
    handovers: listShown(db, viewer, all).map((shown, at): HandoverOnPage => ({
      ...shown,
      checklist: shown.isOwn && !shown.closed ? listChecklist(db, viewer, all[at]!).map(rowOf) : null,
      receivers: shown.isOwn && !shown.closed ? listReceivers(db, viewer, all[at]!.schoolId) : [],
      goals: listGoalsTouched(db, viewer, all[at]!),
    })),
  };
}

/**
 * Who has a hand in the handovers of someone: herself and her gesprekspartner. Whoever else reads one only reads.
 * @throws NotFound for anyone else
 */
export function refuseOnlookers(db: Db, viewer: Viewer, personId: number) {
  const hers = listHandoversOf(db, viewer, personId, "close");
  if (hers.length === 0 && listEmploymentsToStart(db, viewer, personId).length === 0) throw new NotFound();
}

/** The work a handover can be started of by hand, by name. */
function listEmploymentsToStart(db: Db, viewer: Viewer, personId: number) {
  const ids =
    personId === viewer.personId
      ? viewer.employments.map((one) => one.id)
      : viewer.partnerOf.filter((one) => one.personId === personId).map((one) => one.employmentId);
  return db
    .select({ id: employments.id, functionName: employments.functionName, schoolName: schools.name })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(inArray(employments.id, ids))
    .orderBy(asc(schools.name), asc(employments.id))
    .all();
}

/** On one's own first page: a handover of one's own, what was passed on to one, and those of one's people. */
export function listHandoverCards(db: Db, viewer: Viewer) {
  const since = daysLater(viewer.today, -LATELY);
  const lately = sql`(${handovers.closedAt} is null or ${handovers.lastDay} >= ${since})`;
  return {
    own: listHandoversOf(db, viewer, viewer.personId)
      .filter((one) => !one.closed)
      .map(factsOf),
    received: listReceived(db, viewer),
    ofOthers: listHandoversOfOthers(db, viewer, lately).map(factsOf),
  };
}
