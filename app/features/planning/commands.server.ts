import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { dayOf, momentAt, timeOf } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import { momentFor, talkFor, type BoardPerson, type Choice, type TalkAhead } from "./board.ts";
import { doubtsOf, refusing } from "./doubts.ts";
import { rowFields, type PlanRow } from "./input.ts";
import { getBoard, type Board } from "./queries/board.server.ts";
import { getSetting, listDiaries } from "./queries/diaries.server.ts";

type Many = { teamId: number; choice: Choice; minutes: number; rows: PlanRow[] };
type Chosen = { row: PlanRow; person: BoardPerson; talk: TalkAhead | undefined };

/**
 * Sets a date with many of the leader's people at once: all of them or none. A talk that is there gets the date, where there
 * is none it is made. What stands already as asked is left alone, so that the same form sent twice sets each date once.
 * @returns the keys of the conversations that were set
 * @throws NotFound for a team she does not lead or someone whose gesprekspartner she is not, Stale naming who has another date
 * by now (`day_<employment>` and `version_<employment>` in `theirs`), RuleBroken beside a time that is past or double booked
 */
export function planMany(
  db: Db,
  viewer: Viewer,
  { teamId, choice, minutes, rows }: Many,
  now: Date,
): number[] {
  return inTransaction(db, () => {
    const board = getBoard(db, viewer, teamId);
    if (typeof choice === "number" && !board.moments.some((moment) => moment.id === choice))
      throw new NotFound();
    const chosen = rows.map((row): Chosen => {
      const person = board.people.find((one) => one.employmentId === row.employmentId);
      if (!person?.mine) throw new NotFound();
      return { row, person, talk: talkFor(choice, person.ahead) };
    });
    const open = chosen.filter(({ row, talk }) => !stands(row, talk, minutes));
    refuseStale(open);
    refuseImpossible(db, viewer, { board, chosen, minutes }, now);
    return open.map(({ row, person, talk }) => {
      if (!talk) {
        const momentId = momentFor(choice, person, board.required);
        return makeConversation(db, viewer, { ...row, wish: null, minutes, momentId }, now).conversationId;
      }
      const input = { ...asItIs(db, talk.id), ...row, version: talk.version, minutes };
      planConversation(db, viewer, talk.id, input, now);
      return talk.id;
    });
  });
}

/** Whether the date stands as asked already. */
const stands = (row: PlanRow, talk: TalkAhead | undefined, minutes: number) =>
  talk?.state === "planned" && talk.scheduledAt === momentAt(row.day, row.time) && talk.minutes === minutes;

function refuseStale(chosen: Chosen[]) {
  const changed = chosen.filter(
    ({ row, talk }) => (talk?.id ?? null) !== row.talkId || (talk && talk.version !== row.version),
  );
  if (changed.length === 0) return;
  const theirs = changed.flatMap(({ row, talk }) => {
    const names = rowFields(row.employmentId);
    const at = talk?.scheduledAt ?? null;
    return [
      [names.day, at === null ? "" : `${dayOf(at)} ${timeOf(at)}`],
      [names.version, String(talk?.version ?? 0)],
      [names.talk, talk ? String(talk.id) : ""],
    ];
  });
  throw new Stale(0, Object.fromEntries(theirs) as Record<string, string>);
}

function refuseImpossible(
  db: Db,
  viewer: Viewer,
  { board, chosen, minutes }: { board: Board; chosen: Chosen[]; minutes: number },
  now: Date,
) {
  const moving = chosen.flatMap(({ talk }) => talk?.id ?? []);
  const setting = getSetting(db, viewer, board.team.schoolId, now, moving);
  const diaries = listDiaries(
    db,
    chosen.map(({ person }) => person),
    now,
    moving,
  );
  const all = chosen.map(({ row }) => row);
  const problems = chosen.flatMap(({ row, talk }) => {
    if (stands(row, talk, minutes)) return [];
    const diary = diaries.find((one) => one.employmentId === row.employmentId)!;
    const refused = doubtsOf(row, diary, all, setting, minutes).find((doubt) => refusing.includes(doubt));
    return refused ? [[rowFields(row.employmentId).time, refused] as const] : [];
  });
  if (problems.length > 0) throw new RuleBroken(Object.fromEntries(problems) as RuleBroken["problems"]);
}

/** Place and opening question stay as they are. */
const asItIs = (db: Db, id: number) =>
  db
    .select({ place: conversations.place, openingQuestion: conversations.openingQuestion })
    .from(conversations)
    .where(eq(conversations.id, id))
    .get()!;
