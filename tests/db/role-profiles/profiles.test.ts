import { expect, test } from "vitest";
import {
  archiveProfile,
  changeProfile,
  writeProfile,
} from "#app/features/role-profiles/commands/profile.server.ts";
import { getProfile, getSchoolOfRoles } from "#app/features/role-profiles/queries/access.server.ts";
import {
  listAmbitions,
  listProfiles,
  listSignals,
} from "#app/features/role-profiles/queries/profiles.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { roleSignals } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aHolding, aRoleForm, aRoleProfile } from "../../factories/role-profiles.ts";
import { aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { problemsOf } from "../../support/refused.ts";

function theSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  return { db, school, eyes, ineke: eyes("schoolLeader"), schoolId: school.school.id };
}

test("one sentence is enough; what was not described is not there", () => {
  const { db, ineke, schoolId, eyes } = theSchool();
  const id = writeProfile(db, ineke, { ...aRoleForm(), schoolId }, NOW);
  expect(getProfile(db, eyes("teacher"), id)).toMatchObject({
    title: "Rekenspecialist",
    what: null,
    scaleCode: null,
    placesNow: 0,
    writtenOn: TODAY,
  });
  expect(listProfiles(db, eyes("teacher"), null).profiles[0]).toMatchObject({ need: null, holders: [] });
});

test("the staff of the school and its HR adviser read; only who leads the school writes", () => {
  const { db, school, schoolId, eyes, ineke } = theSchool();
  const id = writeProfile(db, ineke, { ...aRoleForm(), schoolId }, NOW);
  const act = { version: 1, act: "archive" } as const;
  for (const who of ["teacher", "partner", "formerPartner", "otherLeader", "hrAdviser"] as const) {
    expect(getProfile(db, eyes(who), id).id).toBe(id);
    for (const write of [
      () => writeProfile(db, eyes(who), { ...aRoleForm({ title: "Ander" }), schoolId }, NOW),
      () => changeProfile(db, eyes(who), id, { ...aRoleForm(), version: 1 }, NOW),
      () => archiveProfile(db, eyes(who), id, act, NOW),
    ])
      expect(write, who).toThrow(NotFound);
  }
  for (const who of ["boardMember", "administrator"] as const) {
    expect(() => getProfile(db, eyes(who), id), who).toThrow(NotFound);
    expect(() => getSchoolOfRoles(db, eyes(who), null), who).toThrow(NotFound);
    expect(() => getSchoolOfRoles(db, eyes(who), String(schoolId)), who).toThrow(NotFound);
  }
  const other = aSchool(db, { boardId: school.board.id });
  const leader = aTeacher(db, { schoolId: other.id });
  aRole(db, { personId: leader.personId, kind: "school_leader", schoolId: other.id });
  expect(() => getProfile(db, viewing(db, leader.personId), id)).toThrow(NotFound);
});

test("a role is there for ambitions of the vision of its school, and keeps one that left it", () => {
  const { db, school, schoolId, ineke } = theSchool();
  const [reading, maths] = aVision(db, ineke, schoolId, [{ title: "Lezen" }, { title: "Rekenen" }]).ambitions;
  const id = writeProfile(db, ineke, { ...aRoleForm({ ambitions: [maths!.lineageId] }), schoolId }, NOW);
  aVision(db, ineke, schoolId, [{ title: "Lezen", lineageId: reading!.lineageId }]);
  expect(listAmbitions(db, [id])).toMatchObject([{ title: "Rekenen", past: true }]);
  const both = [maths!.lineageId, reading!.lineageId];
  changeProfile(db, ineke, id, { ...aRoleForm({ ambitions: both }), version: 1 }, NOW);
  expect(listAmbitions(db, [id]).map(({ title }) => title)).toEqual(["Lezen", "Rekenen"]);

  const elsewhere = aSchool(db, { boardId: school.board.id });
  const vera = aTeacher(db, { schoolId: elsewhere.id });
  aRole(db, { personId: vera.personId, kind: "school_leader", schoolId: elsewhere.id });
  const [strange] = aVision(db, viewing(db, vera.personId), elsewhere.id).ambitions;
  const stranger = aRoleForm({ title: "Ander", ambitions: [strange!.lineageId] });
  expect(problemsOf(() => writeProfile(db, ineke, { ...stranger, schoolId }, NOW))).toEqual({
    ambitions: "not_known",
  });
});

test("a scale is one of the sector today; one written in an earlier generation goes by its name today", () => {
  const { db, schoolId, ineke } = theSchool();
  for (const scaleCode of ["L11", "LE", "zz"])
    expect(
      problemsOf(() => writeProfile(db, ineke, { ...aRoleForm({ scaleCode }), schoolId }, NOW)),
      scaleCode,
    ).toEqual({ scaleCode: "not_known" });
  const id = aRoleProfile(db, { schoolId, scaleCode: "L11", writtenOn: "2020-02-03" });
  expect(getProfile(db, ineke, id).scaleCode).toBe("LC");
  changeProfile(db, ineke, id, { ...aRoleForm({ title: "Docentcoach", scaleCode: "LC" }), version: 1 }, NOW);
  expect(getProfile(db, ineke, id)).toMatchObject({ scaleCode: "LC", writtenOn: TODAY });
});

test("a signal keeps its key when it is moved or reworded; one taken out is asked no more and stays", () => {
  const { db, schoolId, ineke } = theSchool();
  const first = {
    signalId: [null, null],
    signalText: ["Luistert", "Vraagt door"],
    signalExample: [null, "In groep 5"],
  };
  const id = writeProfile(db, ineke, { ...aRoleForm(first), schoolId }, NOW);
  const [listens, asks] = listSignals(db, id);
  const next = {
    signalId: [asks!.id, null, null],
    signalText: ["Vraagt echt door", "Kiest met een reden", null],
    signalExample: ["In groep 5", null, null],
  };
  changeProfile(db, ineke, id, { ...aRoleForm(next), version: 1 }, NOW);
  expect(listSignals(db, id).map(({ text }) => text)).toEqual(["Vraagt echt door", "Kiest met een reden"]);
  expect(listSignals(db, id)[0]!.id).toBe(asks!.id);
  const gone = db
    .select()
    .from(roleSignals)
    .all()
    .find((signal) => signal.id === listens!.id);
  expect(gone).toMatchObject({ text: "Luistert", retiredOn: TODAY });

  const other = aRoleProfile(db, { schoolId, title: "Taalcoördinator" });
  const taken = { signalId: [asks!.id], signalText: ["Van een andere rol"], signalExample: [null] };
  const change = { ...aRoleForm({ title: "Taalcoördinator", ...taken }), version: 1 };
  expect(problemsOf(() => changeProfile(db, ineke, other, change, NOW))).toEqual({ signalText: "not_known" });
  const half = { signalId: [null], signalText: [null], signalExample: ["Alleen een voorbeeld"] };
  expect(problemsOf(() => changeProfile(db, ineke, other, { ...change, ...half }, NOW))).toEqual({
    signalText: "required",
  });
});

test("who comes second hears what was written meanwhile, and nothing is lost", () => {
  const { db, schoolId, ineke } = theSchool();
  const id = writeProfile(db, ineke, { ...aRoleForm(), schoolId }, NOW);
  changeProfile(db, ineke, id, { ...aRoleForm({ why: "Voor de doorgaande lijn" }), version: 1 }, NOW);
  const late = () => changeProfile(db, ineke, id, { ...aRoleForm({ why: "Anders" }), version: 1 }, NOW);
  expect(late).toThrow(Stale);
  try {
    late();
  } catch (refusal) {
    expect(refusal).toMatchObject({ version: 2, theirs: { why: "Voor de doorgaande lijn" } });
  }
});

test("two living roles of a school have two names; one laid aside makes room, and comes back only while there is", () => {
  const { db, schoolId, ineke, eyes } = theSchool();
  const id = writeProfile(db, ineke, { ...aRoleForm(), schoolId }, NOW);
  const again = () => writeProfile(db, ineke, { ...aRoleForm(), schoolId }, NOW);
  expect(problemsOf(again)).toEqual({ title: "already_taken" });
  archiveProfile(db, ineke, id, { version: 1, act: "archive" }, NOW);
  expect(listProfiles(db, ineke, null)).toMatchObject({ profiles: [], archived: [{ id }] });
  expect(listProfiles(db, eyes("teacher"), null)).toMatchObject({ profiles: [], archived: [] });
  expect(problemsOf(() => changeProfile(db, ineke, id, { ...aRoleForm(), version: 2 }, NOW))).toEqual({
    form: "closed",
  });
  again();
  expect(problemsOf(() => archiveProfile(db, ineke, id, { version: 2, act: "restore" }, NOW))).toEqual({
    form: "already_taken",
  });
});

test("a role someone has is not laid aside", () => {
  const { db, school, schoolId, ineke } = theSchool();
  const id = aRoleProfile(db, { schoolId });
  aHolding(db, { profileId: id, personId: school.teacher.personId });
  expect(() => archiveProfile(db, ineke, id, { version: 1, act: "archive" }, NOW)).toThrow(RuleBroken);
  expect(getProfile(db, ineke, id).archivedOn).toBeNull();
});
