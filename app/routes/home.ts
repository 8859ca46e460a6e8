import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { homeOf } from "#app/features/home/components/menu.ts";
import { openTo } from "#app/http/guard.server.ts";
import { services } from "#app/http/services.server.ts";
import { paths } from "#app/paths.ts";

/** To the viewer's own home. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await openTo(args, "everyone");
  if (!viewer) return redirect(services().setupCode ? paths.setup() : paths.login());
  return redirect(homeOf(viewer));
}
