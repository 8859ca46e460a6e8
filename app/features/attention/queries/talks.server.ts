import { and, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listTalksAhead, listTalksAheadOfOthers } from "#app/features/conversations/queries/agenda.server.ts";
import { asPoint, type TalkAhead } from "#app/features/conversations/record.ts";
import type { Db } from "#db/client.server.ts";
import { agendaItems } from "#db/schema/index.ts";
import type { Signal } from "../model.ts";
import { lookAs, teamLedAt } from "./looking.server.ts";

/** The next talk in which a row can be brought up, and whether it is on its agenda. */
type TalkForIt = { id: number; name: string; placed: boolean };

/** What a row puts on an agenda: an agreement, or in words a goal or an ambition. */
const pointOf = (signal: Signal): string | null => {
  switch (signal.code) {
    case "goal_without_others":
    case "no_follow_up":
    case "views_differ":
    case "promise_not_arranged":
      return asPoint(signal.text);
    case "rubbing":
    case "ambition_without_shared_question":
      return asPoint(signal.title);
    case "island":
      return asPoint(signal.goal);
    default:
      return null;
  }
};

type LedGoal = {
  id: number;
  schoolId: number | null;
  teamId: number | null;
  teamName: string | null;
  text: string;
};

/**
 * Where who leads a goal takes it up with her team: the talk ahead, and the team she can plan one with. The same as the step of
 * goal_without_others, also while nothing asks for attention. Nothing for a goal of the board, which has no team.
 */
export function findTeamTalk(db: Db, viewer: Viewer, goal: LedGoal) {
  const { id: subjectId, schoolId, text, teamName } = goal;
  if (schoolId === null) return null;
  const teamId = goal.teamId ?? teamLedAt(lookAs(db, viewer), schoolId);
  const part = { leaderPart: null, leaderWords: null };
  const asked: Signal = { code: "goal_without_others", subjectId, schoolId, text, teamName, teamId, ...part };
  return { schoolId, teamId, talk: findTalks(db, viewer, [asked])[0] ?? null };
}

/**
 * The talk ahead for each of these rows, or none: of an agreement the viewer's own or that of whom it is for, of a goal that of its
 * team, of what is the school's that of any team there in which she takes part. A few statements, whatever there is.
 */
export function findTalks(db: Db, viewer: Viewer, signals: readonly Signal[]): (TalkForIt | null)[] {
  if (signals.every((signal) => pointOf(signal) === null)) return signals.map(() => null);
  const own = listTalksAhead(db, viewer, { ownerPersonId: viewer.personId, ownerTeamId: null });
  const others = listTalksAheadOfOthers(db, viewer);
  const found = signals.map((signal) => talkFor(signal));
  const placed = listPlaced();
  return found.map((talk, at) => {
    if (!talk) return null;
    const { code, subjectId } = signals[at]!;
    const ofTwo = code === "views_differ" || code === "promise_not_arranged";
    const on = ofTwo
      ? talk.agreements.includes(subjectId)
      : placed.has(`${talk.id} ${pointOf(signals[at]!)}`);
    return { id: talk.id, name: talk.name, placed: on };
  });

  function talkFor(signal: Signal): TalkAhead | undefined {
    if (pointOf(signal) === null) return undefined;
    if (signal.code === "views_differ" || signal.code === "promise_not_arranged") {
      if (signal.forPersonId === viewer.personId) return own.find((talk) => !isOfTeam(talk));
      return signal.forPersonId === null
        ? others.find((talk) => talk.teamId !== null && talk.teamId === signal.teamId)
        : others.find((talk) => talk.staffId === signal.forPersonId);
    }
    const here = others.filter((talk) => talk.teamId !== null && talk.schoolId === signal.schoolId);
    const team = "teamId" in signal ? signal.teamId : null;
    const ofGoalOfTeam = signal.code === "goal_without_others" && signal.teamName !== null;
    return here.find((talk) => talk.teamId === team) ?? (ofGoalOfTeam ? undefined : here[0]);
  }

  function isOfTeam(talk: TalkAhead): boolean {
    return others.some((one) => one.id === talk.id && one.teamId !== null);
  }

  function listPlaced(): Set<string> {
    const ids = found.flatMap((talk) => talk?.id ?? []);
    const points = signals.flatMap((signal) => pointOf(signal) ?? []);
    const rows = db
      .select({ talk: agendaItems.conversationId, text: agendaItems.text })
      .from(agendaItems)
      .where(and(inArray(agendaItems.conversationId, ids), inArray(agendaItems.text, points)))
      .all();
    return new Set(rows.map(({ talk, text }) => `${talk} ${text}`));
  }
}
