import type { TeamKind, TeamPart } from "#app/features/teams/model.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import type { Day } from "#app/lib/school-year.ts";

/** Expert teams, development groups and networks: they choose who leads, and their members come from other teams. */
export const groupKinds = ["expert_team", "development_group", "network"] as const;

export const hasRoundsOfItsOwn = (kind: TeamKind) => (groupKinds as readonly TeamKind[]).includes(kind);

type Period = { fromDay: Day; toDay: Day | null };

/** Someone who drives or facilitates, with what she may decide and from when until when. */
export type Lead = Period & { personId: number; name: string; part: TeamPart; mandate: string | null };

export type Round = Period & {
  id: number;
  no: number;
  aim: string | null;
  /** Null where there is none, or where it is not the viewer's to read. */
  lookBack: string | null;
  version: number;
};

/** Whether two periods share a day. */
const share = (a: Period, b: Period) =>
  (a.toDay === null || a.toDay >= b.fromDay) && (b.toDay === null || b.toDay >= a.fromDay);

/** Whether a period holds a day. */
export const holds = ({ fromDay, toDay }: Period, day: Day) =>
  fromDay <= day && (toDay === null || toDay >= day);

/**
 * Rounds with who led each: those whose part as driver or process facilitator falls in it. Who led before there were rounds, or
 * between them, is kept apart; who leads now stands with the members.
 */
export function withLeads(rounds: readonly Round[], leads: readonly Lead[], today: Day) {
  const past = leads.filter((lead) => !holds(lead, today));
  return {
    rounds: rounds.map((round) => ({ ...round, leads: leads.filter((lead) => share(lead, round)) })),
    now: leads.filter((lead) => holds(lead, today)),
    before: past.filter((lead) => !rounds.some((round) => share(lead, round))),
  };
}

export type RoundShown = ReturnType<typeof withLeads>["rounds"][number];

type Comer = NameParts & { personId: number; homeTeamId: number | null; homeTeamName: string | null };

/** The teams the members of a group come from, with who comes from each; who has no team stands last. */
export function byHomeTeam(members: readonly Comer[]) {
  const teams = new Map<
    number | null,
    { id: number | null; name: string | null; people: { id: number; name: string }[] }
  >();
  for (const one of members) {
    const team = teams.get(one.homeTeamId) ?? { id: one.homeTeamId, name: one.homeTeamName, people: [] };
    team.people.push({ id: one.personId, name: fullName(one) });
    teams.set(one.homeTeamId, team);
  }
  return [...teams.values()].sort((a, b) =>
    a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, "nl"),
  );
}

/** A product as a list shows it. */
export type ProductRow = {
  id: number;
  title: string;
  url: string | null;
  madeOn: Day;
  openedOn: Day | null;
  teamId: number | null;
  personId: number | null;
  /** Who made it: a team as it is called, or a person by name. */
  maker: string;
  mine: boolean;
};

/** What a product came from. */
export type ProductSource = { id: number; kind: "question" | "activity"; text: string };

type Named = { id: number; title: string };

/** What a group is at now, for its members: the aim of its round, what runs and what it made lately. */
export type GroupWork = { aim: string | null; activities: Named[]; products: Named[] };

export const isAtSomething = ({ aim, activities, products }: GroupWork) =>
  aim !== null || activities.length + products.length > 0;
