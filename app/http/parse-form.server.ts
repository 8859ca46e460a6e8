import { data } from "@remix-run/node";
import * as v from "valibot";
import { posted } from "#app/lib/posted.ts";
import { readProblem, type Problem } from "#app/lib/problems.ts";

/** What was typed, by field; a list where a field may be given more than once. */
export type Fields = Record<string, string | string[]>;

export type ParsedForm<T> =
  { ok: true; value: T; fields: Fields } | { ok: false; fields: Fields; problems: Record<string, Problem> };

/**
 * Reads a form by its schema: only the fields the schema names are kept.
 * @throws 400 when the body is no form, 405 when the method is not POST
 */
export async function parseForm<S extends v.GenericSchema>(request: Request, schema: S) {
  return parseFields(await readForm(request), schema);
}

/**
 * The form of a POST, for who has to look at its buttons before choosing a schema.
 * @throws 400 when the body is no form, 405 when the method is not POST
 */
export async function readForm(request: Request): Promise<FormData> {
  if (request.method !== "POST") throw data(null, { status: 405, statusText: "Method Not Allowed" });
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400, statusText: "Bad Request" });
  }
}

/** A form sent by GET, as its schema reads it; undefined where the address does not hold the field that makes it one. */
export function readQuery<S extends v.GenericSchema>(request: Request, schema: S, mark: string) {
  const { searchParams } = new URL(request.url);
  if (!searchParams.has(mark)) return undefined;
  const form = new FormData();
  for (const [name, value] of searchParams) form.append(name, value);
  return parseFields(form, schema);
}

export function parseFields<S extends v.GenericSchema>(
  form: FormData,
  schema: S,
): ParsedForm<v.InferOutput<S>> {
  const fields = posted(form, schema);
  const result = v.safeParse(schema, fields);
  if (result.success) return { ok: true, value: result.output, fields };
  const problems: Record<string, Problem> = {};
  for (const issue of result.issues) {
    const field = v.getDotPath(issue)?.split(".")[0] ?? "form";
    problems[field] ??= readProblem(issue.message);
  }
  return { ok: false, fields, problems };
}

/** As parseFields, on a page with several forms: which of them it was stays with what was typed, as `act`. */
export function parseAct<S extends v.GenericSchema>(form: FormData, schema: S): ParsedForm<v.InferOutput<S>> {
  const parsed = parseFields(form, schema);
  const act = form.get("act");
  return { ...parsed, fields: { ...parsed.fields, act: typeof act === "string" ? act : "" } };
}
