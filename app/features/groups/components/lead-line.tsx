import { Link } from "@remix-run/react";
import { partWords } from "#app/features/teams/components/words.ts";
import { paths } from "#app/paths.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Lead } from "../model.ts";
import { daysInWords } from "./words.ts";

/** Who drives or facilitates, from when until when, with her mandate in words. `brief` of who leads now, whose days and mandate stand with the members. */
export function LeadLine({ lead, brief }: { lead: Lead; brief?: boolean }) {
  return (
    <li className="stack tight">
      <div className="meta">
        <Link to={paths.person(lead.personId)}>{lead.name}</Link>
        <Pill>{partWords[lead.part]()}</Pill>
        {!brief && <span className="faint">{daysInWords(lead)}</span>}
      </div>
      {lead.mandate && !brief && <Words size="least">{lead.mandate}</Words>}
    </li>
  );
}
