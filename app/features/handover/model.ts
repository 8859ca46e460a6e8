import type { Agreement } from "#app/features/agreements/model.ts";
import type { ConversationKind } from "#app/features/conversations/model.ts";

/** A change of gesprekspartner as the one it is about is told of it. */
export type PartnerChange = {
  id: number;
  fromName: string;
  /** Null while nobody is known yet. */
  toName: string | null;
  /** She was partner before, was not for a while, and is again. */
  again: boolean;
  schoolName: string;
  /** There is something she could pass on. */
  offers: boolean;
};

export type OfferedItem = { id: number; kind: string; text: string; passed: boolean };
export type OfferedRecord = {
  id: number;
  kind: ConversationKind;
  heldOn: string | null;
  partnerName: string;
  passed: boolean;
};
export type OfferedAgreement = { id: number; text: string; dueOn: string | null; passed: boolean };

export type Offer = { items: OfferedItem[]; records: OfferedRecord[]; agreements: OfferedAgreement[] };

export const offersSomething = ({ items, records, agreements }: Offer) =>
  items.length + records.length + agreements.length > 0;

/** What someone passed on to her gesprekspartner of now: signed records, each with the revision that stands, and own agreements. */
export type PassedOn = {
  records: { id: number; no: number; kind: ConversationKind; heldOn: string | null }[];
  agreements: Agreement[];
};
