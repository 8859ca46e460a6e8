/** What a page can say was just done. */
export const flashes = [
  "saved",
  "shared",
  "withdrawn",
  "deleted",
  "noted",
  "planned",
  "cancelled",
  "signed",
  "reopened",
  "invited",
  "sent",
  "started",
  "accepted",
  "declined",
  "waiting",
  "added",
  "asked",
  "removed",
  "ticked",
  "let_go",
  "left_open",
  "adopted",
  "dates_set",
  "signed_out",
] as const;

export type FlashKey = (typeof flashes)[number];
