import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { HandoverFacts, Received } from "../list-model.ts";
import { lastDayWords, lineText } from "./list-words.ts";
import { MarkLine } from "./mark-line.tsx";

type CardsProps = {
  own: readonly HandoverFacts[];
  received: readonly Received[];
  ofOthers: readonly HandoverFacts[];
};

/** On one's own first page: a handover of one's own, what came from a colleague, and those of one's people. */
export function HandoverCards({ own, received, ofOthers }: CardsProps) {
  return (
    <>
      {own.map((handover) => (
        <Sheet
          key={handover.id}
          tone="accent"
          title={m.handover_list()}
          seen={<SeenBy icon="users" text={m.handover_list_readers_own()} />}
        >
          <p>
            {lastDayWords(handover)} {m.handover_card_own()}
          </p>
          <p className="over">
            <Link to={paths.personHandover(handover.personId)}>{m.handover_go_on()}</Link>
          </p>
        </Sheet>
      ))}
      <ReceivedSheet received={received} />
      <OfOthers handovers={ofOthers} />
    </>
  );
}

function ReceivedSheet({ received }: { received: readonly Received[] }) {
  if (received.length === 0) return null;
  const open = received.filter((one) => one.doneOn === null);
  const done = received.filter((one) => one.doneOn !== null);
  return (
    <Sheet title={m.handover_received()}>
      <div className="stack near">
        <ReceivedLines lines={open} />
        {done.length > 0 && (
          <details className="more">
            <summary>{m.handover_received_done()}</summary>
            <ReceivedLines lines={done} />
          </details>
        )}
      </div>
    </Sheet>
  );
}

function ReceivedLines({ lines }: { lines: readonly Received[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="rows">
      {lines.map((line) => (
        <li key={line.id} className="stack tight">
          <Words>{lineText(line)}</Words>
          <div className="meta">
            <SeenBy icon="users" text={m.handover_received_readers({ name: line.from.name })} />
            {line.doneOn && <span>{m.handover_done_on({ day: showDay(line.doneOn, "long") })}</span>}
            <Link to={paths.handoverLine(line.from.id, line.id)}>
              {m.handover_open()}
              <span className="unseen"> {line.text}</span>
            </Link>
            <MarkLine personId={line.from.id} line={line} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function OfOthers({ handovers }: { handovers: readonly HandoverFacts[] }) {
  if (handovers.length === 0) return null;
  const open = handovers.filter((one) => !one.closed);
  const closed = handovers.filter((one) => one.closed);
  const list = (some: readonly HandoverFacts[]) => (
    <ul className="rows">
      {some.map((one) => (
        <li key={one.id}>
          <Link to={paths.personHandover(one.personId)}>{one.givenName}</Link>{" "}
          <span className="faint">{lastDayWords(one)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Sheet
      title={m.handover_of_others()}
      seen={<SeenBy icon="users" text={m.handover_of_others_readers()} />}
    >
      <div className="stack near">
        {open.length > 0 && list(open)}
        {closed.length > 0 && (
          <details className="more">
            <summary>{m.handover_of_others_closed()}</summary>
            {list(closed)}
          </details>
        )}
      </div>
    </Sheet>
  );
}
