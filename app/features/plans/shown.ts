import type { ActivityState } from "#app/features/activities/model.ts";
import type { Totals } from "#app/features/hours/model.ts";
import type { Year } from "#app/features/hours/years.ts";
import type { SheetChanges } from "./frozen.ts";
import type { Amounts, Member, Place, PlaceKey, PlanLineKind, Sums } from "./model.ts";

/** A line as the page shows it: its own words to everyone who reads the sheet, the rest as far as the reader may know it. */
export type ShownLine = Amounts &
  PlaceKey & {
    id: number;
    version: number;
    kind: PlanLineKind;
    text: string;
    everybody: boolean;
    /** Who takes part, of those in the team. */
    who: string[];
    /** Minutes of all together. */
    together: number;
    question: number | null;
    activity: { id: number; title: string; state: ActivityState } | null;
    used: { minutes: number; cents: number; spent: number } | null;
  };

/** Something that was shared with the whole team, as it would stand on the sheet. */
export type Offered = PlaceKey &
  Amounts & {
    source: "question" | "activity";
    itemId: number;
    requestId: number | null;
    text: string;
    kind: PlanLineKind;
    /** Whose it is; nobody's where it is the team's. */
    owner: Member | null;
  };

type Group<Thing> = { place: Place; things: Thing[] };

/** Everything on the page of a team's year. */
export type PlanPage = {
  team: { id: number; name: string };
  year: number;
  may: { write: boolean; setFrame: boolean; agree: boolean; exportHours: boolean };
  plan: { concrete: string | null; contribute: string | null; need: string | null; frame: Amounts };
  groups: Group<ShownLine>[];
  sums: Sums;
  offered: Group<Offered>[];
  /** What people have of their own: only for who leads them. */
  room: { year: Year; people: (Member & { totals: Totals })[]; totals: Totals } | null;
  agreed: { no: number; agreedOn: string; by: string }[];
  /** What is not as it was agreed on last; null where nothing is, or nothing was agreed. */
  changes: SheetChanges | null;
};
