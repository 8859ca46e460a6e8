import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";

type SearchFieldProps = {
  q: string;
  problem?: Problem;
  /** What was typed holds no word of two letters. */
  short: boolean;
};

/** The field on the page itself: on a phone it is the only one in sight. */
export function SearchField({ q, problem, short }: SearchFieldProps) {
  const error = problem ? problemText(problem) : short ? m.search_too_short() : undefined;
  return (
    <Form action={paths.search()} role="search" aria-label={m.search_title()} key={q}>
      <Field
        type="search"
        name="q"
        id="search-words"
        label={m.search_label()}
        hint={m.search_hint()}
        defaultValue={q}
        error={error}
      >
        <Button>{m.search_button()}</Button>
      </Field>
    </Form>
  );
}
