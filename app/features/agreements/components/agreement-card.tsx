import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AgreementBox, AgreementRow } from "#app/ui/agreement-row.tsx";
import { Button } from "#app/ui/button.tsx";
import { viewsDiffer, type Agreement, type View } from "../model.ts";
import { amountWords, stateWords } from "./agreement-words.ts";
import { MoveForm } from "./move-form.tsx";

type AgreementCardProps = {
  agreement: Agreement;
  /** Today, as the page knows it. */
  today: string;
  /** The page to come back to after ticking: a path of this site. */
  back: string;
  /** Names the staff member too: in a list of several people. */
  naming?: boolean;
  /** Something more of the page around it, under the row. */
  children?: ReactNode;
};

/** One agreement wherever it is shown. Its owner ticks, moves or lets go; the other may say it is not so yet. */
export function AgreementCard({ agreement, today, back, naming, children }: AgreementCardProps) {
  const { text, state, mine, mayTick, owner, forPerson, movedTimes, promisedBy, passedTo } = agreement;
  const who = mine ? m.agreements_you() : owner.givenName;
  const forWhom = naming && forPerson && forPerson.personId !== owner.personId ? forPerson.givenName : null;
  const meta = (
    <>
      <span>{forWhom ? m.agreements_who_for({ who, name: forWhom }) : who}</span>
      <span className={agreement.late ? "faint" : undefined}>{stateWords(agreement, today)}</span>
      {amountWords(agreement).map((piece) => (
        <span key={piece}>{piece}</span>
      ))}
      {state === "open" && movedTimes !== null && movedTimes > 1 && (
        <span className="faint">
          {movedTimes === 2 ? m.agreements_moved_twice() : m.agreements_moved({ count: movedTimes })}
        </span>
      )}
      {promisedBy && <span className="faint">{m.agreements_promised_by({ name: promisedBy })}</span>}
      {passedTo && <span className="faint">{m.agreements_passed_to({ name: passedTo })}</span>}
      {agreement.passedOn && <span className="faint">{m.agreements_passed_on()}</span>}
    </>
  );
  return (
    <div id={`agreement-${agreement.id}`}>
      <AgreementRow
        text={text}
        done={state === "done"}
        meta={meta}
        box={mayTick && state !== "dropped" ? <TickForm agreement={agreement} back={back} /> : undefined}
        actions={<Acts agreement={agreement} today={today} back={back} />}
      />
      {viewsDiffer(agreement) && <p className="faint above">{m.agreements_views_differ()}</p>}
      {children}
    </div>
  );
}

function TickForm({ agreement, back }: { agreement: Agreement; back: string }) {
  const done = agreement.state === "done";
  return (
    <form method="post" action={paths.agreement(agreement.id)}>
      <input type="hidden" name="back" value={back} />
      <AgreementBox done={done} text={agreement.text} name="act" value={done ? "untick" : "tick"} />
    </form>
  );
}

function Acts({ agreement, today, back }: { agreement: Agreement; today: string; back: string }) {
  const { id, state, mine, mayTick, mayView, views, text } = agreement;
  if (mayTick && state === "dropped") {
    return <ActForm id={id} back={back} act="untick" label={m.agreements_pick_up()} about={text} />;
  }
  if (mayTick && mine && state === "open") {
    return (
      <>
        <MoveForm agreement={agreement} today={today} back={back} />
        <ActForm id={id} back={back} act="drop" label={m.agreements_let_go_act()} about={text} />
      </>
    );
  }
  if (!mayView || state === "dropped") return null;
  const said = views.find((view) => view.personId !== agreement.owner.personId)?.view;
  const { view, label } = state === "done" ? aboutDone(said) : aboutOpen(said);
  return <ActForm id={id} back={back} act="view" view={view} label={label} about={text} />;
}

type Offered = { view: View; label: string };

const aboutDone = (said: View | undefined): Offered =>
  said === "not_enough"
    ? { view: "enough", label: m.agreements_enough() }
    : { view: "not_enough", label: m.agreements_not_yet() };

const aboutOpen = (said: View | undefined): Offered =>
  said === "enough"
    ? { view: "not_enough", label: m.agreements_not_yet_after_all() }
    : { view: "enough", label: m.agreements_enough_already() };

type ActFormProps = { id: number; back: string; act: string; view?: string; label: string; about: string };

function ActForm({ id, back, act, view, label, about }: ActFormProps) {
  return (
    <form method="post" action={paths.agreement(id)}>
      <input type="hidden" name="back" value={back} />
      {view && <input type="hidden" name="view" value={view} />}
      <Button variant="plain" size="small" name="act" value={act} aria-label={`${label}: ${about}`}>
        {label}
      </Button>
    </form>
  );
}
