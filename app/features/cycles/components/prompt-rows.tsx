import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { PROMPT_AT_MOST } from "../input.ts";
import { formWords, optionsOf, sideWords } from "./words.ts";

type PromptRowsProps = {
  fields: Record<string, string | string[]>;
  /** What is wrong with a text in a language: beside every row that lacks it, or else above them all. */
  errors: { nl?: string; en?: string; whole?: string };
  action: string;
};

/** The prompts of a template, a row each, in the order they are asked. */
export function PromptRows({ fields, errors, action }: PromptRowsProps) {
  const of = (name: string, row: number) => [fields[name] ?? []].flat()[row] ?? "";
  const rows = [fields.promptTextNl ?? []].flat();
  return (
    <div className="stack near" id="prompts" tabIndex={-1}>
      {errors.whole && <p className="error">{errors.whole}</p>}
      {rows.map((text, row) => {
        const said = ["promptTextNl", "promptTextEn", "promptHelpNl", "promptHelpEn"].some((name) =>
          of(name, row),
        );
        return (
          <fieldset key={row} id={`prompts-${row}`} className="fold">
            <legend className="unseen">{m.cycles_prompt({ no: row + 1 })}</legend>
            <div className="stack near">
              <div className="field-row">
                <Select
                  id={`prompt-side-${row}`}
                  name="promptSide"
                  label={m.cycles_prompt_side()}
                  options={optionsOf(sideWords)}
                  defaultValue={of("promptSide", row)}
                />
                <Select
                  id={`prompt-form-${row}`}
                  name="promptForm"
                  label={m.cycles_prompt_form()}
                  options={optionsOf(formWords)}
                  defaultValue={of("promptForm", row)}
                />
                <Select
                  id={`prompt-lands-${row}`}
                  name="promptLands"
                  label={m.cycles_prompt_lands()}
                  options={[
                    { value: "", label: m.cycles_prompt_lands_nowhere() },
                    { value: "career_path", label: m.cycles_prompt_lands_path() },
                  ]}
                  defaultValue={of("promptLands", row)}
                />
              </div>
              <div className="halves">
                <TextArea
                  id={`prompt-nl-${row}`}
                  name="promptTextNl"
                  size="short"
                  label={m.cycles_prompt_nl()}
                  defaultValue={text}
                  maxLength={PROMPT_AT_MOST}
                  error={said && !text ? errors.nl : undefined}
                />
                <TextArea
                  id={`prompt-en-${row}`}
                  name="promptTextEn"
                  size="short"
                  label={m.cycles_prompt_en()}
                  defaultValue={of("promptTextEn", row)}
                  maxLength={PROMPT_AT_MOST}
                  error={said && !of("promptTextEn", row) ? errors.en : undefined}
                />
                <Field
                  id={`prompt-help-nl-${row}`}
                  name="promptHelpNl"
                  optional
                  label={m.cycles_prompt_help_nl()}
                  defaultValue={of("promptHelpNl", row)}
                  maxLength={PROMPT_AT_MOST}
                />
                <Field
                  id={`prompt-help-en-${row}`}
                  name="promptHelpEn"
                  optional
                  label={m.cycles_prompt_help_en()}
                  defaultValue={of("promptHelpEn", row)}
                  maxLength={PROMPT_AT_MOST}
                />
              </div>
              <PromptButtons
                row={row}
                count={rows.length}
                what={text || m.cycles_prompt({ no: row + 1 })}
                action={action}
              />
            </div>
          </fieldset>
        );
      })}
      <div className="actions">
        <Button
          variant="quiet"
          icon="plus"
          name="arrange"
          value="more"
          formAction={`${action}#prompts-${rows.length}`}
          formNoValidate
        >
          {m.cycles_prompt_more()}
        </Button>
      </div>
    </div>
  );
}

type PromptButtonsProps = { row: number; count: number; what: string; action: string };

/** Move a prompt or take it out: submit buttons, so that they work without script and lose nothing typed. */
function PromptButtons({ row, count, what, action }: PromptButtonsProps) {
  const common = { variant: "plain", size: "small", name: "arrange", formNoValidate: true } as const;
  const to = (target: number) => `${action}#prompts-${target}`;
  return (
    <div className="acts">
      {row > 0 && (
        <Button
          {...common}
          value={`up:${row}`}
          formAction={to(row - 1)}
          aria-label={m.cycles_prompt_up({ what })}
        >
          {m.cycles_prompt_up_short()}
        </Button>
      )}
      {row < count - 1 && (
        <Button
          {...common}
          value={`down:${row}`}
          formAction={to(row + 1)}
          aria-label={m.cycles_prompt_down({ what })}
        >
          {m.cycles_prompt_down_short()}
        </Button>
      )}
      <Button
        {...common}
        value={`remove:${row}`}
        formAction={`${action}#prompts`}
        aria-label={m.cycles_prompt_remove({ what })}
      >
        {m.cycles_prompt_remove_short()}
      </Button>
    </div>
  );
}
