import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { isTooMany } from "../rows.ts";
import { useUnsaved } from "./use-unsaved.tsx";
import { AmbitionRows, ValueRows, type BoardAmbition } from "./vision-rows.tsx";

type VisionFormProps = {
  /** Where it posts: this page, for this school. */
  action: string;
  fields: Record<string, string | string[]>;
  /** The fields hold what was sent and not kept: a row more was asked for, or something was refused. */
  unsaved: boolean;
  problems?: Record<string, Problem>;
  /** The mark of each ambition that is kept, by lineage. */
  slots: Record<string, number>;
  /** The ambitions of the board one can say to work out; empty for the board itself. */
  ofBoard: readonly BoardAmbition[];
  /** Who helps to write sees no adopting. */
  mayAdopt: boolean;
  /** What else goes with a version, before it is saved. */
  children?: ReactNode;
};

/** The whole vision in one form. It posts as a document, so rows are added and moved without script as with it. */
export function VisionForm(props: VisionFormProps) {
  const { action, fields, unsaved, problems = {}, slots, ofBoard, mayAdopt, children } = props;
  const error = (name: string) => problems[name] && problemText(problems[name]);
  const one = (name: string) => [fields[name] ?? ""].flat()[0];
  const { question, hears } = useUnsaved(unsaved);
  return (
    <Form method="post" action={action} reloadDocument className="form" noValidate {...hears}>
      {question}
      {/* Enter in a field presses the first button of a form: let that be the safe one. */}
      <button type="submit" name="intent" value="draft" className="unseen" tabIndex={-1} aria-hidden="true" />
      {["version", "basedOn", "clashes"].map((name) => (
        <input key={name} type="hidden" name={name} value={one(name)} />
      ))}
      {["began", "storiesBegan"].flatMap((name) =>
        [fields[name] ?? []].flat().map((value) => <input key={value} type="hidden" {...{ name, value }} />),
      )}
      <ErrorSummary
        problems={Object.entries(problems)
          .filter(([name]) => name !== "version")
          .map(listed)}
      />
      <Sheet>
        <div className="form">
          <TextArea
            name="statement"
            rows={5}
            label={m.vision_edit_statement()}
            hint={m.vision_edit_statement_hint()}
            defaultValue={one("statement")}
            maxLength={4000}
            error={error("statement")}
          />
          <Field
            name="tookPart"
            optional
            label={m.vision_edit_took_part()}
            defaultValue={one("tookPart")}
            maxLength={500}
            error={error("tookPart")}
          />
        </div>
      </Sheet>
      <Sheet title={m.vision_edit_values()}>
        <ValueRows
          error={error("valueName")}
          tooMany={isTooMany(problems.valueName)}
          {...{ fields, action }}
        />
      </Sheet>
      <Sheet title={m.vision_edit_ambitions()}>
        <p className="soft measure">{m.vision_edit_ambitions_hint()}</p>
        <div className="over">
          <AmbitionRows
            error={error("ambitionTitle")}
            tooMany={isTooMany(problems.ambitionTitle)}
            strange={error("ambitionWorksOut")}
            {...{ fields, action, slots, ofBoard }}
          />
        </div>
      </Sheet>
      {children}
      <div className="actions">
        <Button variant="quiet" name="intent" value="draft">
          {m.vision_edit_save_draft()}
        </Button>
      </div>
      {mayAdopt && <Adopting day={one("adoptedOn")} error={error("adoptedOn")} />}
    </Form>
  );
}

const Adopting = ({ day, error }: { day: string | undefined; error?: string }) => (
  <Sheet title={m.vision_edit_adopt_title()} tone="accent">
    <div className="form">
      <p className="soft measure">{m.vision_edit_adopt_text()}</p>
      <Field
        type="date"
        name="adoptedOn"
        label={m.vision_edit_adopted_on()}
        defaultValue={day}
        error={error}
      />
      <div className="actions">
        <Button name="intent" value="adopt">
          {m.vision_edit_adopt()}
        </Button>
      </div>
    </div>
  </Sheet>
);

/** Where a line of the summary leads: a single field by its id, a field of a row to its list. */
function listed([name, problem]: [string, Problem]) {
  const list = name.startsWith("value")
    ? "values"
    : name.startsWith("ambition")
      ? "ambitions"
      : `field-${name}`;
  return { text: problemText(problem), id: list };
}
