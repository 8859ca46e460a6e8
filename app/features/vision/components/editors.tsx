import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type School = number | "board";
export type Editor = { personId: number; name: string; askedOn: string };

type EditorsLineProps = {
  school: School;
  editors: readonly Editor[];
  mayInvite: boolean;
  /** There is a draft beside a vision of now. */
  compares: boolean;
};

/** Under the title of a draft: who writes along, the way to ask someone or to stop, and what the draft makes different. */
export function EditorsLine({ school, editors, mayInvite, compares }: EditorsLineProps) {
  return (
    <p className="meta">
      {editors.length > 0 && <span>{m.vision_editors_with({ who: listed(editors) })}</span>}
      <Link to={paths.visionEditors(school)}>
        {mayInvite ? m.vision_editors_ask() : m.vision_editors_who()}
      </Link>
      {compares && <Link to={paths.visionVersions(school)}>{m.vision_edit_compare()}</Link>}
    </p>
  );
}

const listed = (editors: readonly Editor[]) => editors.map(({ name }) => name).join(", ");

type EditorListProps = { school: School; editors: readonly Editor[]; me: number; mayInvite: boolean };

/** Who writes the draft along since when; taken back by one press, by who asked or by herself. */
export function EditorList({ school, editors, me, mayInvite }: EditorListProps) {
  return (
    <Sheet title={m.vision_editors_now()}>
      {editors.length === 0 && <p className="soft">{m.vision_editors_nobody()}</p>}
      <ul className="rows">
        {editors.map((editor) => (
          <li key={editor.personId} className="stack tight">
            <span>
              {editor.name}{" "}
              <span className="faint">{m.vision_editors_since({ day: showDay(editor.askedOn) })}</span>
            </span>
            {(mayInvite || editor.personId === me) && (
              <Form method="post" action={paths.visionEditors(school)}>
                <input type="hidden" name="act" value="end" />
                <input type="hidden" name="person" value={editor.personId} />
                <Button variant="plain" size="small">
                  {editor.personId === me
                    ? m.vision_editors_stop()
                    : m.vision_editors_end({ name: editor.name })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type AskEditorsProps = {
  school: School;
  colleagues: readonly { id: number; name: string }[];
  chosen: readonly string[];
  error?: string;
};

/** Colleagues to ask, one or more. */
export function AskEditors({ school, colleagues, chosen, error }: AskEditorsProps) {
  if (colleagues.length === 0) return <p className="soft">{m.vision_editors_none_left()}</p>;
  return (
    <Sheet>
      <Form method="post" action={paths.visionEditors(school)} className="form">
        <Choice
          name="people"
          legend={m.vision_editors_legend()}
          hint={m.vision_editors_hint()}
          multiple
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          selected={chosen}
          error={error}
        />
        <div className="actions">
          <Button>{m.vision_editors_do()}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
