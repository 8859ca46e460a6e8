import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { AlignmentView } from "../model.ts";
import { TargetName } from "./alignment-sheets.tsx";
import { PartnerLineForm } from "./partner-line-form.tsx";
import { judgementWords } from "./words.ts";

type VisionSheetProps = {
  question: { id: number; alignments: readonly AlignmentView[]; owner: { givenName: string | null } };
  mayAlign: boolean;
  mayWriteLine: boolean;
};

/** Where a question touches the vision: the owner's judgement and why, and the one line of her partner beside it. */
export function VisionSheet({ question, mayAlign, mayWriteLine }: VisionSheetProps) {
  const { id, alignments, owner } = question;
  const linked = alignments.length > 0;
  const action = mayAlign && (
    <Link to={paths.questionAlignments(id)}>{linked ? m.questions_edit() : m.questions_vision_link()}</Link>
  );
  return (
    <Sheet title={m.questions_vision()} action={action}>
      {!linked && <p className="soft">{m.questions_vision_none()}</p>}
      <div className="rows">
        {alignments.map((link) => (
          <div key={link.id} className="stack tight">
            <div className="acts">
              <TargetName link={link} />
              <Pill>{judgementWords[link.judgement]()}</Pill>
            </div>
            {link.why && <Words size="least">{link.why}</Words>}
            {link.partnerLine && (
              <p className="faint">
                {m.questions_partner_line({ name: link.partnerName ?? "", line: link.partnerLine })}
              </p>
            )}
            {mayWriteLine && <OwnLine link={link} ownerName={owner.givenName ?? ""} />}
          </div>
        ))}
      </div>
    </Sheet>
  );
}

function OwnLine({ link, ownerName }: { link: AlignmentView; ownerName: string }) {
  return (
    <details className="more">
      <summary>
        {link.partnerLine ? m.questions_partner_line_change() : m.questions_partner_line_add()}
      </summary>
      <div className="fold over">
        <PartnerLineForm link={link} ownerName={ownerName} />
      </div>
    </details>
  );
}
