import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { perceptionList, type PerceptionQuestion, type PerceptionWords } from "../perception.ts";

const questions: Record<PerceptionQuestion, () => string> = {
  room: () => m.conversations_perception_room(),
  agreed: () => m.conversations_perception_agreed(),
  onward: () => m.conversations_perception_onward(),
};

export const perceptionQuestion = (which: PerceptionQuestion) => questions[which]();

/** What each question is called where two texts come to stand beside each other. */
export const perceptionLabels = () =>
  Object.fromEntries(perceptionList.map((which) => [which, perceptionQuestion(which)]));

type FormProps = {
  conversationId: number;
  mine: (PerceptionWords & { version: number }) | null;
  typed?: Partial<Record<PerceptionQuestion, string>>;
  errors?: Partial<Record<PerceptionQuestion, string>>;
  version?: number;
};

/** Three questions in own words; one is enough. */
export function PerceptionForm({ conversationId, mine, typed, errors, version }: FormProps) {
  return (
    <form method="post" action={paths.perception(conversationId)} className="stack near">
      <input type="hidden" name="version" value={version ?? mine?.version ?? 0} />
      {perceptionList.map((which) => (
        <TextArea
          key={which}
          name={which}
          id={`perception-${which}`}
          label={perceptionQuestion(which)}
          size="short"
          maxLength={1000}
          defaultValue={typed?.[which] ?? mine?.[which] ?? ""}
          error={errors?.[which]}
          optional
        />
      ))}
      <div className="actions">
        <Button variant="quiet">{m.conversations_perception_save()}</Button>
      </div>
    </form>
  );
}
