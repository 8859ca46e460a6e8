import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { PartnerReason, Period } from "../model.ts";
import { EndForm } from "./end-form.tsx";
import { PartnerForm } from "./partner-form.tsx";
import { partnerWhy, periodText } from "./words.ts";

type Named = NameParts & { id: number };

type PartnerSheetProps = {
  employment: {
    id: number;
    version: number;
    functionName: string;
    schoolName: string;
    partner: Named | null;
    partnerReason: PartnerReason | null;
    byHand: readonly (Named & Period)[];
    possible: readonly Named[];
  };
  personId: number;
  givenName: string;
  today: string;
  refused: FormAnswer | undefined;
};

/** The gesprekspartner of one employment: who and why, what was set by hand, and a form for someone else. */
export function PartnerSheet({ employment, personId, givenName, today, refused }: PartnerSheetProps) {
  const { partner, partnerReason: why } = employment;
  const forThis = (act: string) => answerFor(refused, act, "employment", employment.id);
  return (
    <Sheet title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}>
      <div className="stack near">
        <p>
          {partner && why
            ? m.people_partner_now({ partner: fullName(partner), why: partnerWhy[why]() })
            : m.people_partner_now_none({ name: givenName })}
        </p>
        {employment.byHand.map((row) => (
          <div key={row.id} className="fold stack tight">
            <p>
              <span className="strong">{fullName(row)}</span>{" "}
              <span className="faint">{periodText(row, today)}</span>
            </p>
            <EndForm
              action={paths.personPartner(personId, employment.id)}
              prefix={`end-${row.id}`}
              label={m.people_partner_end()}
              says={m.people_partner_end_says()}
              lastDay={today}
              refused={answerFor(forThis("end"), "end", "partner", row.id)}
            >
              <input type="hidden" name="employment" value={employment.id} />
              <input type="hidden" name="partner" value={row.id} />
              <input
                type="hidden"
                name="version"
                value={forThis("end")?.conflict?.version ?? employment.version}
              />
            </EndForm>
          </div>
        ))}
        <PartnerForm
          personId={personId}
          employment={employment}
          possible={employment.possible}
          today={today}
          refused={forThis("set")}
        />
      </div>
    </Sheet>
  );
}
