import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ReviewedQuestion, ReviewSide, Talk } from "../record.ts";
import { ProposedQuestion, ProposeForm } from "./record-proposed.tsx";
import { ReviewForm } from "./record-review-form.tsx";
import { errorIn, readersWords } from "./record-words.ts";
import { RoomForm } from "./room-form.tsx";
import { wentName } from "./words.ts";

type RecordQuestionsProps = { talk: Talk; questions: ReviewedQuestion[]; writable: boolean };

/** How it went with earlier questions, and what is asked anew in this talk. */
export function RecordQuestions({ talk, questions, writable }: RecordQuestionsProps) {
  const proposed = questions.filter((question) => question.proposed);
  const open = questions.filter((question) => !question.onlyMine && !question.proposed);
  const own = questions.filter((question) => question.onlyMine);
  return (
    <Sheet
      id="questions"
      title={m.conversations_room_questions()}
      seen={<SeenBy icon="users" text={readersWords(talk)} />}
    >
      {open.length === 0 && <p className="soft">{m.conversations_room_questions_none()}</p>}
      <div className="rows">
        {open.map((question) => (
          <Reviewed key={question.id} talk={talk} question={question} writable={writable} />
        ))}
      </div>
      {proposed.length > 0 && (
        <div className="stack near over">
          {proposed.map((question) => (
            <ProposedQuestion key={question.id} talk={talk} question={question} writable={writable} />
          ))}
        </div>
      )}
      {writable && own.length > 0 && (
        <details className="more">
          <summary>{m.conversations_room_own_questions()}</summary>
          <div className="rows">
            {own.map((question) => (
              <Reviewed key={question.id} talk={talk} question={question} writable={writable} />
            ))}
          </div>
        </details>
      )}
      {writable && mayAsk(talk) && <AskForm talk={talk} />}
      {writable && !mayAsk(talk) && <ProposeForm talk={talk} />}
    </Sheet>
  );
}

const mayAsk = (talk: Talk) => talk.me.part === "staff" || talk.other === undefined;

function Reviewed({
  talk,
  question,
  writable,
}: {
  talk: Talk;
  question: ReviewedQuestion;
  writable: boolean;
}) {
  const shared = question.sides.filter((side) => side.shared);
  const how = shared.find((side) => side.howItWent)?.howItWent;
  return (
    <div className="stack tight">
      <Words size="less">
        <Link to={paths.question(question.id)}>{question.text}</Link>
      </Words>
      <div className="meta">
        {question.madeHere && <Pill tone="accent">{m.conversations_room_new_here()}</Pill>}
        {how && <Pill tone="accent">{wentName(how)}</Pill>}
      </div>
      {shared.map((side) => (
        <Side key={side.personId} side={side} me={talk.me} />
      ))}
      {writable && !question.madeHere && <ReviewForm talk={talk} question={question} folded />}
    </div>
  );
}

function Side({ side, me }: { side: ReviewSide; me: Talk["me"] }) {
  if (!side.helped && !side.hindered) return null;
  const mine = side.personId === me.personId;
  return (
    <dl className="side-state">
      {side.helped && (
        <div>
          <dt className="faint">
            {mine
              ? m.conversations_room_helped_you()
              : m.conversations_room_helped_by({ name: side.givenName })}
          </dt>
          <dd>
            <Words size="least">{side.helped}</Words>
          </dd>
        </div>
      )}
      {side.hindered && (
        <div>
          <dt className="faint">
            {mine
              ? m.conversations_room_hindered_you()
              : m.conversations_room_hindered_by({ name: side.givenName })}
          </dt>
          <dd>
            <Words size="least">{side.hindered}</Words>
          </dd>
        </div>
      )}
    </dl>
  );
}

type AskFormProps = { talk: Pick<Talk, "id" | "other">; typed?: string; error?: string };

/** A new question out of the talk: one sentence is enough, the rest may come later. */
export function AskForm({ talk, typed, error }: AskFormProps) {
  const hint = talk.other
    ? m.conversations_room_ask_shared({ name: talk.other.givenName })
    : m.conversations_room_ask_team();
  return (
    <RoomForm action={paths.conversationQuestions(talk.id)} className="over">
      {(again) => (
        <Field
          name="text"
          id="ask"
          label={m.conversations_room_ask()}
          hint={hint}
          maxLength={500}
          defaultValue={typed ?? ""}
          error={errorIn(again, "text") ?? error}
          autoComplete="off"
          required
        >
          <Button variant="quiet">{m.ui_add()}</Button>
        </Field>
      )}
    </RoomForm>
  );
}
