import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export type ShownPrompt = {
  id: number;
  form: "text" | "questions" | "vision";
  text: string;
  help: string | null;
  /** The same prompt in the other language. */
  otherText: string;
};

/** The prompts of one side, in the order they are asked. */
export function PromptList({
  title,
  prompts,
  otherLanguage,
}: {
  title: string;
  prompts: readonly ShownPrompt[];
  otherLanguage: "nl" | "en";
}) {
  if (prompts.length === 0) return null;
  return (
    <Sheet title={title}>
      <ol className="rows">
        {prompts.map((prompt) => (
          <li key={prompt.id}>
            <Words>{prompt.text}</Words>
            {prompt.help && <p className="soft">{prompt.help}</p>}
            {prompt.form === "questions" && <p className="faint">{m.cycles_form_questions()}</p>}
            {prompt.form === "vision" && <p className="faint">{m.cycles_form_vision()}</p>}
            <p className="faint" lang={otherLanguage}>
              {prompt.otherText}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
