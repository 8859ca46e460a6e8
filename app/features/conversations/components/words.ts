import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import type { ConversationKind, ConversationState, DateDoubt, HowItWent } from "../model.ts";

const kinds: Record<ConversationKind, () => string> = {
  start: () => m.conversations_kind_start(),
  progress: () => m.conversations_kind_progress(),
  look_back: () => m.conversations_kind_look_back(),
  career: () => m.conversations_kind_career(),
  team: () => m.conversations_kind_team(),
  free: () => m.conversations_kind_free(),
};

const states: Record<ConversationState, () => string> = {
  to_plan: () => m.conversations_state_to_plan(),
  planned: () => m.conversations_state_planned(),
  held: () => m.conversations_state_held(),
  signed: () => m.conversations_state_signed(),
  closed_unsigned: () => m.conversations_state_closed_unsigned(),
  cancelled: () => m.conversations_state_cancelled(),
  held_elsewhere: () => m.conversations_state_held_elsewhere(),
};

const went: Record<HowItWent, () => string> = {
  answered: () => m.conversations_went_answered(),
  further: () => m.conversations_went_further(),
  stalled: () => m.conversations_went_stalled(),
  became_another: () => m.conversations_went_became_another(),
};

/** What kind of conversation it is, in words. */
export const kindName = (kind: ConversationKind) => kinds[kind]();

/** How far a conversation is, in words. */
export const stateName = (state: ConversationState) => states[state]();

/** How it went with a question, in its owner's word. */
export const wentName = (how: HowItWent) => went[how]();

/** Where the talk is: as written, else the staff member's own room, said to her or to the other. */
export function placeName(
  place: string | null,
  staff: { givenName: string; isMe: boolean } | undefined,
): string {
  if (place || !staff) return place ?? "";
  return staff.isMe ? m.conversations_place_own() : m.conversations_place_of({ name: staff.givenName });
}

/** A prompt in the language of the page. */
export const inPageLanguage = (text: { nl: string; en: string }) =>
  getLocale() === "en" ? text.en : text.nl;

/** What to think about before a date, in a sentence; `staff` is whose working days count. */
export function doubtText(doubt: DateDoubt, staff: { givenName: string; isMe: boolean } | undefined): string {
  switch (doubt) {
    case "weekend":
      return m.conversations_date_doubt_weekend();
    case "free_day":
      return m.conversations_date_doubt_free_day();
    case "past":
      return m.conversations_date_doubt_past();
    case "not_a_working_day":
      return !staff || staff.isMe
        ? m.conversations_date_doubt_not_your_day()
        : m.conversations_date_doubt_not_a_working_day({ name: staff.givenName });
  }
}
