import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { getAgreedSettings } from "#app/features/settings/agreed-page.server.ts";
import { confirmSetting, proposeSetting, withdrawProposal } from "#app/features/settings/agreed.server.ts";
import { AgreedSettingList } from "#app/features/settings/components/agreed-settings.tsx";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { ProposalForm } from "#app/features/settings/components/proposal-form.tsx";
import { proposalInput, proposalKeyInput } from "#app/features/settings/input.ts";
import { agreedSettingPolicy } from "#app/features/settings/policy.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.settings_agreed_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, agreedSettingPolicy, "see");
  return { ...getAgreedSettings(db, viewer), today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, agreedSettingPolicy, "decide");
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "confirm" || act === "withdraw") {
    const form = parseAct(sent, proposalKeyInput);
    if (!form.ok) return refuseForm(form);
    const command = act === "confirm" ? confirmSetting : withdrawProposal;
    const done = await perform(form, () => command(db, viewer, form.value.proposal, now));
    return done.done ? redirectWith(paths.settingsWithCouncil(), "saved") : done.refused;
  }
  const form = parseAct(sent, proposalInput);
  if (!form.ok) return refuseForm(form);
  const proposed = await perform(form, () => proposeSetting(db, viewer, form.value, now));
  return proposed.done ? redirectWith(paths.settingsWithCouncil(), "proposed") : proposed.refused;
}

export default function WithCouncilPage() {
  const { settings, decides, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const free = settings.filter(
    ({ open, setting, value }) => !open && (setting !== "personnel_file" || !value),
  );
  return (
    <>
      <PageHead
        over={<Link to={paths.settingsSchools()}>{m.settings_schools_title()}</Link>}
        title={m.settings_agreed_title()}
        lead={m.settings_agreed_lead()}
      />
      <div className="stack measure">
        <AgreedSettingList settings={settings} decides={decides} refused={answerFor(refused, "confirm")} />
        {decides && (
          <Sheet title={m.settings_agreed_propose()}>
            <ProposalForm
              key={free.length}
              free={free}
              today={today}
              refused={answerFor(refused, "propose")}
            />
          </Sheet>
        )}
      </div>
    </>
  );
}
