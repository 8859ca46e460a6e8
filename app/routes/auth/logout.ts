import {
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { endSession } from "#app/features/auth/sessions.server.ts";
import { perform } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { readForm } from "#app/http/parse-form.server.ts";
import { forgetSessionId, readSessionId } from "#app/http/session.server.ts";
import { paths } from "#app/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  return redirect(paths.home());
}

/** Nothing stays behind on a shared computer: the session ends here, and the browser drops what it kept. */
export async function action(args: ActionFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  await readForm(args.request);
  const id = await readSessionId(args.request);
  if (id) await perform({ fields: {} }, () => endSession(db, id, now));
  const headers = { "Set-Cookie": await forgetSessionId(), "Clear-Site-Data": '"cache", "storage"' };
  // Loaded anew, so that nothing she read stays in the memory of the browser.
  return redirectDocument(paths.login(), { headers });
}
