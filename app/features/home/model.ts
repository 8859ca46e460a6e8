import type { Audience } from "#app/features/items/model.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { daysBetween } from "#app/lib/school-year.ts";

/** How near a conversation is: without a date, ahead by so many days, a date that went by, or held and waiting for a signature. */
export type When =
  | { is: "without_date" }
  | { is: "ahead"; days: number }
  | { is: "gone_by"; day: string }
  | { is: "held"; day: string };

type Talk = { state: string; scheduledAt: number | null; heldOn: string | null };

export function whenIs({ state, scheduledAt, heldOn }: Talk, today: string): When {
  if (state === "held" && heldOn) return { is: "held", day: heldOn };
  if (scheduledAt === null) return { is: "without_date" };
  const day = dayOf(scheduledAt);
  return day < today ? { is: "gone_by", day } : { is: "ahead", days: daysBetween(today, day) };
}

type Shared = { ownerTeamId: number | null; audiences: readonly Audience[] };

/** Questions under the team they are of or shared with; so many at most; one for two teams stands under both. */
export function questionsByTeam<T extends { id: number }, Q extends Shared>(
  teams: readonly T[],
  questions: readonly Q[],
  most: number,
) {
  const concerns = (question: Q, teamId: number) =>
    question.ownerTeamId === teamId ||
    question.audiences.some((audience) => audience.kind === "team" && audience.teamId === teamId);
  return teams.map((team) => ({
    ...team,
    questions: questions.filter((question) => concerns(question, team.id)).slice(0, most),
  }));
}
