import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { codeList, codesOf, signalGroups, type Code } from "../model.ts";
import { codeWords, toldToWords } from "./code-words.ts";

type SwitchesFormProps = { school: { id: number; name: string; off: readonly Code[] } };

/** Which codes a school keeps; what is left out is absent there for everyone. */
export function SwitchesForm({ school }: SwitchesFormProps) {
  const kept = codeList.filter((code) => !school.off.includes(code));
  return (
    <form method="post" action={paths.settingsAttention()} className="stack">
      <input type="hidden" name="school" value={school.id} />
      {signalGroups.map((group) => (
        <Choice
          key={group}
          id={`kept-${school.id}-${group}`}
          name="kept"
          legend={toldToWords[group]()}
          options={codesOf[group].map((code) => ({ value: code, label: codeWords[code]() }))}
          selected={kept}
          multiple
          look="list"
        />
      ))}
      <div className="actions">
        <Button>{m.ui_save()}</Button>
      </div>
    </form>
  );
}
