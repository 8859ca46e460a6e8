import type { ReactNode } from "react";
import { Facts } from "#app/features/people/components/facts.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { showDay, showHours } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ServedAmbition } from "../model.ts";

type WhatAndWhyProps = { what: string | null; why: string | null; ambitions: readonly ServedAmbition[] };

/** What the role is for, before anything else. */
export function WhatAndWhy({ what, why, ambitions }: WhatAndWhyProps) {
  if (!what && !why && ambitions.length === 0) return null;
  return (
    <Sheet title={m.role_profiles_what_and_why()}>
      <div className="stack near">
        {what && <Words>{what}</Words>}
        {why && <Words>{why}</Words>}
        {ambitions.length > 0 && (
          <div>
            <p className="faint">{m.role_profiles_for_ambitions()}</p>
            <ul className="stack tight">
              {ambitions.map(({ lineageId, ...ambition }) => (
                <li key={lineageId}>
                  <AmbitionName {...ambition} to={paths.ambition(lineageId)} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Sheet>
  );
}

type Signal = { id: number; text: string; example: string | null };

/** By what one sees it, with examples: words, no points. */
export function SignalSheet({ signals }: { signals: readonly Signal[] }) {
  if (signals.length === 0) return null;
  return (
    <Sheet title={m.role_profiles_signals()}>
      <ul className="rows">
        {signals.map(({ id, text, example }) => (
          <li key={id}>
            <Words size="less">{text}</Words>
            {example && <p className="soft">{m.role_profiles_example({ text: example })}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type Arranged = {
  taskMinutes: number | null;
  requirements: string | null;
  scaleCode: string | null;
  placesNow: number;
  placesWanted: number;
  openingOn: string | null;
  whoDecides: string | null;
  procedure: string | null;
  mandate: string | null;
  facilities: string | null;
};

/** Hours, requirements, scale, places, who decides and how. What was not described is left out. */
export function ArrangedSheet({ role }: { role: Arranged }) {
  const facts: [string, ReactNode][] = [
    [m.role_profiles_fact_hours(), role.taskMinutes !== null && showHours(role.taskMinutes)],
    [m.role_profiles_fact_mandate(), inWords(role.mandate)],
    [m.role_profiles_fact_facilities(), inWords(role.facilities)],
    [m.role_profiles_fact_requirements(), inWords(role.requirements)],
    [m.role_profiles_fact_scale(), role.scaleCode],
    [m.role_profiles_fact_places(), role.placesNow || null],
    [m.role_profiles_fact_wanted(), role.placesWanted || null],
    [m.role_profiles_fact_opening(), role.openingOn && showDay(role.openingOn)],
    [m.role_profiles_fact_who_decides(), inWords(role.whoDecides)],
    [m.role_profiles_fact_procedure(), inWords(role.procedure)],
  ];
  if (facts.every(([, value]) => !value)) return null;
  return (
    <Sheet title={m.role_profiles_arranged()}>
      <Facts facts={facts} />
    </Sheet>
  );
}

const inWords = (text: string | null) =>
  text && (
    <Words as="div" size="least">
      {text}
    </Words>
  );
