import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/dialog.tsx";

type CloseCycleProps = { version: number; open: readonly { key: string; who: string; fact: string }[] };

/** A second look before a cycle is closed: who is still to talk. */
export function CloseCycle({ version, open }: CloseCycleProps) {
  return (
    <Confirm
      label={m.cycles_close()}
      question={
        <div className="stack tight">
          <p>{m.cycles_close_question()}</p>
          {open.length === 0 ? (
            <p>{m.cycles_close_none_open()}</p>
          ) : (
            <div>
              <p className="strong">{m.cycles_close_open()}</p>
              <ul>
                {open.map(({ key, who, fact }) => (
                  <li key={key}>
                    {who} <span className="faint">{fact}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      }
    >
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <Button variant="danger">{m.cycles_close_confirm()}</Button>
      </Form>
    </Confirm>
  );
}
