import type { ReactNode } from "react";
import { amountWords } from "#app/features/agreements/components/agreement-words.ts";
import { m } from "#app/paraglide/messages.js";
import { AgendaList } from "#app/ui/agenda-list.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { FrozenRecord } from "../record.ts";
import { wentName } from "./words.ts";

type FrozenProps = { record: FrozenRecord; title: string; sha256: string; readers: string };

/** A record as it was signed: words that no longer change, with names as they were. */
export function FrozenRecordSheet({ record, title, sha256, readers }: FrozenProps) {
  const nameOf = (personId: number) =>
    record.parties.find((party) => party.personId === personId)?.givenName ?? "";
  return (
    <Sheet id="record" title={title} seen={<SeenBy icon="lock" text={readers} />}>
      <div className="stack">
        {record.agenda.length > 0 && (
          <Part title={m.conversations_room_agenda()}>
            <AgendaList
              points={record.agenda.map((point, index) => ({
                id: index,
                text: point.text,
                from: m.conversations_room_from({ name: nameOf(point.by) }),
              }))}
            />
          </Part>
        )}
        {record.text && (
          <Part title={m.conversations_room_record()}>
            <Words size="less">{record.text}</Words>
          </Part>
        )}
        {record.reviews.length > 0 && <Reviews reviews={record.reviews} nameOf={nameOf} />}
        {record.notes.length > 0 && (
          <Part title={m.conversations_room_noted()}>
            <ul className="rows">
              {record.notes.map((note) => (
                <li key={`${note.by}-${note.at}-${note.text}`}>
                  <Words size="less">{note.text}</Words>
                  <p className="faint">{nameOf(note.by)}</p>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {record.questions.length > 0 && (
          <Part title={m.conversations_room_new_questions()}>
            {record.questions.map((question) => (
              <Words key={question.id} size="less">
                {question.text}
              </Words>
            ))}
          </Part>
        )}
        {record.agreements.length > 0 && <AgreedOn agreements={record.agreements} />}
        <details className="more">
          <summary>{m.conversations_room_seal_title()}</summary>
          <p className="faint">{m.conversations_room_seal({ seal: sha256 })}</p>
        </details>
      </div>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack tight">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Reviews({
  reviews,
  nameOf,
}: {
  reviews: FrozenRecord["reviews"];
  nameOf: (personId: number) => string;
}) {
  return (
    <Part title={m.conversations_room_questions()}>
      <ul className="rows">
        {reviews.map((review) => (
          <li key={review.questionId} className="stack tight">
            <Words size="less">{review.question}</Words>
            {review.howItWent && (
              <div className="meta">
                <Pill tone="accent">{wentName(review.howItWent)}</Pill>
              </div>
            )}
            {review.sides.map((side) => (
              <dl key={side.by} className="side-state">
                {side.helped && (
                  <Said term={m.conversations_room_helped_by({ name: nameOf(side.by) })} text={side.helped} />
                )}
                {side.hindered && (
                  <Said
                    term={m.conversations_room_hindered_by({ name: nameOf(side.by) })}
                    text={side.hindered}
                  />
                )}
              </dl>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="faint">{term}</dt>
      <dd>
        <Words size="least">{text}</Words>
      </dd>
    </div>
  );
}

function AgreedOn({ agreements }: { agreements: FrozenRecord["agreements"] }) {
  return (
    <Part title={m.conversations_room_agreements()}>
      <ul className="rows">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <p>{agreement.text}</p>
            <div className="meta">
              <span>{agreement.ownerName}</span>
              {agreement.dueOn && <span>{m.agreements_for({ day: showDay(agreement.dueOn) })}</span>}
              {amountWords(agreement).map((piece) => (
                <span key={piece}>{piece}</span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
