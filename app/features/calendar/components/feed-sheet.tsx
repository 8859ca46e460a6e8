import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Feed = { madeAt: number; lastReadAt: number | null };

/** One's private calendar address: what it shows to whom, and the ways to make, replace and end it. */
export function FeedSheet({ feed }: { feed: Feed | null }) {
  return (
    <Sheet id="calendar" title={m.calendar_title()} seen={<SeenBy icon="lock" text={m.calendar_readers()} />}>
      <div className="stack near">
        <p>{m.calendar_lead()}</p>
        <p>{m.calendar_what()}</p>
        <p className="soft">{m.calendar_who()}</p>
        <p className="soft">{m.calendar_twice()}</p>
        <p>{feed ? stateOf(feed) : m.calendar_none()}</p>
        <div className="acts">
          {feed ? (
            <>
              <Confirm label={m.calendar_make_anew()} question={m.calendar_make_question()}>
                <FeedAct act="make" label={m.calendar_make_anew()} />
              </Confirm>
              <Confirm label={m.calendar_revoke()} variant="danger" question={m.calendar_revoke_question()}>
                <FeedAct act="revoke" label={m.calendar_revoke()} />
              </Confirm>
            </>
          ) : (
            <FeedAct act="make" label={m.calendar_make()} />
          )}
        </div>
      </div>
    </Sheet>
  );
}

function FeedAct({ act, label }: { act: "make" | "revoke"; label: string }) {
  return (
    <Form method="post" action={paths.accountCalendar()}>
      <Button variant={act === "revoke" ? "danger" : "quiet"} name="act" value={act}>
        {label}
      </Button>
    </Form>
  );
}

const stateOf = ({ madeAt, lastReadAt }: Feed) =>
  [
    m.calendar_since({ when: showMoment(madeAt) }),
    lastReadAt === null ? m.calendar_never_read() : m.calendar_last_read({ when: showMoment(lastReadAt) }),
  ].join(" ");

/** The address just made, to be taken along now: it is shown once. */
export function FeedAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  const [canCopy, setCanCopy] = useState(false);
  // Only where there is script, and a browser that lets a page copy.
  useEffect(() => setCanCopy("clipboard" in navigator), []);
  const copy = () => {
    void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <Sheet tone="accent" title={m.calendar_made_title()}>
      <div className="stack near">
        <p className="soft">{m.calendar_made_lead()}</p>
        <Field
          label={m.calendar_address()}
          name="address"
          value={address}
          readOnly
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
        >
          {canCopy && (
            <Button type="button" variant="quiet" onClick={copy}>
              {m.calendar_copy()}
            </Button>
          )}
        </Field>
        <p role="status">{copied && m.calendar_copied()}</p>
      </div>
    </Sheet>
  );
}
