import { Form } from "@remix-run/react";
import { useMemo } from "react";
import { readersInWords } from "#app/features/items/components/readers-words.ts";
import { AudienceChoice } from "#app/features/items/components/sharing-form.tsx";
import { audienceValue, type Audience } from "#app/features/items/model.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { newQuestionInput } from "../input.ts";
import { AmbitionOffer } from "./ambition-offer.tsx";
import { QuestionDetails, QuestionSentence } from "./question-fields.tsx";

type NewQuestionFormProps = {
  schools: readonly {
    id: number;
    name: string;
    ambitions: readonly { id: number; title: string; meaning: string | null; slot: number }[];
  }[];
  teams: readonly { id: number; label: string }[];
  offered: readonly Audience[];
  /** What a fresh page starts with, or what was typed when it was refused. */
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** A new learning question: one sentence first and enough; the rest lies ready under it. */
export function NewQuestionForm({ schools, teams, offered, fields, problems }: NewQuestionFormProps) {
  const ambitionIds = schools.flatMap((school) => school.ambitions.map((ambition) => ambition.id)).join(" ");
  const schema = useMemo(
    () => newQuestionInput(ambitionIds.split(" ").filter(Boolean).map(Number)),
    [ambitionIds],
  );
  const form = useActionForm({ schema, fields, problems });
  const chosen = [fields.audiences ?? []].flat();
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <QuestionSentence
        form={form}
        seen={<SeenBy icon={chosen.length > 0 ? "users" : "lock"} text={startsSeenBy(offered, chosen)} />}
      />
      {schools.length > 1 && (
        <Choice
          legend={m.questions_school()}
          options={schools.map((school) => ({ value: school.id, label: school.name }))}
          {...form.choice("school")}
        />
      )}
      <div className="stack tight">
        <QuestionDetails form={form} />
        <AmbitionOffer schools={schools} form={form} fields={fields} />
        <ReadersOffer
          teams={teams}
          offered={offered}
          chosen={chosen}
          form={form}
          ofTeam={Boolean(fields.team)}
        />
      </div>
      <input type="hidden" name="conversation" value={[fields.conversation ?? ""].flat()[0]} />
      <input type="hidden" name="grownFrom" value={[fields.grownFrom ?? ""].flat()[0]} />
      <input type="hidden" name="joinedFrom" value={[fields.joinedFrom ?? ""].flat()[0]} />
      <input type="hidden" name="step" value={[fields.step ?? ""].flat()[0]} />
      <div className="actions">
        <Button>{m.questions_save()}</Button>
      </div>
    </Form>
  );
}

type ReadersOfferProps = Pick<NewQuestionFormProps, "teams" | "offered"> & {
  chosen: readonly string[];
  form: ReturnType<typeof useActionForm>;
  ofTeam: boolean;
};

/** Whose question it is and who else reads it: hers and hers alone unless she says otherwise here. */
function ReadersOffer({ teams, offered, chosen, form, ofTeam }: ReadersOfferProps) {
  return (
    <details className="more" open={chosen.length > 0 || ofTeam || Boolean(form.errors.audiences)}>
      <summary>{m.questions_audiences_offer()}</summary>
      <div className="stack near over">
        {teams.length > 0 && (
          <Choice
            legend={m.questions_owner()}
            hint={m.questions_owner_hint()}
            options={[
              { value: "", label: m.questions_owner_me() },
              ...teams.map((team) => ({ value: team.id, label: team.label })),
            ]}
            {...form.choice("team")}
          />
        )}
        <AudienceChoice
          id="field-audiences"
          offered={offered}
          chosen={chosen}
          error={form.errors.audiences}
        />
      </div>
    </details>
  );
}

function startsSeenBy(offered: readonly Audience[], chosen: readonly string[]): string {
  const readers = offered.filter((audience) => chosen.includes(audienceValue(audience)));
  const me = 0;
  return readers.length === 0
    ? m.questions_seen_until_shared()
    : readersInWords(readers, { personId: me, givenName: null, teamName: null }, me);
}
