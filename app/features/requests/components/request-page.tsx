import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kindWords, sourceWords } from "#app/features/activities/components/words.ts";
import { AgreementsOfItem } from "#app/features/agreements/components/agreements-of-item.tsx";
import type { Agreement } from "#app/features/agreements/model.ts";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { StoriesSheet } from "#app/features/stories/components/story-list.tsx";
import type { StoryRow } from "#app/features/stories/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { RequestShown } from "../states.ts";
import { ApproveForm, DeclineForm } from "./answer-forms.tsx";
import { BookForm, FinishForm, InvoiceForm } from "./carry-out.tsx";
import { amountsInWords, stepWords } from "./words.ts";

type RequestPageProps = {
  request: RequestShown;
  version: number;
  invoiceReference: string | null;
  agreements: readonly Agreement[];
  stories: readonly StoryRow[];
  may: Record<"answer" | "withdraw" | "book" | "finish" | "noteInvoice", boolean>;
  joining: readonly { personId: number; name: string }[];
  me: number;
  today: string;
  refused?: FormAnswer;
  /** What is left of hours and money, say. */
  beside?: ReactNode;
};

/** A request: what it is for, what it takes, the answer, and what the viewer can do with it now. */
export function RequestPage(props: RequestPageProps) {
  const { request, version, agreements, may, joining, me, today, refused, beside } = props;
  const { id, asker, title, kind, step, askedOn, activityId } = request;
  const yes = answerFor(refused, "approve");
  const no = answerFor(refused, "decline");
  return (
    <>
      <PageHead
        over={
          <div className="meta">
            <span>
              {asker.personId === me ? m.requests_own_title() : m.requests_inbox_title({ name: asker.name })}
            </span>
            <span>{kindWords[kind]()}</span>
            <Pill>{stepWords[step]()}</Pill>
            <span className="faint">{m.requests_asked_on({ day: showDay(askedOn) })}</span>
          </div>
        }
        title={title}
        actions={
          <>
            {may.book && <BookForm version={version} />}
            {may.withdraw && (
              <ButtonLink variant="quiet" to={paths.requestWithdrawal(id)}>
                {m.requests_withdraw()}
              </ButtonLink>
            )}
            <ButtonLink variant="quiet" to={paths.requests()}>
              {m.requests_back()}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <Conflict
          conflict={refused?.conflict}
          labels={{ why: m.requests_answer(), hours: m.requests_hours(), euros: m.requests_euros() }}
        />
        {(yes ?? no) && !may.answer && <Typed answer={yes ?? no} />}
        <div className="columns">
          <div className="stack">
            <AmountsSheet request={request} me={me} beside={beside} />
            {!may.answer && <AnswerSheet request={request} me={me} />}
            <StoriesSheet title={m.requests_gave()} stories={props.stories} me={me} />
            {may.answer && <ApproveForm request={request} version={version} refused={yes} />}
            {may.answer && <DeclineForm version={version} refused={no} />}
            {may.finish && (
              <FinishForm
                request={request}
                version={version}
                joining={joining}
                refused={answerFor(refused, "finish")}
              />
            )}
          </div>
          <div className="stack">
            {activityId !== null && (
              <p>
                <Link to={paths.activity(activityId)}>{m.requests_open_activity()}</Link>
              </p>
            )}
            {agreements.length > 0 && (
              <AgreementsOfItem
                agreements={agreements}
                title={m.requests_promise()}
                empty={m.requests_promise_none()}
                me={me}
                today={today}
                back={paths.request(id)}
              />
            )}
            {may.noteInvoice && (
              <InvoiceForm
                reference={props.invoiceReference}
                version={version}
                refused={answerFor(refused, "invoice")}
              />
            )}
          </div>
        </div>
      </div>
    </>
  );
}

/** What one wrote for an answer that another gave meanwhile: not lost, and not saved. */
function Typed({ answer }: { answer: FormAnswer | undefined }) {
  const why = [answer?.fields.why ?? ""].flat()[0];
  if (!why) return null;
  return (
    <Sheet title={m.requests_you_typed()}>
      <Words>{why}</Words>
    </Sheet>
  );
}

function AnswerSheet({ request, me }: { request: RequestShown; me: number }) {
  const { step, decidedBy: name, decidedOn, decidedWhy, bookedOn, doneOn } = request;
  return (
    <Sheet title={m.requests_answer()} seen={<SeenByRequest request={request} me={me} />}>
      {step === "open" && <p className="soft">{m.requests_waiting()}</p>}
      {step === "withdrawn" && <p className="soft">{m.requests_was_withdrawn()}</p>}
      {name && decidedOn && (
        <p>
          {step === "declined"
            ? m.requests_declined_by({ name, day: showDay(decidedOn) })
            : m.requests_approved_by({ name, day: showDay(decidedOn) })}
        </p>
      )}
      {decidedWhy && <Words>{decidedWhy}</Words>}
      {bookedOn && <p>{m.requests_booked_on({ day: showDay(bookedOn) })}</p>}
      {doneOn && <p>{m.requests_done_on({ day: showDay(doneOn) })}</p>}
    </Sheet>
  );
}

type AmountsProps = Pick<RequestPageProps, "request" | "me" | "beside">;

function AmountsSheet({ request, me, beside }: AmountsProps) {
  const { source, coverAsked, coverWords, askedInstead, places } = request;
  return (
    <Sheet title={m.requests_amounts()} seen={<SeenByRequest request={request} me={me} />}>
      <p className="strong">{amountsInWords(request)}</p>
      <p>{sourceWords[source]()}</p>
      {askedInstead && (
        <p className="soft">
          {m.requests_asked_instead({
            amounts: amountsInWords({ ...askedInstead, places }),
            source: sourceWords[askedInstead.source]().toLowerCase(),
          })}
        </p>
      )}
      {coverAsked && (
        <>
          <p>{m.requests_cover_asked()}</p>
          {coverWords && <Words size="less">{coverWords}</Words>}
        </>
      )}
      {beside}
    </Sheet>
  );
}

/** Who asks, who answers and who leads the school; what was taken back is hers alone. */
function SeenByRequest({ request: { step, asker }, me }: { request: RequestShown; me: number }) {
  if (step === "withdrawn") return <SeenBy icon="lock" text={m.items_seen_only_you()} />;
  const text =
    asker.personId === me ? m.requests_seen_own() : m.requests_seen_answerer({ name: asker.givenName });
  return <SeenBy icon="users" text={text} />;
}
