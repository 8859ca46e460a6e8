import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { Words } from "#app/ui/words.tsx";

type Side = { text: string; focalPoint: boolean } | null;
export type ShownClash = {
  key: string;
  kind: "statement" | "tookPart" | "value" | "ambition";
  mine: Side;
  theirs: Side;
};

const kindWords = {
  statement: m.vision_edit_statement,
  tookPart: m.vision_edit_took_part,
  value: m.vision_clash_value,
  ambition: m.vision_clash_ambition,
};

type DraftClashesProps = {
  clashes: readonly ShownClash[];
  /** Someone saved first and no part was changed by both: nothing to choose, only to look at once more. */
  movedOnly: boolean;
};

/** Someone else saved first: what both changed stands beside each other, and the form below holds what was typed. */
export function DraftClashes({ clashes, movedOnly }: DraftClashesProps) {
  if (clashes.length === 0 && !movedOnly) return null;
  return (
    <Notice tone="warn" role="alert">
      <p>
        {m.ui_conflict_lead()} {clashes.length > 0 ? m.vision_clash_lead() : m.vision_clash_moved()}
      </p>
      {clashes.map((clash) => (
        <section key={clash.key} className="over">
          <h2 className="title">{kindWords[clash.kind]()}</h2>
          <div className="beside">
            <Told head={m.vision_clash_theirs()} side={clash.theirs} />
            <Told head={m.vision_clash_mine()} side={clash.mine} />
          </div>
          {!clash.mine && <p className="hint">{m.vision_clash_brought_back()}</p>}
        </section>
      ))}
      {clashes.length > 0 && <p className="over">{m.vision_clash_next()}</p>}
    </Notice>
  );
}

function Told({ head, side }: { head: string; side: Side }) {
  return (
    <div>
      <h3 className="faint">{head}</h3>
      {side === null ? (
        <p className="faint">{m.vision_clash_taken_out()}</p>
      ) : (
        <>
          {side.text ? (
            <Words size="less">{side.text}</Words>
          ) : (
            <p className="faint">{m.ui_conflict_empty()}</p>
          )}
          {side.focalPoint && <p className="meta">{m.vision_focal_point()}</p>}
        </>
      )}
    </div>
  );
}
