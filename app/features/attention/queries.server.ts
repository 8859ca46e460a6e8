import { and, eq, gt } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { attentionPutOff } from "#db/schema/index.ts";
import { codeList, codesOf, isForTogether, keyOfSignal, type Code, type Signal } from "./model.ts";
import { attentionPolicy } from "./policy.ts";
import { listCrowdedVisions, listRubbing, listUnsharedAmbitions } from "./queries/ambitions.server.ts";
import {
  listAgreementsWithoutConversation,
  listDifferingViews,
  listOwnPromises,
  listPromisesNotArranged,
} from "./queries/both.server.ts";
import { listGoalsWithoutOthers, listNotEmbedded, listWithoutFollowUp } from "./queries/goals.server.ts";
import { listIslands, listRolesWithoutPlace } from "./queries/groups-and-roles.server.ts";
import { findSwitches, listPausedSchools, lookAs, type Looking } from "./queries/looking.server.ts";
import {
  listActivitiesWithoutNote,
  listLookBacksDue,
  listMovedAgreements,
  listPathsWithoutStep,
  listQuestionsWithoutActivity,
} from "./queries/owner.server.ts";

type Query = { act: keyof typeof attentionPolicy; list: (looking: Looking) => Signal[] };

/** One query for each code, with what it takes to be asked. */
const queries: Record<Code, Query> = {
  own_promise: { act: "see_of_own", list: listOwnPromises },
  look_back_due: { act: "see_of_own", list: listLookBacksDue },
  activity_without_note: { act: "see_of_own", list: listActivitiesWithoutNote },
  question_without_activity: { act: "see_of_own", list: listQuestionsWithoutActivity },
  agreement_moved_twice: { act: "see_of_own", list: listMovedAgreements },
  path_without_step: { act: "see_of_own", list: listPathsWithoutStep },
  promise_not_arranged: { act: "see_of_own", list: listPromisesNotArranged },
  views_differ: { act: "see_of_own", list: listDifferingViews },
  agreement_without_conversation: { act: "see_of_own", list: listAgreementsWithoutConversation },
  goal_without_others: { act: "see_of_goals", list: listGoalsWithoutOthers },
  not_embedded: { act: "see_of_goals", list: listNotEmbedded },
  no_follow_up: { act: "see_of_goals", list: listWithoutFollowUp },
  rubbing: { act: "see_of_the_school", list: listRubbing },
  ambition_without_shared_question: { act: "see_of_the_school", list: listUnsharedAmbitions },
  too_many_focal_points: { act: "see_of_the_school", list: listCrowdedVisions },
  island: { act: "see_of_groups_and_roles", list: listIslands },
  role_without_place: { act: "see_leaving", list: listRolesWithoutPlace },
};

/** What asks for attention code by code, as far as it is asked for: without what a school does without, and who is on leave. */
function* signalsOf(db: Db, viewer: Viewer, codes: readonly Code[]): Generator<Signal> {
  const looking = lookAs(db, viewer);
  const isOff = findSwitches(db);
  const paused = listPausedSchools(db, viewer);
  const held = standingOf(viewer);
  const owed = new Set<number>();
  for (const code of codes) {
    const { act, list } = queries[code];
    if (!allows(attentionPolicy, act, held)) continue;
    for (const signal of list(looking)) {
      if (isOff(signal.schoolId, code) || paused.has(signal.schoolId)) continue;
      // Who owes something reads one row about it (R7).
      if (code === "own_promise") owed.add(signal.subjectId);
      if (code === "agreement_moved_twice" && owed.has(signal.subjectId)) continue;
      yield signal;
    }
  }
}

/** What she put off until after today, with the day each comes back. */
function listPutOff(db: Db, viewer: Viewer): Map<string, Day> {
  const rows = db
    .select({
      code: attentionPutOff.code,
      subjectId: attentionPutOff.subjectId,
      schoolId: attentionPutOff.schoolId,
      untilDay: attentionPutOff.untilDay,
    })
    .from(attentionPutOff)
    .where(and(eq(attentionPutOff.personId, viewer.personId), gt(attentionPutOff.untilDay, viewer.today)))
    .all();
  return new Map(rows.map((row) => [keyOfSignal(row), row.untilDay]));
}

/** Everything that asks for this viewer's attention today, put off or not. */
export const listAllSignals = (db: Db, viewer: Viewer): Signal[] => [...signalsOf(db, viewer, codeList)];

/** What asks for this viewer's attention today and was not put off by her; each absent for whom it is not. */
export const listSignals = (db: Db, viewer: Viewer): Signal[] =>
  withoutPutOff(db, viewer, listAllSignals(db, viewer));

function withoutPutOff(db: Db, viewer: Viewer, signals: Iterable<Signal>): Signal[] {
  const putOff = listPutOff(db, viewer);
  return [...signals].filter((signal) => !putOff.has(keyOfSignal(signal)));
}

/** What she can act on now, and apart from it what she put off, with the day it comes back. */
export function getAttention(db: Db, viewer: Viewer) {
  const putOff = listPutOff(db, viewer);
  const all = listAllSignals(db, viewer);
  return {
    signals: all.filter((signal) => !putOff.has(keyOfSignal(signal))),
    putOff: all.flatMap((signal) => {
      const until = putOff.get(keyOfSignal(signal));
      return until === undefined ? [] : [{ signal, until }];
    }),
  };
}

/** What asks for attention at one school, fit for a page that is read together. */
export const listSignalsOfSchool = (db: Db, viewer: Viewer, schoolId: number): Signal[] =>
  allows(attentionPolicy, "see_of_the_school", standingOf(viewer))
    ? withoutPutOff(db, viewer, signalsOf(db, viewer, codesOf.school)).filter(
        (signal) => signal.schoolId === schoolId && isForTogether(signal),
      )
    : [];

/** Whether something asks for someone's attention on a day: no more is asked than it takes to know. */
export function isAttentive(db: Db, personId: number, today: Day): boolean {
  const viewer = findViewer(db, personId, today);
  if (!viewer) return false;
  const putOff = listPutOff(db, viewer);
  for (const signal of signalsOf(db, viewer, codeList)) if (!putOff.has(keyOfSignal(signal))) return true;
  return false;
}

/** Whether she said "not now" to being asked for a first step on this path of hers. */
export const isFirstStepPutOff = (db: Db, viewer: Viewer, path: { id: number; schoolId: number }): boolean =>
  listPutOff(db, viewer).has(
    keyOfSignal({ code: "path_without_step", subjectId: path.id, schoolId: path.schoolId }),
  );
