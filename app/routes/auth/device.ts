import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { deviceInput } from "#app/features/auth/input.ts";
import { markDevice } from "#app/features/auth/sessions.server.ts";
import { perform } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { readSessionId, writeSessionId } from "#app/http/session.server.ts";
import { paths } from "#app/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  return redirect(paths.account());
}

/** Whether this device is hers alone. When it is not any more, the browser drops what it kept for her. */
export async function action(args: ActionFunctionArgs) {
  const { db, now } = await requireViewer(args);
  const form = await parseForm(args.request, deviceInput);
  const id = await readSessionId(args.request);
  if (!form.ok || !id) return redirect(paths.account());
  const ownDevice = form.value.device === "own";
  const marked = await perform(form, () => markDevice(db, id, { ownDevice }, now));
  if (!marked.done) return redirect(paths.account());
  const answer = await redirectWith(paths.account(), "saved");
  answer.headers.append("Set-Cookie", await writeSessionId(id, marked.value));
  if (!ownDevice) answer.headers.set("Clear-Site-Data", '"storage"');
  return answer;
}
