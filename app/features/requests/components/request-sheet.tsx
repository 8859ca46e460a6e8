import { Link } from "@remix-run/react";
import type { FundingSource } from "#app/features/activities/model.ts";
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
  /** Of a group that got its yes: what it takes of each, and why, as far as the reader may know. */
  ofGroups: readonly {
    id: number;
    each: { minutes: number | null; source: FundingSource } | null;
    by: string;
    why: string | null;
    decidedOn: string | null;
  }[];
  mayAsk: boolean;
};

/** Time and money for an activity on its page: what was asked, the answer, and the way to ask. */
export function RequestSheet({ activityId, requests, ofGroups, mayAsk }: RequestSheetProps) {
  if (requests.length + ofGroups.length === 0 && !mayAsk) return null;
  return (
    <Sheet
      title={m.requests_on_activity()}
      action={mayAsk && <Link to={paths.newRequest(activityId)}>{m.requests_on_activity_ask()}</Link>}
    >
      {requests.length + ofGroups.length === 0 && <p className="soft">{m.requests_on_activity_none()}</p>}
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
        {ofGroups.map((group) => (
          <li key={group.id} className="stack tight">
            {group.each && (
              <div>
                {m.requests_of_each({
                  amounts: askedInWords({ ...group.each, cents: null, coverAsked: false }),
                })}
              </div>
            )}
            <Answer {...group} decidedBy={group.by} decidedWhy={group.why} approved />
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
