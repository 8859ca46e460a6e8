import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kindWords } from "#app/features/activities/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { RequestShown } from "../states.ts";
import { askedInWords, stepWords } from "./words.ts";

type ListProps = {
  title: string;
  requests: readonly RequestShown[];
  lead?: string;
  /** Said when there are none; without it nothing is shown then. */
  empty?: string;
  /** Who asked stands first. */
  naming?: boolean;
  /** Who reads them, where that is the same for all. */
  seen?: string;
  action?: ReactNode;
  level?: 2 | 3;
  /** What stands beside one of them: what is left of her hours and money, say. */
  beside?: (request: RequestShown) => ReactNode;
};

/** Requests in the order given: what for, how much, and how it stands. */
export function RequestList(props: ListProps) {
  const { title, requests, lead, empty, naming, seen, action, level, beside } = props;
  if (requests.length === 0 && empty === undefined) return null;
  return (
    <Sheet title={title} level={level} action={action} seen={seen && <SeenBy icon="users" text={seen} />}>
      {requests.length === 0 && <p className="soft">{empty}</p>}
      {lead && requests.length > 0 && <p className="soft">{lead}</p>}
      <ul className={lead ? "rows over" : "rows"}>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} naming={naming} beside={beside?.(request)} />
        ))}
      </ul>
    </Sheet>
  );
}

type RowProps = { request: RequestShown; naming?: boolean; beside?: ReactNode };

function RequestRow({ request, naming, beside }: RowProps) {
  const { id, title, kind, asker, step, askedOn, decidedWhy } = request;
  return (
    <li className="stack tight">
      <div className="strong">
        {naming && `${asker.name}: `}
        <Link to={paths.request(id)}>{title}</Link>
      </div>
      <div className="meta">
        <span>{kindWords[kind]()}</span>
        <span>{askedInWords(request)}</span>
        <Pill>{stepWords[step]()}</Pill>
        <span className="faint">{m.requests_asked_on({ day: showDay(askedOn) })}</span>
      </div>
      {decidedWhy && <Words size="less">{decidedWhy}</Words>}
      {beside}
    </li>
  );
}
