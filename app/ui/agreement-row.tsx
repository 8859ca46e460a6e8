import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

type AgreementRowProps = {
  text: ReactNode;
  done?: boolean;
  /** Owner, day, state: short pieces beside each other. */
  meta?: ReactNode;
  /** A form holding an `<AgreementBox>`; without it the row only shows whether it is done. */
  box?: ReactNode;
  actions?: ReactNode;
};

/** One agreement: a box to tick, what was agreed, and whose it is. */
export function AgreementRow({ text, done = false, meta, box, actions }: AgreementRowProps) {
  return (
    <div className={classNames("agreement", done && "done")}>
      {box ?? <AgreementMark done={done} />}
      <div>
        <div className="agreement-text">{text}</div>
        {(meta || actions) && (
          <div className="meta">
            {meta}
            {actions && <span className="acts">{actions}</span>}
          </div>
        )}
      </div>
    </div>
  );
}

type AgreementBoxProps = { done: boolean; text: string; name?: string; value?: string; disabled?: boolean };

/** The box to tick, as the submit button of the form around it: it works without script. `text` is what was agreed. */
export function AgreementBox({ done, text, name, value, disabled }: AgreementBoxProps) {
  return (
    <button
      type="submit"
      className={classNames("tick", done && "ticked")}
      name={name}
      value={value}
      disabled={disabled}
      aria-pressed={done}
      aria-label={done ? m.ui_untick({ text }) : m.ui_tick({ text })}
    >
      <span className="box">{done && <Icon name="check" />}</span>
    </button>
  );
}

function AgreementMark({ done }: { done: boolean }) {
  return (
    <span
      className={classNames("tick", done && "ticked")}
      role="img"
      aria-label={done ? m.ui_done() : m.ui_open()}
    >
      {done ? <Icon name="check" /> : <Icon name="circle-dashed" />}
    </span>
  );
}
