import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Strengthener } from "../model.ts";
import { strengthenerWords } from "./words.ts";

export type Expected = {
  expectedWhat: string | null;
  expectedBecause: string | null;
  expectedNotice: string | null;
  lookBackOn: string | null;
  teamHears: string | null;
  teamHearsOn: string | null;
  strengthener: number | null;
};

/** Whether there is anything on the card: nobody is shown a place for what was left open. */
export const expectsAnything = (activity: Expected) =>
  [
    activity.expectedWhat,
    activity.expectedBecause,
    activity.expectedNotice,
    activity.lookBackOn,
    activity.teamHears,
    activity.strengthener,
  ].some(Boolean);

/** What was expected beforehand, only where it was written, to lay beside what it gave. */
export function ExpectationSheet({ activity, today }: { activity: Expected; today: string }) {
  const { expectedWhat, expectedBecause, expectedNotice, lookBackOn, teamHears, teamHearsOn } = activity;
  const chosen = activity.strengthener && strengthenerWords[activity.strengthener as Strengthener];
  return (
    <Sheet title={m.activities_we_expect()}>
      <div className="stack near">
        {expectedWhat && <Words>{expectedWhat}</Words>}
        {expectedBecause && <Said label={m.activities_because()}>{expectedBecause}</Said>}
        {expectedNotice && <Said label={m.activities_notice()}>{expectedNotice}</Said>}
        {teamHears && (
          <Said label={m.activities_hears()} when={teamHearsOn}>
            {teamHears}
          </Said>
        )}
        {chosen && (
          <div>
            <p className="faint">{m.activities_stronger_chosen()}</p>
            <p>{chosen.label()}</p>
          </div>
        )}
        {lookBackOn && (
          <p className="soft">
            {lookBackOn < today
              ? m.activities_looked_back({ day: showDay(lookBackOn) })
              : m.activities_look_back({ day: showDay(lookBackOn) })}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function Said({ label, when, children }: { label: string; when?: string | null; children: ReactNode }) {
  return (
    <div>
      <p className="faint">
        {label}
        {when && `, ${showDay(when)}`}
      </p>
      <Words size="less">{children}</Words>
    </div>
  );
}
