import { expect, test } from "vitest";
import { consentToFile } from "#app/features/conversations/commands/file.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { getFiledRecord, listFiledRecords } from "#app/features/conversations/queries/filing.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { closePersonnelFile } from "#app/features/settings/personnel-file.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { aHeldTalk, sign } from "../../factories/room.ts";
import { viewing } from "../../factories/school.ts";
import { openPersonnelFile } from "../../factories/settings.ts";
import { NOW } from "../../support/clock.ts";

const TODAY = NOW.toISOString().slice(0, 10);
const agreed = { councilAgreedOn: "2026-09-01", fromDay: TODAY };

function aSignedTalk({ set = true } = {}) {
  const talk = aHeldTalk();
  const { db, school, id, noor, karel } = talk;
  const hr = viewing(db, school.hrAdviser.personId);
  const admin = viewing(db, school.administrator.personId);
  if (set) openPersonnelFile(db, [admin, hr], agreed);
  sign(db, noor, id);
  sign(db, karel, id);
  return { ...talk, hr, admin };
}

test("where the board did not set it there is nothing to press, and nothing to find", () => {
  const { db, id, noor, hr } = aSignedTalk({ set: false });
  expect(getRoom(db, noor, id).filing).toBeNull();
  expect(() => consentToFile(db, noor, id, true, NOW)).toThrow(NotFound);
  expect(listFiledRecords(db, hr, noor.personId)).toEqual([]);
});

test("it goes when both press, and then HR opens this version and nothing else", () => {
  const { db, id, noor, karel, hr } = aSignedTalk();
  consentToFile(db, noor, id, true, NOW);
  expect(() => getFiledRecord(db, hr, id, 1)).toThrow(NotFound);
  expect(getRoom(db, karel, id).filing).toEqual({ mine: false, filed: false });
  consentToFile(db, karel, id, true, NOW);
  expect(listFiledRecords(db, hr, noor.personId)).toMatchObject([{ conversationId: id, no: 1 }]);
  const filed = getFiledRecord(db, hr, id, 1);
  expect(JSON.stringify(filed)).not.toMatch(/Samen lunchen|voor zichzelf/);
  expect(() => getRoom(db, hr, id)).toThrow(NotFound);
});

test("a yes is taken back until the other said it too", () => {
  const { db, id, noor, karel } = aSignedTalk();
  consentToFile(db, noor, id, true, NOW);
  consentToFile(db, noor, id, false, NOW);
  consentToFile(db, karel, id, true, NOW);
  expect(getRoom(db, noor, id).filing).toEqual({ mine: false, filed: false });
  consentToFile(db, noor, id, true, NOW);
  expect(() => consentToFile(db, karel, id, false, NOW)).toThrow(RuleBroken);
});

test("nobody else files or opens it: not another board's HR, the leader or the administrator", () => {
  const { db, school, id, noor, karel, admin } = aSignedTalk();
  consentToFile(db, noor, id, true, NOW);
  consentToFile(db, karel, id, true, NOW);
  const leader = viewing(db, school.schoolLeader.personId);
  for (const who of [admin, leader]) {
    expect(() => consentToFile(db, who, id, true, NOW)).toThrow(NotFound);
    expect(() => getFiledRecord(db, who, id, 1)).toThrow(NotFound);
    expect(listFiledRecords(db, who, noor.personId)).toEqual([]);
  }
});

test("a reopened record leaves what was filed, and its next version is asked anew", () => {
  const { db, id, noor, karel, hr } = aSignedTalk();
  for (const who of [noor, karel]) consentToFile(db, who, id, true, NOW);
  reopenRecord(db, noor, id, { reason: "Er mist een afspraak" }, NOW);
  expect(getFiledRecord(db, hr, id, 1).sha256).toHaveLength(64);
  sign(db, noor, id);
  sign(db, karel, id);
  expect(getRoom(db, noor, id).filing).toEqual({ mine: false, filed: false });
  expect(() => getFiledRecord(db, hr, id, 2)).toThrow(NotFound);
});

test("it is set by two people, from a day the council agreed before, and never works back", () => {
  const { db, hr, admin, id, noor } = aSignedTalk({ set: false });
  expect(() => openPersonnelFile(db, [hr, hr], agreed)).toThrow(NotFound);
  expect(() => openPersonnelFile(db, [admin, hr], { ...agreed, fromDay: "2026-01-01" })).toThrow(RuleBroken);
  expect(() => openPersonnelFile(db, [admin, hr], { ...agreed, councilAgreedOn: "2027-01-01" })).toThrow(
    RuleBroken,
  );
  openPersonnelFile(db, [admin, hr], { ...agreed, fromDay: "2027-01-01" });
  expect(getRoom(db, noor, id).filing, "not before its day").toBeNull();
  closePersonnelFile(db, admin, NOW);
  openPersonnelFile(db, [admin, hr], agreed);
  expect(getRoom(db, noor, id).filing).toEqual({ mine: false, filed: false });
});
