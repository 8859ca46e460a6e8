import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { setSwitches } from "#app/features/attention/commands.server.ts";
import { SwitchesForm } from "#app/features/attention/components/switches-form.tsx";
import { switchesInput } from "#app/features/attention/input.ts";
import { attentionPolicy } from "#app/features/attention/policy.ts";
import { listSwitches } from "#app/features/attention/queries/switches.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.attention_switches_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, attentionPolicy, "switch_off");
  return { schools: listSwitches(db, viewer) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, attentionPolicy, "switch_off");
  const form = await parseForm(args.request, switchesInput);
  if (!form.ok) return refuseForm(form);
  const set = await perform(form, () => setSwitches(db, viewer, form.value, now));
  return set.done ? redirectWith(paths.settingsAttention(), "saved") : set.refused;
}

export default function AttentionSwitchesPage() {
  const { schools } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.attention()}>{m.attention_title()}</Link>}
        title={m.attention_switches_title()}
        lead={m.attention_switches_lead()}
      />
      <div className="stack measure">
        {Object.entries(refused?.problems ?? {}).map(([field, problem]) => (
          <Notice key={field} tone="warn" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
        {schools.map((school) => (
          <Sheet key={school.id} title={school.name}>
            <SwitchesForm key={school.off.join()} school={school} />
          </Sheet>
        ))}
      </div>
    </>
  );
}
