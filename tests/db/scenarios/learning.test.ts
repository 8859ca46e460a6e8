import { expect, test } from "vitest";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { tickAgreement, viewAgreement } from "#app/features/agreements/commands.server.ts";
import { viewsDiffer } from "#app/features/agreements/model.ts";
import {
  getAgreement,
  listAgreementsOfItem,
  listMyAgreements,
} from "#app/features/agreements/queries.server.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { getQuestion, listQuestionsShownTo } from "#app/features/questions/queries.server.ts";
import { listHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { aConversation } from "../../factories/conversations.ts";
import { anAmbition, aQuestion } from "../../factories/questions.ts";
import { nothing } from "../../factories/room.ts";
import { aMembership, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// The lines of the two acceptance scenarios that are about questions, alignments, agreements and what was in the way,
// entered by commands. Noor stands for Fenna and Karel for Willem in A; Noor and her network for the network in B.

const hinder = "Ik sta er alleen voor in het team";
const colleagues = ["teammate", "otherTeacher", "otherLeader", "schoolLeader"] as const;
const noContent = ["hrAdviser", "boardMember", "administrator"] as const;

function fennasWorld() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const as = (who: (typeof colleagues | typeof noContent)[number] | "teacher" | "partner") =>
    viewing(db, school[who].personId);
  const fenna = as("teacher");
  const willem = as("partner");
  const toWillem = [`partner:${willem.personId}`];
  const ambition = anAmbition(db, { schoolId: school.school.id });
  const question = aQuestion(db, fenna.personId, {
    text: "Hoe word ik rekenspecialist, en wat heeft de school daaraan?",
    level: "individual",
    audiences: toWillem,
    alignments: [{ ambitionId: ambition.id, judgement: "aligns" }],
  });
  const talk = aConversation(db, { staff: school.teacher, partnerId: willem.personId });
  return { db, school, as, fenna, willem, toWillem, question, talk: talk.id };
}

test("A9: what was in the way is hers alone, also where the question is shared: no block and no gap", () => {
  const { db, as, fenna, willem, question } = fennasWorld();
  const id = writeHindrance(db, fenna, question, { text: hinder, kind: "support" }, NOW);
  expect(listHindrances(db, fenna, question)).toMatchObject([{ id, text: hinder, audiences: [] }]);
  expect(getQuestion(db, willem, question).text).toContain("rekenspecialist");
  expect(listHindrances(db, willem, question)).toEqual([]);
  for (const who of [...colleagues, ...noContent])
    expect(() => getQuestion(db, as(who), question), who).toThrow(NotFound);
});

test("A9: sharing alone puts nothing on the agenda; her one press does, with whose it is and what it comes from", () => {
  const { db, as, fenna, willem, toWillem, question, talk } = fennasWorld();
  const id = writeHindrance(db, fenna, question, { text: hinder, kind: "support" }, NOW);
  shareItem(db, fenna, id, toWillem, NOW);
  expect(listHindrances(db, willem, question)).toMatchObject([{ text: hinder }]);
  expect(getRoom(db, willem, talk).agenda).toEqual([]);
  addAgendaPoint(db, fenna, talk, { text: hinder, sourceItemId: id }, NOW);
  addAgendaPoint(db, fenna, talk, { text: hinder, sourceItemId: id }, NOW);
  for (const viewer of [fenna, willem])
    expect(getRoom(db, viewer, talk).agenda).toMatchObject([{ text: hinder }]);
  for (const who of [...colleagues, ...noContent])
    expect(() => getRoom(db, as(who), talk), who).toThrow(NotFound);
});

test("A10: ticked once it is ticked everywhere, and two views that differ are told to the two alone", () => {
  const { db, as, fenna, willem, question, talk } = fennasWorld();
  const promise = {
    ...nothing,
    questionId: question,
    kind: "time" as const,
    text: "Rekenen drie keer op de teamvergadering",
    ownerPersonId: willem.personId,
  };
  const id = agreeInRoom(db, fenna, talk, promise, NOW);
  tickAgreement(db, willem, id, NOW);
  const everywhere = (viewer: typeof fenna) => [
    getAgreement(db, viewer, id),
    listAgreementsOfItem(db, viewer, question).find((one) => one.id === id),
    getRoom(db, viewer, talk).agreements.find((one) => one.id === id),
    Object.values(listMyAgreements(db, viewer))
      .flatMap((group) => group.doneLately)
      .find((one) => one.id === id),
  ];
  for (const viewer of [fenna, willem])
    expect(everywhere(viewer).map((one) => one?.state)).toEqual(["done", "done", "done", "done"]);
  expect(viewsDiffer(getAgreement(db, fenna, id)), "one view only").toBe(false);
  viewAgreement(db, fenna, id, "not_enough", NOW);
  for (const viewer of [fenna, willem]) expect(viewsDiffer(getAgreement(db, viewer, id))).toBe(true);
  for (const who of [...colleagues, ...noContent])
    expect(() => getAgreement(db, as(who), id), who).toThrow(NotFound);
});

test("A22: Willem reads what she shared; her other question and what was in the way before leave no trace", () => {
  const { db, fenna, willem, question } = fennasWorld();
  writeHindrance(db, fenna, question, { text: hinder }, NOW);
  const kept = aQuestion(db, fenna.personId, { text: "Wil ik hier nog wel blijven?", grownFromId: question });
  const all = JSON.stringify([
    getQuestion(db, willem, question),
    listHindrances(db, willem, question),
    listQuestionsShownTo(db, willem),
  ]);
  expect(all).toContain("rekenspecialist");
  expect(all).not.toContain("nog wel blijven");
  expect(all).not.toContain(hinder);
  expect(() => getQuestion(db, willem, kept)).toThrow(NotFound);
});

function networkWorld() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const network = aTeam(db, { schoolId: school.school.id, kind: "network", name: "Netwerk veiligheid" });
  for (const { personId } of [school.teacher, school.teammate])
    aMembership(db, { personId, teamId: network.id });
  const as = (who: (typeof colleagues | typeof noContent)[number] | "teacher" | "partner") =>
    viewing(db, school[who].personId);
  const text = "Wat werkt als de spanning oploopt, en waarom?";
  const question = aQuestion(db, school.teacher.personId, { text, teamId: network.id });
  return { db, school, as, network, question, text };
}

test("B2: a question meets the school's ambition because its owner linked it; nobody else attaches it", () => {
  const { db, school, as, question } = networkWorld();
  const ambition = anAmbition(db, { schoolId: school.school.id, title: "Veilig leren" });
  const link = { questionId: question, ambitionId: ambition.id, judgement: "aligns" as const };
  shareItem(db, as("teacher"), question, ["school"], NOW);
  for (const who of ["partner", "otherTeacher", "schoolLeader", ...noContent] as const)
    expect(() => setAlignment(db, as(who), link, NOW), who).toThrow(NotFound);
  setAlignment(db, as("teammate"), link, NOW);
  expect(getQuestion(db, as("schoolLeader"), question).alignments).toMatchObject([{ title: "Veilig leren" }]);
});

test("B8: the members read the network's question; leaders do not, although partners of members", () => {
  const { db, as, question, text } = networkWorld();
  for (const who of ["teacher", "teammate"] as const)
    expect(getQuestion(db, as(who), question).text).toBe(text);
  for (const who of ["partner", "otherLeader", "schoolLeader", "otherTeacher", ...noContent] as const) {
    expect(() => getQuestion(db, as(who), question), who).toThrow(NotFound);
    expect(listQuestionsShownTo(db, as(who)), who).toEqual([]);
  }
});

test("B8: a member's own question shared with the network is read by the members and not by her partner", () => {
  const { db, school, as, network } = networkWorld();
  const own = aQuestion(db, school.teacher.personId, { audiences: [`team:${network.id}`] });
  expect(getQuestion(db, as("teammate"), own).id).toBe(own);
  for (const who of ["partner", "schoolLeader", ...noContent] as const)
    expect(() => getQuestion(db, as(who), own), who).toThrow(NotFound);
  deleteItem(db, as("teacher"), own, NOW);
  expect(() => getQuestion(db, as("teammate"), own)).toThrow(NotFound);
});
