import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { QuestionState } from "../model.ts";

/** What became of a question, in its owner's words; of one taken up again what it was before. */
export function ConclusionSheet({ conclusion, state }: { conclusion: string | null; state: QuestionState }) {
  if (!conclusion) return null;
  return (
    <Sheet
      tone="accent"
      title={state === "active" ? m.questions_conclusion_earlier() : m.questions_conclusion()}
    >
      <Words>{conclusion}</Words>
    </Sheet>
  );
}
