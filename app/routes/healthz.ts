import type { LoaderFunctionArgs } from "@remix-run/node";
import { openTo } from "#app/http/guard.server.ts";

/** The process answers. */
export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  return Response.json({ ok: true });
}
