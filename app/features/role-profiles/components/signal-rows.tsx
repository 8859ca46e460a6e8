import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { SIGNAL_AT_MOST } from "../input.ts";

type SignalRowsProps = { fields: Record<string, string | string[]>; error?: string; action: string };

/** The signals of a role, a row each. */
export function SignalRows({ fields, error, action }: SignalRowsProps) {
  const of = (name: string, row: number) => [fields[name] ?? []].flat()[row] ?? "";
  const rows = [fields.signalText ?? []].flat();
  const lacks = (text: string, row: number) => error && !text && of("signalExample", row) !== "";
  return (
    <div className="stack near" id="signals" tabIndex={-1}>
      {error && !rows.some(lacks) && <p className="error">{error}</p>}
      {rows.map((text, row) => (
        <fieldset key={row} id={`signals-${row}`} className="fold">
          <legend className="unseen">{m.role_profiles_signal({ no: row + 1 })}</legend>
          <input type="hidden" name="signalId" value={of("signalId", row)} />
          <div className="stack near">
            <Field
              id={`signal-text-${row}`}
              name="signalText"
              label={m.role_profiles_form_signal()}
              defaultValue={text}
              maxLength={SIGNAL_AT_MOST}
              error={lacks(text, row) ? error : undefined}
            />
            <TextArea
              id={`signal-example-${row}`}
              name="signalExample"
              size="short"
              optional
              label={m.role_profiles_form_example()}
              defaultValue={of("signalExample", row)}
              maxLength={SIGNAL_AT_MOST}
            />
            <SignalButtons
              row={row}
              count={rows.length}
              what={text || m.role_profiles_signal({ no: row + 1 })}
              action={action}
            />
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <Button
          variant="quiet"
          icon="plus"
          name="arrange"
          value="more"
          formAction={`${action}#signals-${rows.length}`}
          formNoValidate
        >
          {m.role_profiles_signal_more()}
        </Button>
      </div>
    </div>
  );
}

type SignalButtonsProps = { row: number; count: number; what: string; action: string };

/** Move a signal or take it out: submit buttons, so that they work without script and lose nothing typed. */
function SignalButtons({ row, count, what, action }: SignalButtonsProps) {
  const common = { variant: "plain", size: "small", name: "arrange", formNoValidate: true } as const;
  const to = (target: number) => `${action}#signals-${target}`;
  return (
    <div className="acts">
      {row > 0 && (
        <Button
          {...common}
          value={`up:${row}`}
          formAction={to(row - 1)}
          aria-label={m.role_profiles_signal_up({ what })}
        >
          {m.role_profiles_up()}
        </Button>
      )}
      {row < count - 1 && (
        <Button
          {...common}
          value={`down:${row}`}
          formAction={to(row + 1)}
          aria-label={m.role_profiles_signal_down({ what })}
        >
          {m.role_profiles_down()}
        </Button>
      )}
      <Button
        {...common}
        value={`remove:${row}`}
        formAction={`${action}#signals`}
        aria-label={m.role_profiles_signal_remove({ what })}
      >
        {m.role_profiles_remove()}
      </Button>
    </div>
  );
}
