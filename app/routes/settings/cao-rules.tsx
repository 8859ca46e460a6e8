import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { checkCaoRule, removeCaoRule, setCaoRule } from "#app/features/hours/commands/rules.server.ts";
import { RuleForm } from "#app/features/hours/components/rule-form.tsx";
import { RulesList } from "#app/features/hours/components/rules-list.tsx";
import { UncheckedNotice } from "#app/features/hours/components/unchecked-notice.tsx";
import { caoRuleInput, caoRuleKeyInput } from "#app/features/hours/input.ts";
import { caoPolicy } from "#app/features/hours/policy.ts";
import { listRules } from "#app/features/hours/queries/facts.server.ts";
import { replacedBy } from "#app/features/hours/rules.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.hours_rules_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, caoPolicy, "read");
  return { rules: listRules(db, viewer.boardId) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, caoPolicy, "set");
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "check" || act === "remove") {
    const form = parseAct(sent, caoRuleKeyInput);
    if (!form.ok) return refuseForm(form);
    const command = act === "check" ? checkCaoRule : removeCaoRule;
    const done = await perform(form, () => command(db, viewer, form.value.rule, now));
    return done.done
      ? redirectWith(paths.settingsCaoRules(), act === "check" ? "saved" : "removed")
      : done.refused;
  }
  const form = parseAct(sent, caoRuleInput);
  if (!form.ok) return refuseForm(form);
  const set = await perform(form, () => setCaoRule(db, viewer, form.value, now));
  return set.done ? redirectWith(paths.settingsCaoRules(), "added") : set.refused;
}

export default function CaoRulesPage() {
  const { rules } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const unchecked = rules.some((rule) => rule.checkedOn === null && !replacedBy(rules, rule));
  return (
    <>
      <PageHead
        over={<Link to={paths.settingsSchools()}>{m.settings_schools_title()}</Link>}
        title={m.hours_rules_title()}
        lead={m.hours_rules_lead()}
      />
      <div className="columns">
        <div className="stack">
          {unchecked && <UncheckedNotice toRules={false} />}
          <RulesList rules={rules} />
        </div>
        <div className="stack">
          <Sheet title={m.hours_rule_new()}>
            <RuleForm key={rules.length} refused={answerFor(refused, "set")} />
          </Sheet>
        </div>
      </div>
    </>
  );
}
