import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { EvidenceRow } from "../model.ts";
import { fileInWords } from "./words.ts";

type EvidenceListProps = { evidence: readonly EvidenceRow[]; me: number };

/** Evidence in a list: what it is called, what it is, until when it is valid and who can open it. */
export function EvidenceList({ evidence, me }: EvidenceListProps) {
  return (
    <div className="rows">
      {evidence.map((one) => (
        <article key={one.id} className="stack tight">
          <Link to={paths.evidence(one.id)}>{one.title}</Link>
          <div className="meta">
            <span>{one.file ? fileInWords(one.file) : hostOf(one.url)}</span>
            {one.validUntil && <span>{m.evidence_valid({ day: showDay(one.validUntil) })}</span>}
            <SeenByItem audiences={one.audiences} owner={one.owner} me={me} />
          </div>
        </article>
      ))}
    </div>
  );
}

/** Evidence of one thing on its page; for who may add it also the way to do so. */
export function EvidenceSheet({
  itemId,
  evidence,
  me,
  mayAdd,
}: EvidenceListProps & { itemId: number; mayAdd: boolean }) {
  if (evidence.length === 0 && !mayAdd) return null;
  const add = mayAdd && <Link to={paths.newEvidence(itemId)}>{m.evidence_new()}</Link>;
  if (evidence.length === 0) return <p>{add}</p>;
  return (
    <Sheet title={m.evidence_sheet()} action={add}>
      <EvidenceList evidence={evidence} me={me} />
    </Sheet>
  );
}

/** On her own home page only: what will soon no longer be valid. */
export function EndingSheet({ evidence, me }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <Sheet title={m.evidence_ending_title()}>
      <EvidenceList evidence={evidence} me={me} />
    </Sheet>
  );
}

/** The site a link leads to. */
export const hostOf = (url: string | null) => (url && URL.canParse(url) ? new URL(url).hostname : "");
