import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PersonnelFilePeriods } from "#app/features/settings/components/personnel-file.tsx";
import { closePersonnelFile, listPersonnelFile } from "#app/features/settings/personnel-file.server.ts";
import { personnelFilePolicy } from "#app/features/settings/policy.ts";
import { perform } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.settings_file_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, personnelFilePolicy, "see");
  const periods = listPersonnelFile(db, viewer.boardId);
  return { periods, mayChange: viewer.administrator };
}

/** Only to end it: beginning takes two people, at /settings/with-council. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, personnelFilePolicy, "change");
  await readForm(args.request);
  const ended = await perform({ fields: {} }, () => closePersonnelFile(db, viewer, now));
  return ended.done ? redirectWith(paths.settingsPersonnelFile(), "saved") : ended.refused;
}

export default function PersonnelFilePage() {
  const { periods, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.settingsSchools()}>{m.settings_schools_title()}</Link>}
        title={m.settings_file_title()}
        lead={m.settings_file_lead()}
      />
      <div className="stack measure">
        <Sheet>
          <PersonnelFilePeriods periods={periods} mayChange={mayChange} />
        </Sheet>
        <p>
          <Link to={paths.settingsWithCouncil()}>{m.settings_file_propose()}</Link>
        </p>
      </div>
    </>
  );
}
