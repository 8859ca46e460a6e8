export const teamKinds = ["teaching_team", "section", "expert_team", "development_group", "network"] as const;
export const teamParts = ["member", "driver", "process_facilitator"] as const;

export type TeamKind = (typeof teamKinds)[number];
export type TeamPart = (typeof teamParts)[number];

/** Teams of a school, her own first and then kind by kind, in the order of the kinds. */
export function groupTeams<T extends { id: number; kind: TeamKind }>(
  teams: readonly T[],
  ownIds: readonly number[],
) {
  const own = teams.filter((team) => ownIds.includes(team.id));
  const others = teams.filter((team) => !ownIds.includes(team.id));
  const byKind = teamKinds.map((kind) => ({ kind, teams: others.filter((team) => team.kind === kind) }));
  return { own, byKind: byKind.filter((group) => group.teams.length > 0) };
}

export type Part = { personId: number; part: TeamPart; mandate: string | null };

/** Rows of a form that stand beside each other, put together by person; undefined when they are not equally long. */
export function readParts(personIds: number[], parts: TeamPart[], mandates: string[]): Part[] | undefined {
  if (personIds.length !== parts.length || personIds.length !== mandates.length) return undefined;
  return personIds.map((personId, i) => ({ personId, part: parts[i]!, mandate: mandates[i]! || null }));
}
