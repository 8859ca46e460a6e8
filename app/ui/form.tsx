import { useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { FormEvent } from "react";
import { useForm } from "react-hook-form";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import { getDotPath, safeParse } from "valibot";
import type { GenericSchema } from "valibot";
import { readProblem } from "#app/lib/problems.ts";
import type { Problem } from "#app/lib/problems.ts";
import type { ListedProblem } from "./error-summary.tsx";
import { posted } from "#app/lib/posted.ts";
import { problemText } from "./problem-text.ts";

type Fields = Record<string, string | string[] | undefined>;

type ActionFormOptions = {
  /** The same schema the server uses; without it only the server checks. */
  schema?: GenericSchema;
  /** What the fields hold: the action's answer, or else what the loader gave. */
  fields?: Fields;
  /** What the action found wrong, by field name. */
  problems?: Record<string, Problem>;
  /** What each field is called, so that the summary names it before any script ran too. */
  labels?: Record<string, string>;
  /** In front of every field id, when two forms on one page share a name. */
  prefix?: string;
  /** A fetcher's submit, to stay on the page. */
  submit?: (target: HTMLFormElement | Pressed) => void;
};

type Pressed = HTMLButtonElement | HTMLInputElement;

const none: Fields = {};

/** What came back of a refused form whose version is one of its fields, to be shown again on top of what is saved by now. */
export const typedOnTop = (
  refused: { fields: Record<string, string | string[]>; conflict?: { version: number } } | undefined,
) =>
  refused && {
    ...refused.fields,
    version: String(refused.conflict?.version ?? refused.fields.version),
  };

/**
 * Glue between a plain HTML form, react-hook-form and a Remix action. Spread `formProps` on the `<Form>`, `register(name)` on a
 * Field, TextArea or Select, `choice(name)` on a Choice. Without script the same form posts by itself.
 */
export function useActionForm({
  schema,
  fields = none,
  problems,
  labels,
  prefix = "field",
  submit,
}: ActionFormOptions = {}) {
  const formRef = useRef<HTMLFormElement>(null);
  const submitter = useRef<Pressed | null>(null);
  const send = useSubmit();
  const serverErrors = useMemo(() => errorsOf(problems), [problems]);
  const resolver = useMemo(() => schema && resolve(schema, formRef, submitter), [schema]);
  const form = useForm<FieldValues>({
    defaultValues: fields,
    errors: serverErrors,
    resolver,
    shouldFocusError: false,
  });
  const found = form.formState.errors;
  const errors = useMemo(() => textsOf(found), [found]);

  useEffect(() => {
    if (problems) focusFirstProblem(formRef.current);
  }, [problems]);

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      const target = event.currentTarget;
      submitter.current = (event.nativeEvent as SubmitEvent).submitter as Pressed | null;
      const deliver = () => (submit ?? send)(submitter.current ?? target);
      const refuse = () => void setTimeout(() => focusFirstProblem(target));
      void form.handleSubmit(deliver, refuse)(event);
    },
    [form, send, submit],
  );

  const base = (name: string) => ({ ...form.register(name), id: `${prefix}-${name}`, error: errors[name] });
  return {
    form,
    errors,
    onSubmit,
    formProps: { ref: formRef, method: "post" as const, noValidate: true, onSubmit },
    /** For a field that holds one text. */
    register: (name: string) => ({ ...base(name), defaultValue: [fields[name] ?? ""].flat()[0] }),
    /** For a Choice: radios or checkboxes of one name. */
    choice: (name: string) => ({ ...base(name), selected: [fields[name] ?? []].flat() }),
    /** For one Check. */
    check: (name: string) => ({ ...base(name), defaultChecked: Boolean(fields[name]) }),
    /** All problems, for an ErrorSummary inside the form; one under the name `form` is about no field. */
    summary: Object.entries(errors).map(([name, text]): ListedProblem =>
      name === "form" ? { text } : { text, id: `${prefix}-${name}`, name: labels?.[name] },
    ),
  };
}

function errorsOf(problems: Record<string, Problem> | undefined): FieldErrors | undefined {
  if (!problems) return undefined;
  const list = Object.entries(problems);
  return Object.fromEntries(
    list.map(([name, problem]) => [name, { type: "server", message: problemText(problem) }]),
  );
}

function textsOf(errors: FieldErrors): Record<string, string> {
  const list = Object.entries(errors).filter(([, error]) => error);
  return Object.fromEntries(
    list.map(([name, error]) => [name, typeof error?.message === "string" ? error.message : ""]),
  );
}

/**
 * Checks what the form would post rather than what react-hook-form knows, so hidden fields and the pressed button count too. A
 * problem with something the person cannot see is left for the server to answer.
 */
function resolve(
  schema: GenericSchema,
  form: { current: HTMLFormElement | null },
  submitter: { current: HTMLElement | null },
): Resolver<FieldValues> {
  return () => {
    if (!form.current) return { values: {}, errors: {} };
    const result = safeParse(schema, posted(new FormData(form.current, submitter.current), schema));
    const errors: FieldErrors = {};
    for (const issue of result.issues ?? []) {
      const name = getDotPath(issue)?.split(".")[0] ?? "form";
      if (!isVisible(form.current.elements.namedItem(name))) continue;
      errors[name] ??= { type: issue.type, message: problemText(readProblem(issue.message)) };
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: {}, errors: {} };
  };
}

function isVisible(element: Element | RadioNodeList | null): boolean {
  const first = element instanceof RadioNodeList ? element[0] : element;
  return first instanceof HTMLElement && first.getAttribute("type") !== "hidden";
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  const target = form?.querySelector<HTMLElement>("[data-problems], [aria-invalid='true']");
  target?.focus();
}
