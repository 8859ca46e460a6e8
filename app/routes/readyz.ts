import type { LoaderFunctionArgs } from "@remix-run/node";
import { openTo } from "#app/http/guard.server.ts";
import { readiness, services } from "#app/http/services.server.ts";

/** The database answers and takes writes; 503 when it does not. */
export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  const { ok, checks } = readiness(services().db);
  return Response.json({ ok, checks }, { status: ok ? 200 : 503 });
}
