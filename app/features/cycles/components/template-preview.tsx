import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ShownPrompt } from "./prompt-list.tsx";

/** A preparation as one side will find it: the same boxes in the same order, with nothing to write in. */
export function TemplatePreview({ title, prompts }: { title: string; prompts: readonly ShownPrompt[] }) {
  const english = getLocale() === "en";
  return (
    <Sheet title={title}>
      <div className="form">
        <p className="soft measure">{m.cycles_preview_lead()}</p>
        {prompts.map((prompt) => {
          const text = english ? prompt.textEn : prompt.textNl;
          const help = english ? prompt.helpEn : prompt.helpNl;
          if (prompt.form === "questions")
            return (
              <div key={prompt.id} className="stack tight">
                <h3 className="strong">{text}</h3>
                {help && <p className="soft">{help}</p>}
                <p className="fold soft">{m.cycles_preview_questions()}</p>
              </div>
            );
          return (
            <TextArea
              key={prompt.id}
              name={`preview-${prompt.id}`}
              label={text}
              placeholder={help ?? undefined}
              readOnly
            >
              {prompt.form === "vision" && <p className="faint">{m.cycles_preview_vision()}</p>}
            </TextArea>
          );
        })}
      </div>
    </Sheet>
  );
}
