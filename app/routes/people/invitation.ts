import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { invitePerson } from "#app/features/people/commands/person.server.ts";
import { perform } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { readForm } from "#app/http/parse-form.server.ts";
import { paths } from "#app/paths.ts";

/** Nothing to look at here: back to the person. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  return redirect(paths.person(keyFrom(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  await readForm(args.request);
  const invited = await perform({ fields: {} }, () => invitePerson(db, viewer, id, now));
  if (!invited.done) return invited.refused;
  return redirectWith(paths.person(id), "invited");
}
