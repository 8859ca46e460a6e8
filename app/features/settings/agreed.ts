import { daysLater, type Day } from "#app/lib/school-year.ts";

/** What takes two people and the consent of the participation council to change. */
export const agreedSettings = [
  "smallest_group",
  "signed_record_kept",
  "kept_after_leaving",
  "personnel_file",
] as const;
export type AgreedSetting = (typeof agreedSettings)[number];

/** A setting that is a dated rule with a value; records that can go to the personnel file are on or off. */
export type RuledSetting = Exclude<AgreedSetting, "personnel_file">;
export const isRuled = (setting: AgreedSetting): setting is RuledSetting => setting !== "personnel_file";

export const unitOf: Record<RuledSetting, "people" | "years"> = {
  smallest_group: "people",
  signed_record_kept: "years",
  kept_after_leaving: "years",
};

const reach: Record<RuledSetting, { min: number; max: number }> = {
  smallest_group: { min: 5, max: 50 },
  signed_record_kept: { min: 1, max: 10 },
  kept_after_leaving: { min: 1, max: 10 },
};

/** Between which days a setting can begin and the council can have agreed: what lies beyond is a slip of the keyboard. */
export const daysOf = (today: Day) => ({
  fromDay: { min: today, max: daysLater(today, 366) },
  councilAgreedOn: { min: daysLater(today, -731), max: today },
});

export type Proposed = { setting: AgreedSetting; value: number; councilAgreedOn: Day; fromDay: Day };

/** Between which values a setting can be: how few people a number may be of only goes up. */
export const boundsOf = (setting: RuledSetting, now: number) =>
  setting === "smallest_group" ? { min: now + 1, max: reach[setting].max } : reach[setting];

/** A proposal as the page tells it: who proposed, and who confirmed it or took it back. */
export type ToldProposal = Proposed & {
  id: number;
  state: "open" | "confirmed" | "withdrawn";
  mine: boolean;
  proposer: string;
  decider: string | null;
};

/** A setting: what holds today, what was confirmed for later, what waits for a second yes, and what was proposed before. */
export type AgreedState = {
  setting: AgreedSetting;
  value: number;
  /** Between which values a proposal is now; null where it is on or off. */
  bounds: { min: number; max: number } | null;
  /** Confirmed and not begun: until then a proposal from the same day or before takes its place. */
  next: { value: number; fromDay: Day } | null;
  open: ToldProposal | null;
  past: ToldProposal[];
};
