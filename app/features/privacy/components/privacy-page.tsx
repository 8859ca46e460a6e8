import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { PrivacyTable } from "./privacy-table.tsx";
import { amountInWords, ruleWords } from "./rule-words.ts";

type Rule = { code: string; value: number; unit: string; source: string };
type PrivacyPageProps = {
  rules: readonly Rule[];
  today: string;
  boardName: string | null;
  /** Null: records do not go to the personnel file. */
  personnelFile: { from: string; councilAgreedOn: string } | null;
};

/** What is recorded, who sees what and how long, for a council to print. */
export function PrivacyPage({ rules, today, boardName, personnelFile }: PrivacyPageProps) {
  const day = showDay(today);
  return (
    <div className="print:text-[7.1pt]/[1.2] print:[&_h1]:text-[13pt] print:[&_h2]:text-[9pt] print:[&_.faint]:text-[7pt] print:[&_.page-head]:mb-2">
      <PageHead
        over={boardName ? m.privacy_over_board({ board: boardName, day }) : m.privacy_over({ day })}
        title={m.privacy_title()}
        lead={m.privacy_lead()}
      />
      <div className="text max-w-none! print:[&>*+*]:mt-1!">
        <p className="strong">{m.privacy_never()}</p>
        <h2>{m.privacy_recorded()}</h2>
        <ul>
          <li>{m.privacy_recorded_own()}</li>
          <li>{m.privacy_recorded_together()}</li>
          <li>{m.privacy_recorded_facts()}</li>
          <li>{m.privacy_recorded_person()}</li>
          <li>{m.privacy_recorded_import()}</li>
        </ul>
        <h2>{m.privacy_who()}</h2>
        <p>{m.privacy_who_text()}</p>
        <PrivacyTable />
        <p>
          {personnelFile
            ? m.privacy_file_on({
                from: showDay(personnelFile.from),
                day: showDay(personnelFile.councilAgreedOn),
              })
            : m.privacy_file_off()}
        </p>
        <h2>{m.privacy_long()}</h2>
        <ul>
          {inOrder(rules).map(({ code, value, unit, source }) => (
            <li key={code}>
              {ruleWords[code]?.()} {amountInWords(value, unit)}.{" "}
              <span className="faint">{m.privacy_source({ source })}</span>
            </li>
          ))}
          <li>{m.privacy_erased()}</li>
        </ul>
        <h2>{m.privacy_trail()}</h2>
        <ul>
          <li>{m.privacy_trail_audit()}</li>
          <li>{m.privacy_trail_access()}</li>
        </ul>
      </div>
    </div>
  );
}

/** Rules with words, in the order the words stand in: keeping first. */
function inOrder(rules: readonly Rule[]): Rule[] {
  return Object.keys(ruleWords).flatMap((code) => rules.find((rule) => rule.code === code) ?? []);
}
