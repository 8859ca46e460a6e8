import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { consentToFile } from "#app/features/conversations/commands/file.server.ts";
import { perceive } from "#app/features/conversations/commands/perceive.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { writeRecordText } from "#app/features/conversations/commands/write-text.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { aConversation, aPreparation, aTeamConversation } from "../factories/conversations.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { openPersonnelFile } from "../factories/settings.ts";
import { NOW } from "../support/clock.ts";
import { canary, type Canary } from "./canaries.ts";

type School = ReturnType<typeof aWholeSchool>;

/** Friday 30 October 2026, 15:30 in Amsterdam. */
const END_OF_OCTOBER = Date.parse("2026-10-30T14:30:00Z");
const held = {
  state: "held",
  heldOn: "2026-10-30",
  closesOn: "2026-12-11",
  scheduledAt: END_OF_OCTOBER,
} as const;
const nothing = { kind: "do" as const, dueOn: null, minutes: null, cents: null, questionId: null };

/**
 * Conversations of the teacher in every state of interest: planned and both shared, planned and nobody shared, held with
 * her former partner, signed with her former partner, signed with her partner; one of her team; one of the school leader.
 */
export function tellConversations(db: Db, school: School) {
  const { teacher, schoolLeader } = school;
  const by = (
    who: "teacher" | "partner" | "formerPartner" | "schoolLeader" | "administrator" | "hrAdviser",
  ) => viewing(db, school[who].personId);
  const [noor, karel, bea] = [by("teacher"), by("partner"), by("formerPartner")];
  const withKarel = { staff: teacher, partnerId: karel.personId };
  const withBea = { staff: teacher, partnerId: bea.personId, ...held };
  const note = (who: Viewer, id: number, scope: "me" | "us" | "record", name: Canary) =>
    writeRecordNote(db, who, id, { scope, text: canary(name) }, NOW);
  const agree = (id: number, owner: Viewer, name: Canary) =>
    agreeInRoom(db, owner, id, { ...nothing, text: canary(name), ownerPersonId: owner.personId }, NOW);

  const planned = aConversation(db, { ...withKarel, openingQuestion: canary("talk_opening_question") });
  prepare(db, planned, "staffParty", "talk_answer", "talk_answer_kept_private");
  prepare(db, planned, "partnerParty", "talk_partner_answer", "talk_partner_answer_kept_private");
  const agendaPointId = addAgendaPoint(db, noor, planned.id, { text: canary("talk_agenda") }, NOW);
  const noteId = note(noor, planned.id, "me", "talk_note_me");
  note(karel, planned.id, "me", "talk_partner_note_me");
  note(karel, planned.id, "us", "talk_note_us");
  note(karel, planned.id, "record", "talk_note_record");
  writeRecordText(db, noor, planned.id, { text: canary("talk_record_text"), version: 0 }, NOW);

  const draft = aConversation(db, withKarel);
  for (const [party, name] of [
    [draft.staffParty, "draft_answer"],
    [draft.partnerParty, "draft_partner_answer"],
  ] as const)
    aPreparation(db, { conversationId: draft.id, party, words: [canary(name)] });

  const heldNow = aConversation(db, { ...withKarel, ...held });
  const signed = aConversation(db, { ...withKarel, ...held });
  note(noor, signed.id, "record", "signed_note_record");
  const agreementId = agree(signed.id, karel, "signed_agreement");
  sign(db, signed.id, noor, karel);

  perceive(db, noor, heldNow.id, feels("perception_alone"), NOW);

  const filed = aConversation(db, { ...withKarel, ...held });
  note(noor, filed.id, "record", "filed_note_record");
  note(noor, filed.id, "us", "filed_note_us");
  sign(db, filed.id, noor, karel);
  perceive(db, noor, filed.id, feels("perception_of_two"), NOW);
  perceive(db, karel, filed.id, feels("perception_of_two_partner"), NOW);
  openPersonnelFile(db, [by("administrator"), by("hrAdviser")], {
    councilAgreedOn: "2026-09-01",
    fromDay: noor.today,
  });
  for (const who of [noor, karel]) consentToFile(db, who, filed.id, true, NOW);

  const formerHeld = aConversation(db, withBea);
  prepare(db, formerHeld, "staffParty", "former_held_answer");
  prepare(db, formerHeld, "partnerParty");
  note(bea, formerHeld.id, "record", "former_held_note_record");
  note(bea, formerHeld.id, "us", "former_held_note_us");

  const formerSigned = aConversation(db, withBea);
  prepare(db, formerSigned, "staffParty", "former_signed_answer");
  prepare(db, formerSigned, "partnerParty");
  note(noor, formerSigned.id, "record", "former_signed_note_record");
  note(noor, formerSigned.id, "us", "former_signed_note_us");
  agree(formerSigned.id, bea, "former_owes");
  agree(formerSigned.id, noor, "former_teachers_own");
  sign(db, formerSigned.id, noor, bea);

  const passedOn = aConversation(db, withBea);
  note(noor, passedOn.id, "record", "passed_note_record");
  note(noor, passedOn.id, "us", "passed_note_us");
  const passedAgreementId = agree(passedOn.id, noor, "passed_own_agreement");
  sign(db, passedOn.id, noor, bea);

  const ofTeam = aTeamConversation(db, {
    schoolId: school.school.id,
    teamId: school.team.id,
    leaderId: karel.personId,
    memberIds: [noor.personId, school.teammate.personId],
  });
  addAgendaPoint(db, karel, ofTeam.id, { text: canary("team_talk_agenda") }, NOW);

  const ofLeader = aConversation(db, { staff: schoolLeader, partnerId: school.boardMember.personId });
  addAgendaPoint(db, by("schoolLeader"), ofLeader.id, { text: canary("leader_talk_agenda") }, NOW);

  return {
    talks: {
      planned: planned.id,
      draft: draft.id,
      held: heldNow.id,
      signed: signed.id,
      filed: filed.id,
      formerHeld: formerHeld.id,
      formerSigned: formerSigned.id,
      passedOn: passedOn.id,
      ofTeam: ofTeam.id,
      ofLeader: ofLeader.id,
    },
    parties: { planned: planned.staffParty.id, draft: draft.staffParty.id },
    agendaPointId,
    noteId,
    agreementId,
    passedAgreementId,
  };
}

const feels = (name: Canary) => ({ room: canary(name), agreed: null, onward: null, version: 0 });

/** One shared answer, and one kept private where named. */
function prepare(
  db: Db,
  talk: ReturnType<typeof aConversation>,
  side: "staffParty" | "partnerParty",
  shared?: Canary,
  keptPrivate?: Canary,
) {
  const answer = shared ? canary(shared) : "Ik kijk ernaar uit";
  const words = keptPrivate ? [answer, { text: canary(keptPrivate), keptPrivate: true as const }] : [answer];
  aPreparation(db, { conversationId: talk.id, party: talk[side], words, shared: true });
}

function sign(db: Db, id: number, ...parties: Viewer[]) {
  for (const viewer of parties)
    signRecord(db, viewer, id, { kind: "agreed", response: null, seal: getRoom(db, viewer, id).seal }, NOW);
}
