import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { lacksDate, talkFor, type Choice } from "../board.ts";
import type { ShownProposal } from "../shown.ts";
import { proposeDates, type Wishes } from "../model.ts";
import { usualWishes } from "../wishes.ts";
import type { Board } from "./board.server.ts";
import { getSetting, listDiaries } from "./diaries.server.ts";

/** What the form of a proposal begins with: who has no date yet, and weeks, days and times that need no change. */
export function getUsual(db: Db, viewer: Viewer, board: Board, now: Date) {
  const { leader, freeDays } = getSetting(db, viewer, board.team.schoolId, now);
  const people = board.people.filter((one) => lacksDate(one)).map((one) => one.employmentId);
  return {
    employments: people,
    choice: "open" as Choice,
    ...usualWishes({ today: viewer.today, people: people.length, leader, freeDays }),
  };
}

/**
 * A date for each of the people asked for, as far as they are the viewer's to plan with; for everyone without a date when
 * nobody is named. Nothing is written. Beside it the
 * calendars it was made from, to say what to think about when one is changed.
 */
export function getProposal(
  db: Db,
  viewer: Viewer,
  board: Board,
  { employments, choice, ...wishes }: Wishes & { employments: number[]; choice: Choice },
  now: Date,
): ShownProposal {
  const chosen = board.people.filter((one) =>
    employments.length === 0 ? lacksDate(one, choice) : one.mine && employments.includes(one.employmentId),
  );
  const talks = chosen.map((one) => ({ one, talk: talkFor(choice, one.ahead) }));
  const moving = talks.flatMap(({ talk }) => talk?.id ?? []);
  const setting = getSetting(db, viewer, board.team.schoolId, now, moving);
  const diaries = listDiaries(db, chosen, now, moving);
  const { placed, unplaced } = proposeDates(diaries, setting, wishes);
  const nameOf = (id: number) => fullName(chosen.find((one) => one.employmentId === id)!);
  return {
    choice,
    wishes,
    setting,
    diaries,
    placed,
    unplaced: unplaced.map((row) => ({
      ...row,
      name: nameOf(row.employmentId),
      talkId: talks.find(({ one }) => one.employmentId === row.employmentId)?.talk?.id ?? null,
    })),
    people: talks.map(({ one, talk }) => ({
      employmentId: one.employmentId,
      name: fullName(one),
      functionName: one.functionName,
      givenName: one.givenName,
      talkId: talk?.id ?? null,
      version: talk?.version ?? 0,
      stood: talk?.scheduledAt ?? null,
    })),
  };
}
