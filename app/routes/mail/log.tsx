import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LetterList, LetterPages } from "#app/features/mail/components/letter-list.tsx";
import { listLetters } from "#app/features/mail/log.server.ts";
import { mailLogPolicy } from "#app/features/mail/policy.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.mail_log_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, mailLogPolicy, "see");
  const asked = new URL(args.request.url).searchParams;
  const show = asked.get("show") === "failed" ? ("failed" as const) : ("all" as const);
  const page = /^[1-9]\d{0,5}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  return { show, ...listLetters(db, viewer, { show, page }) };
}

export default function MailLogPage() {
  const { show, letters, page, pages, keptDays } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.settingsSchools()}>{m.settings_schools_title()}</Link>}
        title={m.mail_log_title()}
        lead={m.mail_log_lead({ days: keptDays })}
      />
      <div className="stack">
        <Tabs
          label={m.mail_log_title()}
          entries={(["all", "failed"] as const).map((one) => ({
            to: paths.settingsMail({ show: one === "all" ? undefined : one }),
            label: one === "all" ? m.mail_log_all() : m.mail_log_failed(),
            current: one === show,
          }))}
        />
        <Sheet>
          <LetterList letters={letters} show={show} />
          <LetterPages page={page} pages={pages} show={show} />
        </Sheet>
      </div>
    </>
  );
}
