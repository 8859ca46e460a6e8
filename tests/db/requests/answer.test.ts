import { eq } from "drizzle-orm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listMyAgreements } from "#app/features/agreements/queries.server.ts";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import {
  approveRequest,
  bookRequest,
  declineRequest,
  finishRequest,
  noteInvoice,
  withdrawRequest,
} from "#app/features/requests/commands.server.ts";
import { stepOf } from "#app/features/requests/states.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { activities, agreements, auditEvents, outbox, participations } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest, requestRow } from "../../factories/requests.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function anAskedSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const id = aRequest(db, school.teacher.personId);
  return { db, school, eyes, id, noor: eyes("teacher"), karel: eyes("partner") };
}

const yes = { why: "Dit past bij je vraag", source: "individual", version: 1 } as const;

test("a yes says by whom, when and why, and as asked unless it says otherwise", () => {
  const { db, id, karel } = anAskedSchool();
  approveRequest(db, karel, id, yes, NOW);
  expect(requestRow(db, id)).toMatchObject({
    state: "approved",
    decidedBy: karel.personId,
    decidedOn: TODAY,
    decidedWhy: yes.why,
    minutes: 120,
    cents: 8000,
    version: 2,
  });
});

test("a yes may be for other hours, money and source; what was asked stays beside it", () => {
  const { db, id, karel } = anAskedSchool();
  approveRequest(db, karel, id, { ...yes, source: "school", minutes: 60, cents: null }, NOW);
  expect(requestRow(db, id)).toMatchObject({
    minutes: 60,
    cents: null,
    source: "school",
    askedMinutes: 120,
    askedCents: 8000,
    askedSource: "individual",
  });
});

test("a no has words, and leaves what was asked as it was", () => {
  const { db, id, karel } = anAskedSchool();
  expect(() => declineRequest(db, karel, id, { why: "  ", version: 1 }, NOW)).toThrow(
    new RuleBroken({ why: "required" }),
  );
  expect(requestRow(db, id)).toMatchObject({ state: "open", version: 1 });
  declineRequest(db, karel, id, { why: "Na de zomer wel", version: 1 }, NOW);
  expect(requestRow(db, id)).toMatchObject({
    state: "declined",
    decidedWhy: "Na de zomer wel",
    minutes: 120,
  });
});

test("of two answers one stands: the same again changes nothing, another is told what there is", () => {
  const { db, id, karel, eyes } = anAskedSchool();
  approveRequest(db, karel, id, yes, NOW);
  approveRequest(db, karel, id, yes, NOW);
  const stale = (): unknown => declineRequest(db, eyes("schoolLeader"), id, { why: "Nee", version: 1 }, NOW);
  expect(stale).toThrow(Stale);
  try {
    stale();
  } catch (refusal) {
    expect(refusal).toMatchObject({ version: 2, theirs: { why: yes.why, hours: "2:00", euros: "80" } });
  }
  // Who saw the answer does not answer again.
  expect(() => declineRequest(db, karel, id, { why: "Toch niet", version: 2 }, NOW)).toThrow(
    new RuleBroken({ form: "not_open" }),
  );
  expect(requestRow(db, id)).toMatchObject({ state: "approved", version: 2 });
  const decided = db.select().from(auditEvents).where(eq(auditEvents.action, "request.approved")).all();
  expect(decided).toHaveLength(1);
  expect(db.select().from(outbox).where(eq(outbox.kind, "request_decided")).all()).toHaveLength(1);
});

test("over two connections to one file one answer wins, whoever was first", () => {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-requests-"));
  try {
    const open = () => openDatabase(join(folder, "school.db"), { auditKey: TEST_AUDIT_KEY });
    const [one, other] = [open(), open()];
    for (const db of [one, other]) db.$client.pragma("synchronous = off");
    bringUpToDate(one);
    const { school, eyes } = aSchoolSeenBy(one);
    const ids = Array.from({ length: 6 }, (_, n) =>
      aRequest(one, school.teacher.personId, { title: `C${n}` }),
    );
    const tries = ids.flatMap((id, n) => {
      const approve = () => approveRequest(one, eyes("partner"), id, yes, NOW);
      const decline = () => declineRequest(other, eyes("schoolLeader"), id, { why: "Nee", version: 1 }, NOW);
      return n % 2 ? [approve, decline] : [decline, approve];
    });
    const outcomes = tries.map((attempt) => {
      try {
        attempt();
        return "won";
      } catch (refusal) {
        return refusal instanceof Stale ? "told" : "fell";
      }
    });
    expect(outcomes).toEqual(ids.flatMap(() => ["won", "told"]));
    expect(ids.map((id) => requestRow(other, id).state)).toEqual(
      ids.map((_, n) => (n % 2 ? "approved" : "declined")),
    );
    one.$client.close();
    other.$client.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("an answer to what was taken back meanwhile finds nothing", () => {
  const { db, id, noor, karel } = anAskedSchool();
  withdrawRequest(db, noor, id, 1, NOW);
  expect(() => approveRequest(db, karel, id, yes, NOW)).toThrow(NotFound);
  expect(countRows(db, agreements)).toBe(0);
});

test("what the school promises with its yes is one agreement, the same row for the two", () => {
  const { db, id, noor, karel } = anAskedSchool();
  const promise = { kind: "cover", text: "Vervanging op 8 december", dueOn: "2026-12-01" } as const;
  const gone = { ...promise, dueOn: "2026-11-01" };
  expect(() => approveRequest(db, karel, id, { ...yes, promise: gone }, NOW)).toThrow(
    new RuleBroken({ promiseDue: "gone_by" }),
  );
  expect(requestRow(db, id).version).toBe(1);
  approveRequest(db, karel, id, { ...yes, promise }, NOW);
  const { agreementId, activityId } = requestRow(db, id);
  expect(db.select().from(agreements).all()).toMatchObject([
    {
      id: agreementId,
      itemId: activityId,
      side: "school",
      kind: "cover",
      ownerPersonId: karel.personId,
      forPersonId: noor.personId,
      minutes: 120,
      cents: null,
      state: "open",
    },
  ]);
  tickAgreement(db, karel, agreementId!, NOW);
  const ofNoor = listMyAgreements(db, noor).own;
  expect(ofNoor.doneLately.map((agreement) => agreement.id)).toEqual([agreementId]);
});

test("booked and done: what it took stands with who was there, and the activity of hers goes along", () => {
  const { db, id, noor, karel } = anAskedSchool();
  expect(() => bookRequest(db, noor, id, 1, NOW)).toThrow(new RuleBroken({ form: "not_open" }));
  approveRequest(db, karel, id, { ...yes, source: "school" }, NOW);
  bookRequest(db, noor, id, 2, NOW);
  expect(() => bookRequest(db, noor, id, 3, NOW)).toThrow(RuleBroken);
  const { activityId } = requestRow(db, id);
  const stateOf = () => db.select().from(activities).where(eq(activities.itemId, activityId)).get()!.state;
  expect(stateOf()).toBe("booked");
  noteInvoice(db, karel, id, { reference: "F-2026-118", version: 3 }, NOW);
  const took = { attended: [{ personId: noor.personId, minutes: 130, cents: 7900 }], version: 4 };
  expect(() => finishRequest(db, karel, id, took, NOW)).toThrow(NotFound);
  finishRequest(db, noor, id, took, NOW);
  expect(requestRow(db, id)).toMatchObject({
    bookedOn: TODAY,
    doneOn: TODAY,
    invoiceReference: "F-2026-118",
  });
  expect(stepOf(requestRow(db, id))).toBe("done");
  expect(stateOf()).toBe("done");
  expect(
    db.select().from(participations).where(eq(participations.activityId, activityId)).all(),
  ).toMatchObject([
    { personId: noor.personId, state: "attended", minutes: 130, cents: 7900, source: "school" },
  ]);
  expect(() => withdrawRequest(db, noor, id, 5, NOW)).toThrow(RuleBroken);
  expect(() => finishRequest(db, noor, id, { ...took, version: 5 }, NOW)).toThrow(RuleBroken);
});

test("of a group those who said yes can have been there, and nothing is done before it begins", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const [karel, noor, samira] = [eyes("partner"), eyes("teacher"), eyes("teammate")];
  const invited = [noor.personId, samira.personId];
  const activityId = anActivity(db, karel.personId, { title: "Training", startsOn: "2026-12-08", invited });
  answerInvitation(db, noor, activityId, "accept", NOW);
  const id = aRequest(db, karel.personId, { activityId, places: 12, source: "school" });
  approveRequest(db, eyes("schoolLeader"), id, { ...yes, source: "school" }, NOW);
  const took = (...people: number[]) => ({
    attended: people.map((personId) => ({ personId, minutes: 540, cents: 40_000 })),
    version: 2,
  });
  const early = () => finishRequest(db, karel, id, took(noor.personId), NOW);
  expect(early).toThrow(new RuleBroken({ form: "not_yet" }));
  const after = eyes("partner", "2026-12-09");
  const stranger = () => finishRequest(db, after, id, took(samira.personId), NOW);
  expect(stranger).toThrow(new RuleBroken({ attended: "not_known" }));
  finishRequest(db, after, id, took(karel.personId, noor.personId), NOW);
  const there = db.select().from(participations).where(eq(participations.activityId, activityId)).all();
  expect(there.map(({ personId, state, minutes }) => [personId, state, minutes]).sort()).toEqual(
    [
      [karel.personId, "attended", 540],
      [noor.personId, "attended", 540],
      [samira.personId, "invited", null],
    ].sort(),
  );
  expect(school.school.id).toBe(requestRow(db, id).schoolId);
});

test("a group leaves the hours alone of who asked for it herself", () => {
  const db = freshDatabase();
  const { eyes } = aSchoolSeenBy(db);
  const [karel, noor] = [eyes("partner"), eyes("teacher")];
  const activityId = anActivity(db, karel.personId, { title: "Training", invited: [noor.personId] });
  answerInvitation(db, noor, activityId, "accept", NOW);
  const own = aRequest(db, noor.personId, { activityId, minutes: 300 });
  approveRequest(db, karel, own, { ...yes, source: "individual" }, NOW);
  const group = aRequest(db, karel.personId, { activityId, places: 12, source: "school" });
  approveRequest(db, eyes("schoolLeader"), group, { ...yes, source: "school" }, NOW);
  const attended = [{ personId: noor.personId, minutes: 540, cents: 40_000 }];
  finishRequest(db, karel, group, { attended, version: 2 }, NOW);
  const part = () =>
    db.select().from(participations).where(eq(participations.personId, noor.personId)).get()!;
  expect(part()).toMatchObject({ state: "attended", minutes: null, cents: null });
  const hers = [{ personId: noor.personId, minutes: 240, cents: 8000 }];
  finishRequest(db, noor, own, { attended: hers, version: 2 }, NOW);
  expect(part()).toMatchObject({ minutes: 240, cents: 8000, source: "individual" });
});
