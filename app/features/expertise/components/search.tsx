import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";

/** Looking for a subject: a plain GET form. */
export function ExpertiseSearch({ q, problem }: { q: string; problem?: Problem }) {
  return (
    <Form action={paths.expertise()} role="search" aria-label={m.expertise_search()} key={q}>
      <Field
        type="search"
        name="q"
        id="expertise-words"
        label={m.expertise_search()}
        hint={m.expertise_search_hint()}
        defaultValue={q}
        error={problem && problemText(problem)}
      >
        <Button>{m.expertise_search_do()}</Button>
      </Field>
    </Form>
  );
}

/** The way to the other parts of a long list. */
export function ExpertisePages({ q, page, pages }: { q: string; page: number; pages: number }) {
  if (pages === 1) return null;
  return (
    <nav className="actions" aria-label={m.expertise_pages()}>
      {page > 1 && <Link to={paths.expertise({ q, page: page - 1 })}>{m.expertise_previous()}</Link>}
      {page < pages && <Link to={paths.expertise({ q, page: page + 1 })}>{m.expertise_next()}</Link>}
    </nav>
  );
}
