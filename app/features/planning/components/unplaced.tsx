import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownProposal } from "../shown.ts";
import { unplacedText } from "./words.ts";

/** Who could not be given a date, why, and the way to choose one by hand. */
export function Unplaced({ people }: { people: ShownProposal["unplaced"] }) {
  if (people.length === 0) return null;
  return (
    <Notice tone="warn" title={m.planning_unplaced_title()}>
      <ul className="stack tight">
        {people.map(({ employmentId, name, reason, talkId }) => (
          <li key={employmentId}>
            {name}: {unplacedText(reason)}{" "}
            <Link
              to={talkId === null ? paths.newConversation(employmentId) : paths.conversationDate(talkId)}
              aria-label={`${m.planning_by_hand()}: ${name}`}
            >
              {m.planning_by_hand()}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
