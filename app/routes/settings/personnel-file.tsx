import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  PersonnelFileForm,
  PersonnelFilePeriods,
} from "#app/features/settings/components/personnel-file.tsx";
import { personnelFileInput } from "#app/features/settings/input.ts";
import {
  closePersonnelFile,
  listPersonnelFile,
  openPersonnelFile,
} from "#app/features/settings/personnel-file.server.ts";
import { personnelFilePolicy } from "#app/features/settings/policy.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.settings_file_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, personnelFilePolicy, "see");
  const periods = listPersonnelFile(db, viewer.boardId);
  return { periods, mayChange: viewer.administrator, today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, personnelFilePolicy, "change");
  const sent = await readForm(args.request);
  if (sent.get("act") === "end") {
    const ended = await perform({ fields: {} }, () => closePersonnelFile(db, viewer, now));
    return ended.done ? redirectWith(paths.settingsPersonnelFile(), "saved") : ended.refused;
  }
  const form = parseAct(sent, personnelFileInput);
  if (!form.ok) return refuseForm(form);
  const opened = await perform(form, () => openPersonnelFile(db, viewer, form.value, now));
  return opened.done ? redirectWith(paths.settingsPersonnelFile(), "saved") : opened.refused;
}

export default function PersonnelFilePage() {
  const { periods, mayChange, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const running = periods.some((period) => period.toDay === null);
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
        {mayChange && (!running || refused) && <PersonnelFileForm today={today} refused={refused} />}
      </div>
    </>
  );
}
