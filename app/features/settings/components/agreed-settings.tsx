import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { isRuled, unitOf, type AgreedSetting, type AgreedState, type ToldProposal } from "../agreed.ts";
import type { FormAnswer } from "./form-answer.ts";

export const agreedWords: Record<AgreedSetting, () => string> = {
  smallest_group: m.settings_agreed_smallest_group,
  signed_record_kept: m.settings_agreed_signed_record_kept,
  kept_after_leaving: m.settings_agreed_kept_after_leaving,
  personnel_file: m.settings_agreed_personnel_file,
};

function valueInWords(setting: AgreedSetting, value: number): string {
  if (!isRuled(setting)) return value ? m.settings_agreed_on() : m.settings_agreed_off();
  return unitOf[setting] === "people"
    ? m.settings_agreed_people({ count: value })
    : m.settings_agreed_years({ count: value });
}

/** Between which values a setting can be proposed, with its unit. */
export function boundsInWords({ setting, bounds }: Pick<AgreedState, "setting" | "bounds">): string {
  if (!isRuled(setting) || !bounds) return m.settings_agreed_bounds_none({ what: agreedWords[setting]() });
  const told = { what: agreedWords[setting](), ...bounds };
  return unitOf[setting] === "people"
    ? m.settings_agreed_bounds_people(told)
    : m.settings_agreed_bounds_years(told);
}

type ListProps = { settings: readonly AgreedState[]; decides: boolean; refused: FormAnswer | undefined };

/** Every setting with what holds now, what waits for a second yes, and what was agreed before. */
export function AgreedSettingList({ settings, decides, refused }: ListProps) {
  const problem = refused?.problems.proposal;
  return (
    <>
      {problem && (
        <Notice tone="warn" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      {settings.map((setting) => (
        <Sheet key={setting.setting} title={agreedWords[setting.setting]()}>
          <p>{m.settings_agreed_now({ value: valueInWords(setting.setting, setting.value) })}</p>
          {setting.next && (
            <p>
              {m.settings_agreed_next({
                from: showDay(setting.next.fromDay),
                value: valueInWords(setting.setting, setting.next.value),
              })}
            </p>
          )}
          {setting.open && <Open {...setting} open={setting.open} decides={decides} />}
          <Past {...setting} />
        </Sheet>
      ))}
    </>
  );
}

type OpenProps = { setting: AgreedSetting; open: ToldProposal; decides: boolean };

function Open({ setting, open, decides }: OpenProps) {
  return (
    <Notice className="over">
      <p>
        {m.settings_agreed_open({
          name: open.proposer,
          value: valueInWords(setting, open.value),
          from: showDay(open.fromDay),
          day: showDay(open.councilAgreedOn),
        })}
      </p>
      {decides && open.mine && <p className="faint">{m.settings_agreed_other()}</p>}
      {decides && (
        <div className="acts">
          {!open.mine && (
            <Confirm
              label={m.settings_agreed_confirm()}
              question={m.settings_agreed_confirm_question({ from: showDay(open.fromDay) })}
            >
              <Answer id={open.id} act="confirm" label={m.settings_agreed_confirm()} />
            </Confirm>
          )}
          <Confirm
            label={m.settings_agreed_withdraw()}
            variant="plain"
            question={m.settings_agreed_withdraw_question()}
          >
            <Answer id={open.id} act="withdraw" label={m.settings_agreed_withdraw()} />
          </Confirm>
        </div>
      )}
    </Notice>
  );
}

const Answer = ({ id, act, label }: { id: number; act: "confirm" | "withdraw"; label: string }) => (
  <form method="post" action={paths.settingsWithCouncil()}>
    <input type="hidden" name="proposal" value={id} />
    <Button variant="quiet" name="act" value={act}>
      {label}
    </Button>
  </form>
);

function Past({ setting, past }: AgreedState) {
  if (past.length === 0) return null;
  return (
    <details className="fold">
      <summary>{m.settings_agreed_past()}</summary>
      <ul className="stack tight over">
        {past.map(({ id, state, value, proposer, decider, fromDay, councilAgreedOn }) => {
          const told = {
            value: valueInWords(setting, value),
            proposer,
            decider: decider ?? "",
            from: showDay(fromDay),
            day: showDay(councilAgreedOn),
          };
          return (
            <li key={id} className="faint">
              {state === "confirmed" ? m.settings_agreed_confirmed(told) : m.settings_agreed_withdrawn(told)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
