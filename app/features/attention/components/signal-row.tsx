import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import type { Said } from "./signal-words.ts";

/** A row in words, with what can be done about it. */
export function SignalRow({ said, children }: { said: Said; children?: ReactNode }) {
  const { icon, what, why, beside } = said;
  return (
    <div className="signal">
      <Icon name={icon} />
      <div>
        <div className="strong">{what}</div>
        {why && <div className="soft">{why}</div>}
        {beside && <div className="soft">{beside}</div>}
      </div>
      {children && <div className="actions no-print">{children}</div>}
    </div>
  );
}
