import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { PromptWords } from "../template-model.ts";

export type ShownPrompt = PromptWords & { id: number };

/** What one side is asked, in that order, with each text in the other language under it. */
export function PromptList({ title, prompts }: { title: string; prompts: readonly ShownPrompt[] }) {
  const english = getLocale() === "en";
  return (
    <Sheet title={title}>
      <ol className="rows">
        {prompts.map((prompt) => {
          const help = english ? prompt.helpEn : prompt.helpNl;
          return (
            <li key={prompt.id}>
              <Words>{english ? prompt.textEn : prompt.textNl}</Words>
              {help && <p className="soft">{help}</p>}
              {prompt.form === "questions" && <p className="faint">{m.cycles_form_questions()}</p>}
              {prompt.form === "vision" && <p className="faint">{m.cycles_form_vision()}</p>}
              {prompt.landsIn && <p className="faint">{m.cycles_lands_path()}</p>}
              {prompt.side === "both" && <p className="faint">{m.cycles_asked_of_both()}</p>}
              <p className="faint" lang={english ? "nl" : "en"}>
                {english ? prompt.textNl : prompt.textEn}
              </p>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
