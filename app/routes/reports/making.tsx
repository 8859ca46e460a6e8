import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readInMaking } from "#app/features/reports/asked.ts";
import { ReportMaking } from "#app/features/reports/components/report-making.tsx";
import { getReportName } from "#app/features/reports/made/find.server.ts";
import { reportTitles } from "#app/features/reports/made/list.server.ts";
import { reachOf, reportPolicy } from "#app/features/reports/policy.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { dropLong, findLong, KEPT_MINUTES } from "#app/http/long-press.server.ts";
import { readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.reports_making()}: ${data?.title ?? m.reports_title()}` },
];

/** How far a long file is that the viewer asked for. Of another's nothing is found, and that looks like a file that is gone. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireStanding(args, reportPolicy, "open");
  const name = answer(() => getReportName(viewer, args.params.name));
  const { key, form, asked } = readInMaking(new URL(args.request.url).searchParams);
  const found = findLong(key, { personId: viewer.personId, reach: reachOf(viewer) });
  return {
    ...{ name, form, asked, fileKey: key, title: reportTitles[name](), minutes: KEPT_MINUTES },
    state: found?.state ?? ("gone" as const),
    done: found?.done ?? 0,
    rows: found?.rows ?? 0,
    fileName: found?.fileName ?? "",
  };
}

/** Stops it. */
export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requireStanding(args, reportPolicy, "open");
  const name = answer(() => getReportName(viewer, args.params.name));
  await readForm(args.request);
  const { key, asked } = readInMaking(new URL(args.request.url).searchParams);
  dropLong(key, viewer.personId);
  return redirect(paths.report(name, asked));
}

export default function ReportMakingPage() {
  const file = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead over={m.reports_title()} title={file.title} />
      <ReportMaking {...file} />
    </>
  );
}
