import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sendNote } from "#app/features/value/commands/send-note.server.ts";
import { placeAfterNote, saidAfterNote } from "#app/features/value/components/note-place.ts";
import { newNoteInput } from "#app/features/value/input.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";

/** There is nothing to read here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw notFound();
}

/** Where a page sends a note, once it is written or once there is a connection again: answered in JSON. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now, ownDevice } = await requireViewer(args);
  const form = await parseForm(args.request, newNoteInput);
  if (!form.ok) return asJson(refuseForm(form));
  const sent = await perform(form, () => sendNote(db, viewer, form.value, now));
  if (!sent.done) return asJson(sent.refused);
  const to = placeAfterNote(form.value, sent.value);
  const { headers } = await redirectWith(to, saidAfterNote(form.value));
  return Response.json({ to, ownDevice }, { headers: { "Set-Cookie": headers.get("Set-Cookie")! } });
}

// What was typed is on the device already; only the reasons go back.
const asJson = ({ data, init }: ReturnType<typeof refuseForm>) =>
  Response.json({ ...data, fields: undefined }, init ?? undefined);
