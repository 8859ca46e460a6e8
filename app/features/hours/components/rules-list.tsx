import { sectorWords } from "#app/features/settings/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { replacedBy, sectors, type CaoRule } from "../rules.ts";
import { codeWords, ruleGroupWords, valueInWords } from "./words.ts";

/** The rows of each agreement: what it gives at full time, from when, where it stands and who held it against the text. */
export const RulesList = ({ rules }: { rules: readonly CaoRule[] }) =>
  sectors.map((sector) => (
    <Sheet key={sector} title={m.hours_rules_of({ sector: sectorWords[sector]() })}>
      <ul className="rows">
        {rules
          .filter((rule) => rule.sector === sector)
          .map((rule) => (
            <RuleRow key={rule.id} rule={rule} replaced={replacedBy(rules, rule) !== undefined} />
          ))}
      </ul>
    </Sheet>
  ));

function RuleRow({ rule, replaced }: { rule: CaoRule; replaced: boolean }) {
  const { id, own, code, functionGroup, value, from, to, source, checkedOn } = rule;
  const name = functionGroup
    ? m.hours_rule_for({ what: codeWords[code](), who: ruleGroupWords[functionGroup]() })
    : codeWords[code]();
  return (
    <li className="stack tight">
      <div className="label-row">
        <span className="strong">{name}</span>
        <span>{m.hours_by_rule({ value: valueInWords(code, value) })}</span>
      </div>
      <div className="meta faint">
        <span>
          {to
            ? m.hours_from_to({ from: showDay(from), to: showDay(to) })
            : m.hours_from_on({ from: showDay(from) })}
        </span>
        <span>{m.hours_source({ source })}</span>
      </div>
      <div className="meta">
        <span>{own ? m.hours_rule_own() : m.hours_rule_shipped()}</span>
        <span>{stateOf(checkedOn, replaced)}</span>
      </div>
      {!own && !replaced && (
        <form method="post" action={paths.settingsCaoRules()} className="acts">
          <input type="hidden" name="rule" value={id} />
          <Button
            variant="quiet"
            size="small"
            icon="check"
            name="act"
            value="check"
            aria-label={m.hours_check_rule({ rule: name })}
          >
            {m.hours_check()}
          </Button>
        </form>
      )}
      {own && (
        <Confirm
          label={m.hours_remove()}
          size="small"
          icon="trash-2"
          question={m.hours_rule_remove_question()}
        >
          <form method="post" action={paths.settingsCaoRules()}>
            <input type="hidden" name="rule" value={id} />
            <Button variant="danger" name="act" value="remove">
              {m.hours_remove()}
            </Button>
          </form>
        </Confirm>
      )}
    </li>
  );
}

function stateOf(checkedOn: string | null, replaced: boolean): string {
  if (checkedOn) return m.hours_checked_on({ day: showDay(checkedOn) });
  return replaced ? m.hours_rule_replaced() : m.hours_unchecked();
}
