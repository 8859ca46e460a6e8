import { eq } from "drizzle-orm";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { issueToken } from "#app/features/auth/tokens.server.ts";
import { makeFeed } from "#app/features/calendar/commands.server.ts";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { passOn } from "#app/features/handover/commands.server.ts";
import { writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { changeQuestion } from "#app/features/questions/commands.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { writePartnerLine } from "#app/features/questions/commands/align.server.ts";
import { proposeTo } from "#app/features/questions/commands/propose.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { writeGoal } from "#app/features/vision/goal-commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { employments, people, teamMemberships } from "#db/schema/index.ts";
import { aCycleForm, aTemplateForm } from "../factories/cycles.ts";
import { aQuestion as aSharedQuestion } from "../factories/conversations.ts";
import { aPartnerChange } from "../factories/handover.ts";
import { aQuestion } from "../factories/questions.ts";
import { aRole, aSchool, aTeacher, aTeam, aWholeSchool, viewing } from "../factories/school.ts";
import { aVision } from "../factories/vision.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { canary } from "./canaries.ts";
import { tellActivities } from "./canary-activities.ts";
import { tellCareers } from "./canary-careers.ts";
import { tellFeedback } from "./canary-feedback.ts";
import { tellPlans } from "./canary-plans.ts";
import { tellRequests } from "./canary-requests.ts";
import { tellGroups } from "./canary-groups.ts";
import { tellHandover } from "./canary-handover.ts";
import { tellImports } from "./canary-imports.ts";
import { tellRoles } from "./canary-roles.ts";
import { tellHours } from "./canary-hours.ts";
import { tellStories } from "./canary-stories.ts";
import { tellConversations } from "./canary-talks.ts";
import { tellMovers } from "./canary-movers.ts";
import { tellValue } from "./canary-value.ts";
import { ofTheBoard, type Looker } from "./lookers.ts";

export type CanarySchool = ReturnType<typeof aCanarySchool>;

/** One school with something of everything in it, each private text a word that stands nowhere else. */
export function aCanarySchool(db: Db) {
  const school = aWholeSchool(db);
  const elsewhere = anotherBoard(db);
  const at = (who: Exclude<Looker, "anonymous" | "elsewhere">) => viewing(db, school[who].personId);
  const [teacher, partner, leader] = [at("teacher"), at("partner"), at("schoolLeader")];
  describeTeacher(db, school.teacher);
  const schoolId = school.school.id;
  const toPartner = [`partner:${partner.personId}`];

  const vision = aVision(db, leader, schoolId, [{ title: canary("vision_ambition") }]);
  const goalId = writeGoal(
    db,
    leader,
    { ...emptyGoal, owner: `school:${schoolId}`, text: canary("goal_school") },
    NOW,
  );
  const templateId = writeTemplate(
    db,
    leader,
    1,
    aTemplateForm({ nameNl: "Ons gesprek", nameEn: "Our talk" }),
    NOW,
  );
  const cycleId = openCycle(db, leader, aCycleForm(schoolId, { teamIds: [school.otherTeam.id] }), NOW);

  const questions = {
    private: aQuestion(db, teacher.personId, { text: canary("question_private") }),
    partner: aQuestionInFull(db, school, vision.ambitions[0]!.id, toPartner),
    team: aQuestion(db, teacher.personId, {
      text: canary("question_team"),
      audiences: [`team:${school.team.id}`],
    }),
    school: aQuestion(db, teacher.personId, { text: canary("question_school"), audiences: ["school"] }),
    ofTeam: aQuestion(db, teacher.personId, { text: canary("question_of_team"), teamId: school.team.id }),
    formerPartner: aSharedQuestion(db, school.teacher, canary("question_shared_with_former_partner"), {
      partnerId: school.formerPartner.personId,
    }),
    passedOn: aQuestion(db, teacher.personId, { text: canary("passed_question") }),
    ofLeader: aQuestion(db, leader.personId, {
      text: canary("question_of_school_leader"),
      audiences: [`partner:${school.boardMember.personId}`],
    }),
  };
  const hindranceId = writeHindrance(
    db,
    teacher,
    questions.partner,
    { text: canary("question_partner_hindrance"), kind: "time" },
    NOW,
  );
  const alignmentId = getQuestion(db, teacher, questions.partner).alignments[0]!.id;
  writePartnerLine(db, partner, alignmentId, { line: canary("question_partner_line"), version: 1 }, NOW);

  const proposalId = proposeTo(
    db,
    partner,
    teacher.personId,
    { text: canary("question_proposed"), form: null },
    NOW,
  );

  const invited = [school.otherTeacher.personId, school.teammate.personId];
  const activities = {
    private: planActivity(db, teacher, { title: canary("activity_private"), kind: "course" }, NOW),
    school: planActivity(
      db,
      teacher,
      { title: canary("activity_school"), kind: "course", audiences: ["school"] },
      NOW,
    ),
    invited: planActivity(
      db,
      teacher,
      {
        title: canary("activity_invited"),
        kind: "workshop",
        provider: canary("activity_invited_provider"),
        invited,
      },
      NOW,
    ),
  };
  answerInvitation(db, at("teammate"), activities.invited, "decline", NOW);
  const opened = tellActivities(db, school);

  const note = (text: string, audiences: string[], after: number[] = []) =>
    writeNote(db, teacher, { ...emptyNote, text, audiences, after }, NOW);
  const notes = {
    private: note(canary("note_private"), []),
    partner: note(canary("note_partner"), toPartner),
    school: note(canary("note_school"), ["school"], [note(canary("note_before_school"), [])]),
  };

  const personIds = Object.fromEntries(ofTheBoard.map((who) => [who, school[who].personId]));
  const told = tellConversations(db, school);
  const handoverId = aPartnerChange(db, {
    employmentId: school.teacher.employmentId,
    from: school.formerPartner.personId,
    to: partner.personId,
    itemIds: [questions.passedOn, questions.formerPartner],
  });
  const passed = {
    items: [questions.passedOn],
    records: [told.talks.passedOn],
    agreements: [told.passedAgreementId],
  };
  passOn(db, teacher, handoverId, passed, NOW);
  return {
    db,
    school,
    elsewhere,
    personIds: { ...personIds, anonymous: null, elsewhere: elsewhere.personId } as Record<
      Looker,
      number | null
    >,
    viewer: at,
    visionId: vision.id,
    ambitionId: vision.ambitions[0]!.id,
    lineageId: vision.ambitions[0]!.lineageId,
    goalId,
    cycleId,
    templateId,
    questions,
    proposalId,
    hindranceId,
    alignmentId,
    activities,
    ...opened,
    notes,
    ...tellValue(db, teacher),
    ...tellMovers(db, school),
    ...told,
    handoverId,
    ...tellFeedback(db, school, questions.private),
    ...tellRequests(db, school),
    ...tellCareers(db, school),
    ...tellRoles(db, school, vision.ambitions[0]!.lineageId),
    ...tellPlans(db, school),
    ...tellHours(db, school),
    ...tellGroups(db, school, { groupId: opened.groupId, goalId }),
    ...tellStories(db, school, questions.private),
    ...tellHandover(db, school, elsewhere),
    ...tellImports(db, school),
    inviteToken: issueToken(db, null, school.otherTeacher.personId, "invite", NOW),
    resetToken: issueToken(db, null, school.otherTeacher.personId, "reset", NOW),
    feedToken: makeFeed(db, teacher, NOW),
  };
}

const emptyNote = {
  values: [],
  capital: null,
  sense: null,
  forWhom: null,
  expected: false,
  notedOn: TODAY,
  question: null,
  activity: null,
  after: [],
  school: null,
  team: null,
  audiences: [],
};
const emptyGoal = {
  lineageId: null,
  term: "short" as const,
  howWeNotice: null,
  dueOn: null,
  parentId: null,
  tookPart: null,
  leaderPart: null,
  leaderWords: null,
  routine: null,
};

/** Shared with the partner, with all that hangs on it, after an earlier wording that was not. */
function aQuestionInFull(
  db: Db,
  { teacher, ...school }: ReturnType<typeof aWholeSchool>,
  ambitionId: number,
  audiences: string[],
) {
  const viewer = viewing(db, teacher.personId);
  const why = canary("question_partner_alignment");
  const alignments = [{ ambitionId, judgement: "rubs" as const, why }];
  const id = aQuestion(db, teacher.personId, {
    text: canary("question_partner_earlier_wording"),
    alignments,
    schoolId: school.school.id,
  });
  const words = { text: canary("question_partner"), why: canary("question_partner_why") };
  changeQuestion(db, viewer, id, { ...words, version: getQuestion(db, viewer, id).version }, NOW);
  shareItem(db, viewer, id, audiences, NOW);
  return id;
}

function describeTeacher(db: Db, { personId, employmentId }: { personId: number; employmentId: number }) {
  db.update(people)
    .set({
      employeeNumber: canary("person_employee_number"),
      email: `${canary("person_email")}@school.example`,
    })
    .where(eq(people.id, personId))
    .run();
  db.update(employments)
    .set({ costCentre: canary("person_cost_centre") })
    .where(eq(employments.id, employmentId))
    .run();
}

/** Someone who teaches, leads, advises, governs and administers, at another board. */
function anotherBoard(db: Db) {
  const school = aSchool(db);
  const team = aTeam(db, { schoolId: school.id });
  const someone = aTeacher(db, { schoolId: school.id, homeTeamId: team.id, person: { givenName: "Vera" } });
  const { personId } = someone;
  aRole(db, { personId, kind: "school_leader", schoolId: school.id });
  aRole(db, { personId, kind: "team_leader", schoolId: school.id, teamId: team.id });
  for (const kind of ["hr_adviser", "board_member", "administrator"] as const) aRole(db, { personId, kind });
  db.insert(teamMemberships).values({ personId, teamId: team.id, fromDay: "2020-08-01" }).run();
  aQuestion(db, personId, { text: canary("elsewhere_question"), audiences: ["school"] });
  const viewer = viewing(db, personId);
  const vision = aVision(db, viewer, school.id, [{ title: canary("elsewhere_vision") }]);
  const goalId = writeGoal(
    db,
    viewer,
    { ...emptyGoal, owner: `school:${school.id}`, text: "Een doel van elders" },
    NOW,
  );
  return { ...someone, teamId: team.id, goalId, ambitionId: vision.ambitions[0]!.id };
}
