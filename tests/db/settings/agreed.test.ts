import { beforeEach, expect, test } from "vitest";
import { getAgreedSettings } from "#app/features/settings/agreed-page.server.ts";
import { confirmSetting, proposeSetting, withdrawProposal } from "#app/features/settings/agreed.server.ts";
import type { AgreedSetting } from "#app/features/settings/agreed.ts";
import { findPersonnelFile } from "#app/features/settings/personnel-file.server.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { getNumbers } from "#app/features/snapshots/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { auditEvents, rules, settingProposals } from "#db/schema/index.ts";
import { aRole, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
let admin: Viewer;

beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  hr = viewing(db, school.hrAdviser.personId);
  admin = viewing(db, school.administrator.personId);
});

const days = { councilAgreedOn: "2026-09-01", fromDay: "2027-01-01" };
const propose = (who: Viewer, setting: AgreedSetting, value: number, more = {}) =>
  proposeSetting(db, who, { setting, value, ...days, ...more }, NOW);

test("one proposes, another confirms, and it holds from its day with the council's day as its source", () => {
  const id = propose(hr, "smallest_group", 8);
  expect(ruleOn(db, hr.boardId, "smallest_group", "2027-02-01")).toBe(5);
  confirmSetting(db, admin, id, NOW);
  expect(ruleOn(db, hr.boardId, "smallest_group", "2026-12-31")).toBe(5);
  expect(ruleOn(db, hr.boardId, "smallest_group", "2027-01-01")).toBe(8);
  const [own] = db
    .select()
    .from(rules)
    .all()
    .filter((rule) => rule.boardId === hr.boardId);
  expect(own).toMatchObject({ checkedOn: "2026-09-01", unit: "people" });
  const done = db
    .select()
    .from(auditEvents)
    .all()
    .map(({ action, actorId }) => ({ action, actorId }));
  expect(done.slice(-2)).toEqual([
    { action: "setting.proposed", actorId: hr.personId },
    { action: "setting.confirmed", actorId: admin.personId },
  ]);
});

test("nobody confirms her own proposal, also not with two roles; the table refuses it too", () => {
  const id = propose(hr, "smallest_group", 8);
  expect(() => confirmSetting(db, hr, id, NOW)).toThrow(NotFound);
  aRole(db, { personId: hr.personId, kind: "administrator" });
  expect(() => confirmSetting(db, viewing(db, hr.personId), id, NOW)).toThrow(NotFound);
  expect(() =>
    db.$client.exec(
      `update setting_proposals set state = 'confirmed', decided_by = ${hr.personId}, decided_at = 1`,
    ),
  ).toThrow(/setting_proposals_two_people/);
  expect(ruleOn(db, hr.boardId, "smallest_group", "2027-02-01")).toBe(5);
});

test("either takes it back before, and what was taken back or confirmed is answered no more", () => {
  for (const who of [hr, admin]) {
    const id = propose(hr, "signed_record_kept", 3);
    withdrawProposal(db, who, id, NOW);
    expect(() => confirmSetting(db, admin, id, NOW)).toThrow(NotFound);
  }
  const id = propose(hr, "signed_record_kept", 3);
  confirmSetting(db, admin, id, NOW);
  expect(() => withdrawProposal(db, hr, id, NOW)).toThrow(NotFound);
  expect(ruleOn(db, hr.boardId, "signed_record_kept", "2027-01-01")).toBe(3);
});

test("how few people a number may be of only goes up, in this program and in the file itself", () => {
  for (const value of [3, 5]) expect(() => propose(hr, "smallest_group", value)).toThrow(RuleBroken);
  confirmSetting(db, admin, propose(hr, "smallest_group", 8), NOW);
  expect(() => propose(hr, "smallest_group", 7, { fromDay: "2027-06-01" })).toThrow(RuleBroken);
  expect(() =>
    db.$client.exec(
      `insert into rules (board_id, code, value, unit, from_day, source) values (${hr.boardId}, 'smallest_group', 6, 'people', '2027-08-01', 'x')`,
    ),
  ).toThrow(/only goes up/);
});

test("once it went up, what was counted for fewer people is shown no more", () => {
  takeSnapshots(db, NOW);
  expect(getNumbers(db, hr, undefined).takenOn).toBe(TODAY);
  confirmSetting(db, admin, propose(hr, "smallest_group", 8, { fromDay: TODAY }), NOW);
  expect(getNumbers(db, hr, undefined)).toMatchObject({ takenOn: null, numbers: [], k: 8 });
});

test("how long things are kept is changed twice in a row, each from its own day", () => {
  confirmSetting(db, admin, propose(hr, "kept_after_leaving", 3), NOW);
  confirmSetting(db, hr, propose(admin, "kept_after_leaving", 1, { fromDay: "2027-09-01" }), NOW);
  const at = (day: string) => ruleOn(db, hr.boardId, "kept_after_leaving", day);
  expect([at("2026-12-31"), at("2027-01-01"), at("2027-08-31"), at("2027-09-01")]).toEqual([2, 3, 3, 1]);
});

test("what was confirmed and has not begun gives way to what two people agree on for the same day or before", () => {
  confirmSetting(db, admin, propose(hr, "kept_after_leaving", 9, { fromDay: "2027-06-01" }), NOW);
  const shown = () => getAgreedSettings(db, hr).settings.find((one) => one.setting === "kept_after_leaving");
  expect(shown()).toMatchObject({ value: 2, next: { value: 9, fromDay: "2027-06-01" } });
  confirmSetting(db, hr, propose(admin, "kept_after_leaving", 3, { fromDay: "2027-03-01" }), NOW);
  const at = (day: string) => ruleOn(db, hr.boardId, "kept_after_leaving", day);
  expect([at("2027-02-28"), at("2027-03-01"), at("2027-06-01"), at("2040-01-01")]).toEqual([2, 3, 3, 3]);
  confirmSetting(db, admin, propose(hr, "kept_after_leaving", 2, { fromDay: "2027-03-01" }), NOW);
  expect(at("2027-03-01")).toBe(2);
  expect(shown()).toMatchObject({ next: { value: 2, fromDay: "2027-03-01" }, bounds: { min: 1, max: 10 } });
});

test("a smallest group agreed for later is replaced by a larger one only; what began is not replaced", () => {
  confirmSetting(db, admin, propose(hr, "smallest_group", 8), NOW);
  for (const value of [6, 8]) expect(() => propose(hr, "smallest_group", value)).toThrow(RuleBroken);
  confirmSetting(db, admin, propose(hr, "smallest_group", 10), NOW);
  expect(ruleOn(db, hr.boardId, "smallest_group", "2027-01-01")).toBe(10);
  confirmSetting(db, admin, propose(hr, "smallest_group", 12, { fromDay: TODAY }), NOW);
  expect(() => propose(hr, "smallest_group", 13, { fromDay: TODAY })).toThrow("overlaps");
});

test("a setting begins within a year, by a council that agreed in the last two", () => {
  expect(() => propose(hr, "smallest_group", 8, { fromDay: "2027-12-01" })).toThrow("too_far_ahead");
  expect(() => propose(hr, "smallest_group", 8, { fromDay: "9027-01-01" })).toThrow("too_far_ahead");
  const old = { councilAgreedOn: "2024-11-01" };
  expect(() => propose(hr, "personnel_file", 1, old)).toThrow("too_long_ago");
  expect(() => propose(hr, "smallest_group", 8, { ...old, councilAgreedOn: "1026-09-01" })).toThrow(
    "too_long_ago",
  );
});

test("records can go to the personnel file only after the second yes", () => {
  const id = propose(hr, "personnel_file", 1, { fromDay: TODAY });
  expect(findPersonnelFile(db, hr.boardId, TODAY)).toBeUndefined();
  confirmSetting(db, admin, id, NOW);
  expect(findPersonnelFile(db, hr.boardId, TODAY)).toMatchObject(
    days.councilAgreedOn ? { fromDay: TODAY } : {},
  );
});

test("the council must have agreed, the day must be ahead, and one proposal waits at a time", () => {
  expect(() => propose(hr, "smallest_group", 8, { councilAgreedOn: "2027-01-01" })).toThrow(RuleBroken);
  expect(() => propose(hr, "smallest_group", 8, { fromDay: "2026-01-01" })).toThrow(RuleBroken);
  const id = propose(hr, "smallest_group", 8);
  expect(() => propose(admin, "smallest_group", 9)).toThrow(RuleBroken);
  const later = viewing(db, admin.personId, "2027-02-01");
  expect(() => confirmSetting(db, later, id, NOW), "its day went by").toThrow(RuleBroken);
  expect(db.select().from(settingProposals).all()).toMatchObject([{ state: "open" }]);
});

test("an HR adviser of one school, a leader, the board and another board propose and confirm nothing", () => {
  const id = propose(hr, "smallest_group", 8);
  const ofOneSchool = aTeacher(db, { schoolId: school.school.id });
  aRole(db, { personId: ofOneSchool.personId, kind: "hr_adviser", schoolId: school.school.id });
  const stranger = aTeacher(db);
  aRole(db, { personId: stranger.personId, kind: "administrator" });
  for (const { personId } of [ofOneSchool, school.schoolLeader, school.boardMember, stranger]) {
    const who = viewing(db, personId);
    expect(() => confirmSetting(db, who, id, NOW)).toThrow(NotFound);
    expect(() => withdrawProposal(db, who, id, NOW)).toThrow(NotFound);
    if (personId !== stranger.personId) expect(() => propose(who, "kept_after_leaving", 3)).toThrow(NotFound);
  }
});

test("the page tells who proposed, who confirmed, and that she cannot answer her own", () => {
  const id = propose(hr, "smallest_group", 8);
  const settingsFor = (who: Viewer) => getAgreedSettings(db, who).settings[0]!;
  expect(settingsFor(hr)).toMatchObject({ value: 5, open: { mine: true }, past: [] });
  expect(settingsFor(admin)).toMatchObject({ open: { mine: false, id } });
  confirmSetting(db, admin, id, NOW);
  const [told] = settingsFor(hr).past;
  expect(told).toMatchObject({ state: "confirmed", value: 8 });
  expect(told!.proposer).toContain("Ingrid");
  expect(told!.decider).toContain("Sanne");
});
