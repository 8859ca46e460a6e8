import type { Choice } from "./board.ts";
import type { Proposal, Row, SchoolSetting, Staff, Wishes } from "./model.ts";

/** A proposal as its page shows it: nothing is written. */
export type ShownProposal = {
  choice: Choice;
  wishes: Wishes;
  setting: SchoolSetting;
  diaries: Staff[];
  placed: Row[];
  unplaced: (Proposal["unplaced"][number] & { name: string; talkId: number | null })[];
  people: {
    employmentId: number;
    name: string;
    functionName: string | null;
    givenName: string;
    /** The talk the date is for, null where it is still to be made. */
    talkId: number | null;
    version: number;
    /** When it stands now, UTC ms. */
    stood: number | null;
  }[];
};
