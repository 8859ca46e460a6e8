import { eq } from "drizzle-orm";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import type { Db } from "#db/client.server.ts";
import { employments, shares } from "#db/schema/index.ts";
import { aQuestion } from "../factories/questions.ts";
import { aMembership, viewing, type aWholeSchool } from "../factories/school.ts";
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
  return { formerTeamQuestionId: itemId };
}
