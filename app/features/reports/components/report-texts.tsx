import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ReportText } from "../report.ts";

/** Running text in a report: ours plain, that of people in their own type. */
export const ReportTexts = ({ texts }: { texts: readonly ReportText[] }) =>
  texts.map(({ title, words, theirs }) => (
    <Sheet key={title} title={title}>
      <div className="stack tight measure">
        {words.map((text) => (theirs ? <Words key={text}>{text}</Words> : <p key={text}>{text}</p>))}
      </div>
    </Sheet>
  ));
