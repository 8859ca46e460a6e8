import { SeenBy } from "#app/ui/seen-by.tsx";
import { readersIcon, type Audience, type Owner } from "../model.ts";
import { readersInWords } from "./readers-words.ts";

type SeenByItemProps = { audiences: readonly Audience[]; owner: Owner; me: number; id?: string };

/** Who reads an item, in words with a sign; every card of own content has one. `me` is the person who looks. */
export function SeenByItem({ audiences, owner, me, id }: SeenByItemProps) {
  return <SeenBy id={id} icon={readersIcon(audiences, owner)} text={readersInWords(audiences, owner, me)} />;
}
