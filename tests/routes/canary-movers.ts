import { eq } from "drizzle-orm";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import type { Db } from "#db/client.server.ts";
import { employments, items, learningQuestions, shares } from "#db/schema/index.ts";
import { aQuestion } from "../factories/questions.ts";
import { aMembership, aTeacher, viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary, LAST_DAY } from "./canaries.ts";

/**
 * The teacher leaves in summer, with her part in the team. What she shared with a team when she was in it, its members
 * read, and she alone is told that they do.
 */
export function tellMovers(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const { teacher, team, otherTeam } = school;
  aMembership(db, { personId: teacher.personId, teamId: team.id, part: "driver" });
  const { id: employment, version } = db
    .select()
    .from(employments)
    .where(eq(employments.id, teacher.employmentId))
    .get()!;
  const hr = viewing(db, school.hrAdviser.personId);
  endEmployment(db, hr, teacher.personId, { employment, lastDay: LAST_DAY, version }, NOW);
  const itemId = aQuestion(db, teacher.personId, { text: canary("question_former_team") });
  const by = { sharedAt: NOW.getTime(), sharedBy: teacher.personId };
  db.insert(shares)
    .values({ itemId, audience: "team", teamId: otherTeam.id, ...by })
    .run();
  return { formerTeamQuestionId: itemId, leftBehindId: leaveBehind(db, school) };
}

/** Bea worked at the office before she came to the school, and something she asked herself then is still there. */
function leaveBehind(db: Db, { office, formerPartner }: ReturnType<typeof aWholeSchool>) {
  const { personId } = formerPartner;
  aTeacher(db, { personId, schoolId: office.id, fromDay: "2018-08-01", toDay: "2019-07-31" });
  const { id } = db
    .insert(items)
    .values({
      ...{ kind: "question", ownerPersonId: personId, schoolId: office.id, openedOn: "2019-03-01" },
      ...{ createdBy: personId, createdAt: Date.parse("2019-03-01T09:00:00Z") },
    })
    .returning({ id: items.id })
    .get();
  db.insert(learningQuestions)
    .values({ itemId: id, text: canary("question_left_behind") })
    .run();
  return id;
}
