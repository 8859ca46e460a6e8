import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { nameOf, type NamedTalk } from "./moment-list.tsx";
import { aboutTalk } from "./open-talks.tsx";
import type { ShownMoment } from "./team-talks.tsx";

export type LeftOverProps = {
  gone: readonly NamedTalk[];
  teamless: readonly (NameParts & { employmentId: number })[];
  moments: readonly ShownMoment[];
};

/** Whom no team of the page shows: conversations of who left, and who works here without a home team. */
export function LeftOver({ gone, teamless, moments }: LeftOverProps) {
  return (
    <>
      {gone.length > 0 && (
        <Sheet level={3} title={m.cycles_gone()}>
          <p className="soft">{m.cycles_gone_text()}</p>
          <ul className="rows">
            {gone.map((talk) => (
              <li key={talk.id}>
                {nameOf(talk)} <span className="faint">{aboutTalk(talk, moments)}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {teamless.length > 0 && (
        <Sheet level={3} title={m.cycles_teamless()}>
          <p className="soft">{m.cycles_teamless_text()}</p>
          <ul className="rows">
            {teamless.map((person) => (
              <li key={person.employmentId}>{fullName(person)}</li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
