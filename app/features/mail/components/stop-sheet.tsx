import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { MailKind } from "../model.ts";
import { mailKindWords } from "./words.ts";

type StopSheetProps = { kind: MailKind; stopped: boolean; byLink: boolean; resumed: boolean };

/** Behind the link of a letter: a button that ends letters like it, and after that the way back. */
export function StopSheet({ kind, stopped, byLink, resumed }: StopSheetProps) {
  const said = { kind: mailKindWords[kind].name() };
  return (
    <Sheet>
      <div className="stack">
        <h1>{stopped ? m.mail_stopped_title(said) : m.mail_stop_title(said)}</h1>
        {stopped ? (
          <Notice tone="done" role="status">
            {m.mail_stopped_text()}
          </Notice>
        ) : resumed ? (
          <Notice tone="done" role="status">
            {m.mail_resumed_title(said)}
          </Notice>
        ) : (
          <p>{m.mail_stop_lead()}</p>
        )}
        {(!stopped || byLink) && (
          <Form method="post" className="acts">
            <Button name="act" value={stopped ? "resume" : "stop"} variant={stopped ? "quiet" : "primary"}>
              {stopped ? m.mail_stop_resume() : m.mail_stop_button()}
            </Button>
          </Form>
        )}
        <p className="soft">
          <Link to={paths.accountMail()}>{m.mail_stop_signed_in()}</Link>
        </p>
      </div>
    </Sheet>
  );
}

/** A link that came over broken, or that Jaarring never made. */
export function UnknownStop() {
  return (
    <Sheet>
      <h1>{m.mail_stop_unknown_title()}</h1>
      <p>{m.mail_stop_unknown_text()}</p>
    </Sheet>
  );
}
