import { m } from "#app/paraglide/messages.js";
import { Icon } from "./icon.tsx";

export type SeenByIcon = "lock" | "user" | "users" | "building-2" | "globe";

type SeenByProps = { icon: SeenByIcon; text: string; id?: string };

/** Who sees this, in words: `alleen jij`, `jij en Karel`, `team middenbouw`, `de school`. */
export function SeenBy({ icon, text, id }: SeenByProps) {
  return (
    <span className="seen" id={id}>
      <Icon name={icon} />
      <span className="unseen">{m.ui_seen_by({ who: text })}</span>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}
