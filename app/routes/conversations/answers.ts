import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { saveFromForm } from "#app/features/conversations/commands/prepare.server.ts";
import { preparationInput } from "#app/features/conversations/input.ts";
import { listAsked } from "#app/features/conversations/queries/preparation.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";

/** There is nothing to read here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw notFound();
}

/** Where the preparation saves itself while someone types: the same form, answered in JSON. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now, ownDevice } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const asked = answer(() => listAsked(db, viewer, id));
  const form = await parseForm(args.request, preparationInput(asked));
  if (!form.ok) return asJson(refuseForm(form));
  const saved = await perform(form, () => saveFromForm(db, viewer, id, asked, form, now));
  return saved.done ? Response.json({ ok: true, ...saved.value, ownDevice }) : asJson(saved.refused);
}

// What was typed is in the page already; only the reasons go back.
const asJson = ({ data, init }: ReturnType<typeof refuseForm>) =>
  Response.json({ ...data, fields: undefined }, init ?? undefined);
