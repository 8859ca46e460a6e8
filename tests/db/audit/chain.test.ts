import { beforeEach, expect, test } from "vitest";
import { recordAccess, recordAudit } from "#app/features/audit/record.server.ts";
import { verifyChain } from "#app/features/audit/verify.server.ts";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { changeQuestion, writeQuestion } from "#app/features/questions/commands.server.ts";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, openDatabase, type Db } from "#db/client.server.ts";
import { accessEvents, auditDetails, auditEvents } from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let noor: ReturnType<typeof viewing>;

beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  noor = viewing(db, school.teacher.personId);
});

const write = (text = "Een vraag") => writeQuestion(db, noor, { text }, NOW);
const actions = () =>
  db.select({ action: auditEvents.action }).from(auditEvents).orderBy(auditEvents.seq).all();

/** Someone with the file in hand, past the program: the triggers are no match for that, the chain is. */
function tamper(statement: string) {
  db.$client.exec("drop trigger audit_events_no_update; drop trigger audit_events_no_delete");
  db.$client.exec(statement);
}

function aChainOf(links: number) {
  inTransaction(db, () => {
    for (let n = 1; n <= links; n += 1)
      recordAudit(
        db,
        { actorId: 1, action: "question.changed", object: "item", objectId: n, detail: { n } },
        NOW,
      );
  });
}

test("a chain nobody touched is right from the first link to the last, also past one batch", () => {
  expect(verifyChain(db)).toMatchObject({ ok: true, links: 0 });
  aChainOf(2_001);
  expect(verifyChain(db)).toMatchObject({ ok: true, links: 2_001, lastSeq: 2_001 });
});

test.each(["at", "actor_id", "object_id", "subject_id"])(
  "a changed %s is found on the row where it was done",
  (column) => {
    aChainOf(9);
    tamper(`update audit_events set ${column} = 77 where seq = 4`);
    expect(verifyChain(db)).toEqual({ ok: false, seq: 4, fault: "changed" });
  },
);

test.each(["action", "object", "detail_hash", "mac"])(
  "a changed %s is found on the row where it was done",
  (column) => {
    aChainOf(9);
    tamper(`update audit_events set ${column} = 'x' where seq = 4`);
    expect(verifyChain(db)).toEqual({ ok: false, seq: 4, fault: "changed" });
  },
);

test("a link taken out is found at the one that followed it, also the very first", () => {
  aChainOf(9);
  tamper("delete from audit_details where seq in (1, 4); delete from audit_events where seq = 4");
  expect(verifyChain(db)).toEqual({ ok: false, seq: 5, fault: "out_of_place" });
  db.$client.exec("delete from audit_events where seq = 1");
  expect(verifyChain(db)).toEqual({ ok: false, seq: 2, fault: "out_of_place" });
});

test("two links that changed places are found", () => {
  aChainOf(9);
  tamper(`delete from audit_details;
    update audit_events set seq = 100 where seq = 4;
    update audit_events set seq = 4 where seq = 5;
    update audit_events set seq = 5 where seq = 100`);
  expect(verifyChain(db)).toEqual({ ok: false, seq: 4, fault: "out_of_place" });
});

test("a chain that was cut off shows against an earlier report, and nowhere else", () => {
  aChainOf(9);
  const report = verifyChain(db);
  if (!report.ok) throw new Error("It was right.");
  aChainOf(1);
  expect(verifyChain(db, report), "a longer chain is no fault").toMatchObject({ ok: true });
  tamper("delete from audit_details; delete from audit_events where seq > 7");
  expect(verifyChain(db)).toMatchObject({ ok: true, lastSeq: 7 });
  expect(verifyChain(db, report)).toEqual({ ok: false, seq: 8, fault: "out_of_place" });
});

test("an erased detail is no fault, a changed one is", () => {
  aChainOf(9);
  db.delete(auditDetails).run();
  expect(verifyChain(db)).toMatchObject({ ok: true, links: 9 });
  db.insert(auditDetails).values({ seq: 4, detail: '{"n":5}' }).run();
  expect(verifyChain(db)).toEqual({ ok: false, seq: 4, fault: "detail_changed" });
});

test("with another key the first link is already wrong: who lacks the key cannot write the chain anew", () => {
  const other = openDatabase(":memory:", { auditKey: "another key than the one it was written with" });
  aChainOf(3);
  other.$client.exec(
    String(db.$client.prepare("select sql from sqlite_master where name = 'audit_events'").pluck().get()),
  );
  other.$client.exec(
    String(db.$client.prepare("select sql from sqlite_master where name = 'audit_details'").pluck().get()),
  );
  other.insert(auditEvents).values(db.select().from(auditEvents).all()).run();
  expect(verifyChain(other)).toEqual({ ok: false, seq: 1, fault: "changed" });
});

test("an audit row outside the transaction of its change is refused", () => {
  expect(() => recordAudit(db, { actorId: 1, action: "question.changed", object: "item" }, NOW)).toThrow();
});

test("each command leaves one row of its own kind", () => {
  const id = write();
  changeQuestion(db, noor, id, { text: "Een betere vraag", version: 1 }, NOW);
  shareItem(db, noor, id, ["school"], NOW);
  concludeQuestion(db, noor, id, { state: "answered", conclusion: null, version: 2 }, NOW);
  writeNote(db, noor, { text: "Het werkte", values: [], audiences: [] }, NOW);
  expect(actions().map(({ action }) => action)).toEqual([
    "question.written",
    "question.changed",
    "item.shared",
    "question.closed",
    "note.written",
  ]);
  expect(verifyChain(db)).toMatchObject({ ok: true, links: 5 });
});

test("planning, holding and ticking leave one row each, and none when said twice", () => {
  const karel = school.partner.personId;
  const talk = aConversation(db, { staff: school.teacher, partnerId: karel });
  const date = {
    version: 1,
    day: "2026-12-03",
    time: "15:30",
    minutes: 60,
    place: null,
    openingQuestion: null,
  };
  planConversation(db, noor, talk.id, date, NOW);
  const later = new Date("2026-12-03T16:00:00Z");
  const then = viewing(db, noor.personId, "2026-12-03");
  for (let twice = 0; twice < 2; twice += 1)
    holdConversation(db, then, talk.id, { heldOn: "2026-12-03", version: 2 }, later);
  const agreement = anAgreement(db, {
    schoolId: school.school.id,
    ownerPersonId: karel,
    forPersonId: noor.personId,
  });
  for (let twice = 0; twice < 2; twice += 1) tickAgreement(db, viewing(db, karel), agreement.id, NOW);
  expect(actions().map(({ action }) => action)).toEqual([
    "conversation.planned",
    "conversation.held",
    "agreement.ticked",
  ]);
});

test("what was refused leaves no row", () => {
  const id = write();
  expect(() => changeQuestion(db, noor, id, { text: "Te laat", version: 7 }, NOW)).toThrow(Stale);
  expect(() => shareItem(db, viewing(db, school.partner.personId), id, ["school"], NOW)).toThrow(NotFound);
  expect(actions()).toHaveLength(1);
});

test("no word of a person is in the trail", () => {
  const id = write("Woorden van Noor zelf");
  changeQuestion(db, noor, id, { text: "Andere woorden van Noor", why: "Een reden", version: 1 }, NOW);
  const trail = JSON.stringify([db.select().from(auditEvents).all(), db.select().from(auditDetails).all()]);
  expect(trail).not.toMatch(/woorden|reden/i);
});

test("opening what is another's is one row per viewer, thing and day; opening one's own is none", () => {
  const access = { thing: "conversation" as const, thingId: 1, subjectId: noor.personId };
  const karel = school.partner.personId;
  for (const [personId, today] of [
    [karel, "2026-11-22"],
    [karel, "2026-11-22"],
    [karel, "2026-11-23"],
    [noor.personId, "2026-11-22"],
  ] as const)
    recordAccess(db, { personId, today }, access, NOW);
  expect(countRows(db, accessEvents)).toBe(2);
});
