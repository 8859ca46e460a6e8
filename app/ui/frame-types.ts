import type { IconName } from "./icon.tsx";

export type NavEntry = { to: string; icon: IconName; label: string; current?: boolean };

export type NavGroup = { label?: string; entries: readonly NavEntry[] };

export type PhoneEntry = NavEntry & {
  /** The one thing done most often: large, round, in the middle. */
  main?: boolean;
};

/** `line` says who someone is here: Leerkracht, De Wissel. */
export type Person = { name: string; line: string; initials: string };

/** Where the frame's own buttons lead; what is left out is not shown. */
export type FrameLinks = { language: string; logout: string; account?: string; menu?: readonly NavEntry[] };
