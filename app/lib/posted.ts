import type { GenericSchema } from "valibot";

/**
 * What the server will read from this form (http/parse-form.server.ts does the same): for each field of the schema a list where
 * it wants a list, else the last text given; nothing for what was not sent.
 */
export function posted(form: FormData, schema: GenericSchema): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, entry] of Object.entries(entriesOf(schema))) {
    const given = form.getAll(name).filter((value) => typeof value === "string");
    const last = given.at(-1);
    if (isList(entry)) fields[name] = given;
    else if (last !== undefined) fields[name] = last;
  }
  return fields;
}

function entriesOf(schema: GenericSchema): Record<string, GenericSchema> {
  return "entries" in schema ? (schema.entries as Record<string, GenericSchema>) : {};
}

function isList(entry: GenericSchema): boolean {
  if (entry.type === "array") return true;
  const { wrapped, pipe } = entry as { wrapped?: GenericSchema; pipe?: GenericSchema[] };
  if (wrapped) return isList(wrapped);
  return pipe?.[0] !== undefined && pipe[0] !== entry && isList(pipe[0]);
}
