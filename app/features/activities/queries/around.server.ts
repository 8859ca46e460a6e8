import type { Viewer } from "#app/features/auth/viewer.ts";
import { listQuestionsOfGoals } from "#app/features/questions/queries/meeting.server.ts";
import type { Db } from "#db/client.server.ts";
import type { getActivity } from "../queries.server.ts";
import { listAssignable } from "./choices.server.ts";
import { readGrowth } from "./growth.server.ts";
import { readSignUp } from "./sign-up.server.ts";

/** What stands around an activity on its page: what the viewer may do with it, signing up, what grew, whose questions meet in it. */
export function readAround(
  db: Db,
  viewer: Viewer,
  { id, may, schoolId, goals, questions }: ReturnType<typeof getActivity>,
) {
  const change = may("change");
  const works = viewer.schoolIds.length > 0;
  const goalIds = goals.map((goal) => goal.id);
  const meeting = listQuestionsOfGoals(db, viewer, goalIds);
  const signUp = readSignUp(db, viewer, id, change);
  const growth = readGrowth(db, viewer, id);
  return {
    may: {
      change,
      assign: change && listAssignable(db, viewer, schoolId).length > 0,
      join: may("sign_up"),
      startGroup: works && may("start_group"),
      grow: works,
    },
    signUp: change || may("sign_up") || signUp?.waits ? signUp : undefined,
    growth,
    groups: growth.groups.filter((group) => group.from === id),
    behind: meeting
      .filter((one) => !questions.some((linked) => linked.id === one.id))
      .map((one) => ({ id: one.id, text: one.text })),
  };
}
