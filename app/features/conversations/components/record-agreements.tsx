import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import { nearDay } from "#app/features/agreements/components/agreement-words.ts";
import type { Agreement } from "#app/features/agreements/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { FrozenRecord, ReviewedQuestion, Talk } from "../record.ts";
import { AgreeForm } from "./record-agree-form.tsx";
import { readersWords } from "./record-words.ts";

type RecordAgreementsProps = {
  talk: Talk;
  agreements: Agreement[];
  questions: ReviewedQuestion[];
  frozen: FrozenRecord | null;
  writable: boolean;
  today: string;
};

/** What was agreed in this talk, as it stands now; where that differs from what was signed, the signed words too. */
export function RecordAgreements({
  talk,
  agreements,
  questions,
  frozen,
  writable,
  today,
}: RecordAgreementsProps) {
  const back = `${paths.conversation(talk.id)}#agreements`;
  return (
    <Sheet
      id="agreements"
      title={frozen ? m.conversations_room_agreements_now() : m.conversations_room_agreements()}
      seen={<SeenBy icon="users" text={readersWords(talk)} />}
    >
      {agreements.length === 0 && (
        <p className="soft">
          {writable ? m.conversations_room_agreements_none() : m.conversations_room_agreements_none_made()}
        </p>
      )}
      <div className="rows">
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} today={today} back={back}>
            <AsSigned agreement={agreement} frozen={frozen} today={today} />
            {writable && agreement.state === "open" && (
              <ButtonLink
                variant="plain"
                size="small"
                to={`${paths.conversationAgreements(talk.id)}?agreement=${agreement.id}`}
                aria-label={m.conversations_room_reword_what({ text: agreement.text })}
              >
                {m.conversations_room_reword()}
              </ButtonLink>
            )}
          </AgreementCard>
        ))}
      </div>
      {writable && (
        <details className="more" open={agreements.length === 0}>
          <summary>{m.conversations_room_agree()}</summary>
          <AgreeForm talk={talk} questions={questions} today={today} />
        </details>
      )}
    </Sheet>
  );
}

function AsSigned({
  agreement,
  frozen,
  today,
}: {
  agreement: Agreement;
  frozen: FrozenRecord | null;
  today: string;
}) {
  const signed = frozen?.agreements.find((one) => one.id === agreement.id);
  if (!frozen) return null;
  if (!signed) return <p className="faint above">{m.conversations_room_not_signed()}</p>;
  if (signed.text === agreement.text && signed.dueOn === agreement.dueOn) return null;
  const day = signed.dueOn
    ? m.agreements_for({ day: nearDay(signed.dueOn, today) })
    : m.conversations_room_no_day();
  return <p className="faint above">{m.conversations_room_as_signed({ text: signed.text, day })}</p>;
}
