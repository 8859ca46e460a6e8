import type { LoaderFunctionArgs } from "@remix-run/node";
import { getPulse } from "#app/features/conversations/queries/pulse.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";

/** Whether something moved in the room: a stamp to compare, without a word in it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return Response.json({ pulse: answer(() => getPulse(db, viewer, keyFrom(args.params.id))) });
}
