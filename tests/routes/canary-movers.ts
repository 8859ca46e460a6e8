import type { Db } from "#db/client.server.ts";
import { shares } from "#db/schema/index.ts";
import { aQuestion } from "../factories/questions.ts";
import type { aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/** What the teacher shared with a team when she was in it: its members read it, and she alone is told that they do. */
export function tellMovers(db: Db, { teacher, otherTeam }: ReturnType<typeof aWholeSchool>) {
  const itemId = aQuestion(db, teacher.personId, { text: canary("question_former_team") });
  const by = { sharedAt: NOW.getTime(), sharedBy: teacher.personId };
  db.insert(shares)
    .values({ itemId, audience: "team", teamId: otherTeam.id, ...by })
    .run();
  return { formerTeamQuestionId: itemId };
}
