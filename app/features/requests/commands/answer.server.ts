import { eq } from "drizzle-orm";
import type { FundingSource } from "#app/features/activities/model.ts";
import { openAgreement } from "#app/features/agreements/commands.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import { getRequestRow, type RequestRow } from "../access.server.ts";
import { tellOfAnswer } from "../request-letters.server.ts";
import type { promiseKinds } from "../states.ts";
import { auditRequest, moveRequest } from "./move.server.ts";

type Approval = {
  why: string | null;
  source: FundingSource;
  /** Left out: as asked. */
  minutes?: number | null;
  cents?: number | null;
  /** What the school side will arrange with it. */
  promise?: { kind: (typeof promiseKinds)[number]; text: string; dueOn: string | null } | null;
  version: number;
};

/**
 * Says yes, with what it may cost and whose it is; what the school promises with it becomes one agreement, of who says it.
 * The same answer sent twice is one.
 * @throws NotFound when it is not hers to answer, Stale with the answer there is when another was first, RuleBroken when it
 * is not open or the promise is for a day that has been
 */
export function approveRequest(db: Db, viewer: Viewer, id: number, approval: Approval, now: Date) {
  inTransaction(db, () => {
    const { why, source, promise } = approval;
    if (saidTwice(getRequestRow(db, viewer, id, "answer"), viewer, "approved", approval)) return;
    const before = openToAnswer(db, viewer, id, approval.version);
    const minutes = approval.minutes === undefined ? before.minutes : approval.minutes || null;
    const cents = approval.cents === undefined ? before.cents : approval.cents || null;
    const agreementId = promise ? openPromise(db, viewer, before, { ...promise, minutes, cents }, now) : null;
    const answered = { decidedBy: viewer.personId, decidedOn: viewer.today, decidedWhy: why };
    db.update(requests)
      .set({ state: "approved", source, minutes, cents, agreementId, ...answered })
      .where(eq(requests.id, id))
      .run();
    auditRequest(db, viewer, "request.approved", before, now, { minutes, cents, source });
    tellOfAnswer(db, viewer, before, now);
  });
}

/**
 * Says no, and why: a no without words is no answer. The same answer sent twice is one.
 * @throws as approveRequest
 */
export function declineRequest(
  db: Db,
  viewer: Viewer,
  id: number,
  { why, version }: { why: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    if (saidTwice(getRequestRow(db, viewer, id, "answer"), viewer, "declined", { why, version })) return;
    if (why.trim() === "") throw new RuleBroken({ why: "required" });
    const before = openToAnswer(db, viewer, id, version);
    const answered = { decidedBy: viewer.personId, decidedOn: viewer.today, decidedWhy: why };
    db.update(requests)
      .set({ state: "declined", ...answered })
      .where(eq(requests.id, id))
      .run();
    auditRequest(db, viewer, "request.declined", before, now);
    tellOfAnswer(db, viewer, before, now);
  });
}

function openToAnswer(db: Db, viewer: Viewer, id: number, version: number) {
  const before = moveRequest(db, viewer, id, "answer", version);
  if (before.state !== "open") throw new RuleBroken({ form: "not_open" });
  return before;
}

const saidTwice = (
  present: RequestRow,
  viewer: Viewer,
  state: "approved" | "declined",
  { why, version }: { why: string | null; version: number },
) =>
  present.state === state &&
  present.decidedBy === viewer.personId &&
  present.decidedWhy === why &&
  present.version === version + 1;

type Promised = NonNullable<Approval["promise"]> & { minutes: number | null; cents: number | null };

function openPromise(
  db: Db,
  viewer: Viewer,
  request: RequestRow,
  { kind, text, dueOn, minutes, cents }: Promised,
  now: Date,
): number {
  if (dueOn !== null && dueOn < viewer.today) throw new RuleBroken({ promiseDue: "gone_by" });
  const { schoolId, activityId, personId } = request;
  return openAgreement(
    db,
    viewer,
    {
      schoolId,
      itemId: activityId,
      ownerPersonId: viewer.personId,
      forPersonId: personId,
      side: "school",
      kind,
      text,
      minutes: kind === "money" ? null : minutes,
      cents: kind === "money" ? cents : null,
      dueOn,
    },
    now,
  );
}
