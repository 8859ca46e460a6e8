import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { AppFrame } from "#app/features/home/components/app-frame.tsx";
import { menuOf } from "#app/features/home/components/menu.ts";
import { takeFlash } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { Trouble } from "#app/http/trouble.tsx";
import { fullName, initials } from "#app/lib/name.ts";
import { schoolYearName, schoolYearOf } from "#app/lib/school-year.ts";
import { paths } from "#app/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireViewer(args);
  if (isProjected(args.request)) return null;
  const flash = await takeFlash(args.request);
  const shown = {
    menu: menuOf(viewer),
    person: { name: fullName(viewer), initials: initials(viewer) },
    work: viewer.employments[0] ?? null,
    part: viewer.administrator
      ? ("admin" as const)
      : viewer.boardMember
        ? ("board" as const)
        : viewer.hrSchoolIds.length > 0
          ? ("hr" as const)
          : null,
    schoolYear: schoolYearName(schoolYearOf(viewer.today)),
    flash: flash?.key ?? null,
    undo: flash?.agreement ?? null,
  };
  return data(shown, { headers: flash?.headers });
}

/** The overview on a wall: no menu around it, and not the name of who is signed in. */
function isProjected(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url);
  const overview = paths.alignment();
  const shown = pathname.replace(/\.data$/, "");
  return (shown === overview || shown.startsWith(`${overview}/`)) && searchParams.get("beamer") === "1";
}

export default function AppLayout() {
  const framed = useLoaderData<typeof loader>();
  if (!framed)
    return (
      <div className="page beamer">
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    );
  return (
    <AppFrame {...framed}>
      <Outlet />
    </AppFrame>
  );
}

export function ErrorBoundary() {
  return <Trouble error={useRouteError()} />;
}
