import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ReportText } from "../report.ts";

/** Running text in a report: ours plain, that of people in their own type. */
export const ReportTexts = ({ texts }: { texts: readonly ReportText[] }) =>
  texts.map(({ title, words, theirs }, n) => (
    <Sheet key={n} title={title}>
      <div className="stack tight measure">
        {words.map((text, i) => (theirs ? <Words key={i}>{text}</Words> : <p key={i}>{text}</p>))}
      </div>
    </Sheet>
  ));
