import { noteAfterwards, planActivity } from "#app/features/activities/commands.server.ts";
import { assignTraining } from "#app/features/activities/commands/assign.server.ts";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { linkOwnQuestions } from "#app/features/activities/commands/link.server.ts";
import { openSignUp, signUp } from "#app/features/activities/commands/sign-up.server.ts";
import { agreeToTellTeam } from "#app/features/agreements/commands/tell-team.server.ts";
import type { Db } from "#db/client.server.ts";
import { aQuestion } from "../factories/questions.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/**
 * An activity of the teacher's that is open to the other team with one place, taken; one she noted afterwards, one that grew
 * from it; one her gesprekspartner assigned to her teammate; and a group that was born.
 */
export function tellActivities(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const [teacher, partner] = [viewing(db, school.teacher.personId), viewing(db, school.partner.personId)];
  const other = viewing(db, school.otherTeacher.personId);
  const openId = planActivity(db, teacher, { title: canary("activity_open"), kind: "workshop" }, NOW);
  openSignUp(
    db,
    teacher,
    openId,
    { groups: [`team:${school.otherTeam.id}`], places: 2, closesOn: null },
    NOW,
  );
  signUp(db, other, openId, NOW);
  signUp(db, viewing(db, school.formerPartner.personId), openId, NOW);
  const own = aQuestion(db, other.personId, { text: canary("question_put_with_open") });
  linkOwnQuestions(db, other, openId, [own], NOW);
  const told = { kind: null, startsOn: null, team: null };
  const afterwardsId = noteAfterwards(db, teacher, { ...told, title: canary("activity_afterwards") }, NOW);
  planActivity(db, teacher, { title: canary("activity_grown"), kind: "experiment", grewFrom: [openId] }, NOW);
  const promise = { team: school.team.id, text: canary("activity_team_hears"), dueOn: null };
  agreeToTellTeam(db, teacher, afterwardsId, promise, NOW);
  const assignedId = planActivity(db, partner, { title: canary("activity_of_leader"), kind: "course" }, NOW);
  assignTraining(db, partner, assignedId, [school.teammate.personId], NOW);
  const invited = [other.personId];
  const group = { name: "Netwerk wachten", kind: "network", invited } as const;
  const groupId = startGroup(db, teacher, openId, { ...group, invited: [...invited] }, NOW);
  return { openId, afterwardsId, assignedId, groupId };
}
