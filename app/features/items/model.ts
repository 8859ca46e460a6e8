/** Whom an item is shared with, beside its owner. None: only the owner reads it. A team's name is as `teamLabel` says it. */
export type Audience =
  | { kind: "partner"; partnerId: number; name: string }
  | { kind: "team"; teamId: number; name: string }
  | { kind: "school"; name: string };

/** The value of an audience in a form: `partner:7`, `team:3` or `school`. */
export const audienceValue = (audience: Audience) =>
  audience.kind === "partner"
    ? `partner:${audience.partnerId}`
    : audience.kind === "team"
      ? `team:${audience.teamId}`
      : "school";

/** Who reads a card, apart from the audiences: the owner herself or the team that owns it, and with `company` who takes part. */
export type Owner = {
  personId: number | null;
  teamName: string | null;
  givenName: string | null;
  company?: boolean;
};

type NamedTeam = { name: string; kind: string };

/** A team as it is called in a sentence: `team middenbouw`, but `Netwerk veiligheid` and `Expertteam rekenen` as they are. */
export function teamLabel({ name, kind }: NamedTeam): string {
  if (kind !== "teaching_team" || /team|bouwen|sectie|groep|netwerk/i.test(name)) return name;
  const isAbbreviation = /^[A-Z]{2}/.test(name);
  return `team ${isAbbreviation ? name : name.charAt(0).toLowerCase() + name.slice(1)}`;
}

/** How many know: the little sign beside the words of who reads an item. */
export function readersIcon(audiences: readonly Audience[], owner: Owner): "lock" | "users" | "building-2" {
  if (audiences.some((audience) => audience.kind === "school")) return "building-2";
  return audiences.length > 0 || owner.personId === null || owner.company ? "users" : "lock";
}

/** A team's item is read by its members anyway, and not by a gesprekspartner: what remains of the audiences asked for. */
export const audiencesForTeam = (teamId: number, wanted: readonly string[]) =>
  wanted.filter((value) => value !== `team:${teamId}` && !value.startsWith("partner:"));
