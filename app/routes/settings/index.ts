import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { schoolPolicy } from "#app/features/settings/policy.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { paths } from "#app/paths.ts";

/** The settings begin with the schools. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStanding(args, schoolPolicy, "see");
  return redirect(paths.settingsSchools());
}
