import { asList } from "#app/features/items/components/readers-words.ts";
import { m } from "#app/paraglide/messages.js";
import type { SeenByIcon } from "#app/ui/seen-by.tsx";
import type { CareerStep } from "../model.ts";

export const stateWords = {
  considering: m.careers_state_considering,
  developing: m.careers_state_developing,
  holding: m.careers_state_holding,
  left: m.careers_state_left,
};

type Readers = { icon: SeenByIcon; text: string };

/** Who reads something of her path that only her gesprekspartner can have been told: `alleen jij`, `jij en Karel`. */
export const readersOfWords = (told: boolean, partnerName: string | null): Readers =>
  told && partnerName
    ? { icon: "users", text: asList([m.items_seen_you(), partnerName]) }
    : { icon: "lock", text: m.items_seen_only_you() };

/** Who knows of a step: of a role she told everybody she told it to, of own words at most her gesprekspartner. */
export function readersOfStep({ role, told }: CareerStep, partnerName: string | null): Readers {
  if (!told || role === null) return readersOfWords(told, partnerName);
  const text = partnerName ? m.careers_seen_step({ name: partnerName }) : m.careers_seen_step_without();
  return { icon: "users", text };
}
