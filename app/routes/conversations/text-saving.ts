import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { writeRecordText } from "#app/features/conversations/commands/write-text.server.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { recordTextInput } from "#app/features/conversations/record-input.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";

/** There is nothing to read here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw notFound();
}

/** Where the running text saves itself while someone types, answered in JSON; it never takes the pen. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, recordTextInput);
  if (!form.ok) return asJson(refuseForm(form));
  const { text, version } = form.value;
  const saved = await perform(form, () =>
    writeRecordText(db, viewer, id, { text: text ?? "", version }, now),
  );
  return saved.done ? Response.json({ ok: true, ...saved.value }) : asJson(saved.refused);
}

// What was typed is in the page already; only the reasons go back.
const asJson = ({ data, init }: ReturnType<typeof refuseForm>) =>
  Response.json({ ...data, fields: undefined }, init ?? undefined);
