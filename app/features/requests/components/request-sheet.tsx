import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { RequestShown } from "../states.ts";
import { askedInWords, stepWords } from "./words.ts";

type RequestSheetProps = {
  activityId: number;
  requests: readonly RequestShown[];
  /** Of a group that got its yes: why, where everybody who reads the activity may know. */
  reasons: readonly { id: number; by: string; why: string | null; decidedOn: string | null }[];
  mayAsk: boolean;
};

/** Time and money for an activity on its page: what was asked, the answer, and the way to ask. */
export function RequestSheet({ activityId, requests, reasons, mayAsk }: RequestSheetProps) {
  if (requests.length + reasons.length === 0 && !mayAsk) return null;
  return (
    <Sheet
      title={m.requests_on_activity()}
      action={mayAsk && <Link to={paths.newRequest(activityId)}>{m.requests_on_activity_ask()}</Link>}
    >
      {requests.length + reasons.length === 0 && <p className="soft">{m.requests_on_activity_none()}</p>}
      <ul className="rows">
        {requests.map((request) => (
          <li key={request.id} className="stack tight">
            <div className="meta">
              <Link to={paths.request(request.id)}>{request.asker.name}</Link>
              <Pill>{stepWords[request.step]()}</Pill>
            </div>
            <div>{askedInWords(request)}</div>
            <Answer {...request} approved={request.step !== "declined"} />
          </li>
        ))}
        {reasons.map((reason) => (
          <li key={reason.id} className="stack tight">
            <Answer {...reason} decidedBy={reason.by} decidedWhy={reason.why} approved />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type AnswerProps = {
  decidedBy: string | null;
  decidedOn: string | null;
  decidedWhy: string | null;
  approved: boolean;
};

function Answer({ decidedBy: name, decidedOn, decidedWhy, approved }: AnswerProps) {
  if (!name || !decidedOn) return null;
  const said = { name, day: showDay(decidedOn) };
  return (
    <>
      <div className="soft">{approved ? m.requests_approved_by(said) : m.requests_declined_by(said)}</div>
      {decidedWhy && (
        <>
          {approved && <div className="faint">{m.requests_approved_because()}</div>}
          <Words size="less">{decidedWhy}</Words>
        </>
      )}
    </>
  );
}
