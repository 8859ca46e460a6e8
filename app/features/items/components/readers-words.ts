import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import type { Audience, Owner } from "../model.ts";

/** `jij, Karel en team middenbouw` */
export const asList = (names: readonly string[]) =>
  new Intl.ListFormat(getLocale() === "en" ? "en-GB" : "nl", { type: "conjunction" }).format(names);

/**
 * Who reads an item, as a sentence says it to the one who looks (`me`, a person): `alleen jij`, `jij en Karel`,
 * `team middenbouw`, `de school`, or for another's item `van Noor, gedeeld met jou`.
 */
export function readersInWords(audiences: readonly Audience[], owner: Owner, me: number): string {
  const names = namesOf(audiences, me, Boolean(owner.company));
  if (owner.personId === me) {
    if (names.length === 0) return m.items_seen_only_you();
    const besidesHer = audiences.length === 0 || audiences.some((audience) => audience.kind === "partner");
    return besidesHer && !reachesSchool(audiences) ? asList([m.items_seen_you(), ...names]) : asList(names);
  }
  if (owner.teamName !== null)
    return reachesSchool(audiences) ? m.items_seen_school() : asList([owner.teamName, ...names]);
  const name = owner.givenName ?? "";
  return audiences.length === 0
    ? m.items_seen_from_taking_part({ name })
    : m.items_seen_from({ name, audiences: asList(names) });
}

const reachesSchool = (audiences: readonly Audience[]) =>
  audiences.some((audience) => audience.kind === "school");

// Whoever is of the school is a partner, in a team or takes part as well: the widest says it all.
function namesOf(audiences: readonly Audience[], me: number, company: boolean): string[] {
  if (reachesSchool(audiences)) return [m.items_seen_school()];
  const names = audiences.map((audience) =>
    audience.kind === "partner" && audience.partnerId === me ? m.items_seen_with_you() : audience.name,
  );
  return company ? [...names, m.items_seen_company()] : names;
}
