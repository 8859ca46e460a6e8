import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { Problem } from "#app/lib/problems.ts";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

// Sending needs a router; what the server draws does not.
vi.mock("@remix-run/react", () => ({ useSubmit: () => () => undefined }));

type Answer = { fields?: Record<string, string | string[]>; problems?: Record<string, Problem> };

function Note({ fields, problems }: Answer) {
  const form = useActionForm({ fields, problems, labels: { day: "Wanneer" } });
  return (
    <form {...form.formProps}>
      <ErrorSummary problems={form.summary} />
      <TextArea label="Wat leverde het op?" hint="Een zin is genoeg" {...form.register("text")} />
      <Field label="Wanneer" type="date" {...form.register("day")} />
      <Choice
        legend="Hoe is het ermee"
        options={[
          { value: "further", label: "verder gekomen" },
          { value: "stalled", label: "stilgevallen" },
        ]}
        {...form.choice("state")}
      />
    </form>
  );
}

/** The page as the server sends it, before any script ran. */
const page = (answer: Answer) => renderToStaticMarkup(<Note {...answer} />);

test("without script a refused form still holds what was typed, with the reason beside each field", () => {
  const html = page({
    fields: { text: "Wie snel klaar is, legt nu uit.", day: "2026-02-31", state: "stalled" },
    problems: { day: "not_a_day" },
  });
  expect(html).toContain("Wie snel klaar is, legt nu uit.</textarea>");
  expect(html).toMatch(
    /<input[^>]*id="field-day"[^>]*aria-invalid="true"[^>]*aria-describedby="field-day-error"/,
  );
  expect(html).toMatch(/<p[^>]*id="field-day-error"[^>]*role="alert"/);
  expect(html).toMatch(/<input(?=[^>]*checked)[^>]*value="stalled"/);
  expect(html).toMatch(/<a href="#field-day">Wanneer: /);
});

test("a form nobody sent yet shows no problem", () => {
  const html = page({});
  expect(html).not.toContain("aria-invalid");
  expect(html).not.toContain('role="alert"');
  expect(html).toContain('aria-describedby="field-text-hint"');
});

test("a problem that is about no field stands above the form", () => {
  expect(page({ problems: { form: "nothing_to_share" } })).toMatch(/data-problems[\s\S]*<li>[^<]+<\/li>/);
});
