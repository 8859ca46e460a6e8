import type { NameParts } from "#app/lib/name.ts";

/** Which of her names someone goes by. */
type NameUse = "own" | "own_partner" | "partner_own" | "partner";

/** The same figure means another thing in each system; letters mean the same everywhere. */
const codes: Record<string, Record<string, NameUse>> = {
  afas: { "0": "own", "1": "partner_own", "2": "partner", "3": "own_partner" },
  raet: { "1": "own", "2": "own_partner", "3": "partner_own", "4": "partner" },
};
const letters: Record<string, NameUse> = { e: "own", p: "partner", b: "partner_own", c: "own_partner" };

function useOf(code: string, preset: string): NameUse {
  const bare = code.trim().toLowerCase();
  const figure = (codes[preset] ?? codes.afas!)[bare];
  if (figure ?? letters[bare]) return (figure ?? letters[bare])!;
  if (/partner.*(eigen|geboorte)/.test(bare)) return "partner_own";
  if (/(eigen|geboorte).*partner/.test(bare)) return "own_partner";
  return /partner/.test(bare) ? "partner" : "own";
}

const prefixes =
  /^((?:aan|af|bij|de|den|der|d['’]|het|'t|’t|in|onder|op|over|'s|’s|te|ten|ter|tot|uit|uijt|van|vanden|ver|voor|von|zu|zum|la|le|du|des|el|al|da|dos|di)(?:\s+(?:de|den|der|het|'t|’t|la|le|den|dem|ter|ten|'s))*)\s+(\S.*)$/i;

/** `van der Berg` as its prefix and the rest. */
export function splitPrefix(name: string): { prefix: string; rest: string } {
  const parts = prefixes.exec(name.trim());
  return parts ? { prefix: parts[1]!.toLowerCase(), rest: parts[2]! } : { prefix: "", rest: name.trim() };
}

type Written = {
  full: string;
  given: string;
  firstNames: string;
  initials: string;
  prefix: string;
  family: string;
  partnerPrefix: string;
  partner: string;
  use: string;
};

/** The name someone goes by, from the parts a list gives. Parts that are not there are empty. */
export function nameFrom(written: Written, preset: string): { [K in keyof NameParts]: string } {
  const given = written.given || written.firstNames.split(/\s+/)[0]! || written.initials;
  if (!written.family && written.full) return nameInOne(written.full, given);
  const own = written.prefix ? { prefix: written.prefix, rest: written.family } : splitPrefix(written.family);
  const partner = written.partnerPrefix
    ? { prefix: written.partnerPrefix, rest: written.partner }
    : splitPrefix(written.partner);
  const use = partner.rest ? useOf(written.use, preset) : "own";
  const [first, second] = use.startsWith("partner") ? [partner, own] : [own, partner];
  const double = use === "own_partner" || use === "partner_own";
  const behind = double ? `-${[second.prefix, second.rest].filter(Boolean).join(" ")}` : "";
  return { givenName: given, namePrefix: first.prefix, familyName: `${first.rest}${behind}` };
}

/** `Wit, Karel de`, `Karel de Wit` or `Wit, de, Karel`. */
function nameInOne(full: string, given: string) {
  const [family = "", ...after] = full.split(",").map((part) => part.trim());
  if (after.length > 0) {
    const words = after.join(" ").split(/\s+/);
    const { prefix, rest } = splitPrefix(family);
    const found = prefix || words.filter((word) => splitPrefix(`${word} x`).prefix !== "").join(" ");
    const first = words.filter((word) => splitPrefix(`${word} x`).prefix === "").join(" ");
    return { givenName: given || first, namePrefix: found, familyName: rest };
  }
  const [first = "", ...others] = full.split(/\s+/);
  const { prefix, rest } = splitPrefix(others.join(" "));
  return { givenName: given || first, namePrefix: prefix, familyName: rest };
}
