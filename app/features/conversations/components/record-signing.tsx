import { Link } from "@remix-run/react";
import { dayOf } from "#app/lib/amsterdam.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { Confirm } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { RecordStanding, Revision, Talk } from "../record.ts";
import { ReopenForm, SignForm } from "./record-sign-form.tsx";
import { nameWords, signWords } from "./record-words.ts";

type RecordSigningProps = {
  talk: Talk;
  standing: RecordStanding;
  seal: string;
  current: Revision | null;
  earlier: Revision[];
  today: string;
  /** The planned start has passed. */
  begun: boolean;
};

/** Where the talk is, and the one thing to do about it: say it was held, sign, or open it again. */
export function RecordSigning(props: RecordSigningProps) {
  const { talk, standing, current, earlier } = props;
  return (
    <Sheet
      id="sign-off"
      title={m.conversations_room_sign_title()}
      tone={standing === "locked" ? "plain" : "accent"}
    >
      <div className="stack near">
        {current && <Signatures talk={talk} revision={current} />}
        <NextStep {...props} />
        {talk.mayReopen && (
          <Confirm
            label={m.conversations_room_reopen()}
            icon="rotate-ccw"
            size="small"
            question={m.conversations_room_reopen_question()}
          >
            <ReopenForm talk={talk} />
          </Confirm>
        )}
        {talk.partnerChanged && <p className="faint">{m.conversations_room_partner_changed()}</p>}
        {earlier.length > 0 && <Earlier talk={talk} revisions={earlier} />}
        <p className="actions">
          <Link to={paths.printRecord(talk.id)}>{m.conversations_paper_print()}</Link>
          {current && (
            <a href={paths.recordPdf(talk.id)} download>
              {m.conversations_paper_pdf()}
            </a>
          )}
        </p>
      </div>
    </Sheet>
  );
}

function NextStep({ talk, standing, seal, current, today, begun }: RecordSigningProps) {
  if (talk.state === "to_plan") {
    return (
      <>
        <p>{m.conversations_room_no_date()}</p>
        <ButtonLink variant="quiet" to={paths.conversationDate(talk.id)}>
          {m.conversations_room_choose_date()}
        </ButtonLink>
      </>
    );
  }
  if (talk.state === "planned") {
    return begun ? (
      <HeldForm talk={talk} today={today} />
    ) : (
      <p className="soft">{m.conversations_room_not_begun()}</p>
    );
  }
  if (current?.signOffs.some((signOff) => signOff.personId === talk.me.personId)) {
    return talk.state === "held" ? (
      <p className="soft">{m.conversations_room_waiting_for({ name: waitingFor(talk, current) })}</p>
    ) : null;
  }
  const mayStillSee = talk.state === "signed" && !talk.me.signs;
  if (standing === "locked" && !mayStillSee) {
    return talk.state === "signed" ? null : <p className="soft">{m.conversations_room_over()}</p>;
  }
  if (!talk.me.signs && !current) return <p className="soft">{m.conversations_room_seen_later()}</p>;
  return <SignForm talk={talk} seal={seal} />;
}

const waitingFor = (talk: Talk, { signOffs }: Revision) =>
  talk.parties
    .filter((party) => party.signs && !signOffs.some((signOff) => signOff.personId === party.personId))
    .map((party) => party.givenName)
    .join(", ");

type HeldFormProps = {
  talk: Pick<Talk, "id" | "version" | "scheduledAt">;
  today: string;
  typed?: string;
  error?: string;
};

/** The talk was held, on a day: either party says so. */
export function HeldForm({ talk, today, typed, error }: HeldFormProps) {
  const planned = talk.scheduledAt === null ? today : dayOf(talk.scheduledAt);
  return (
    <form method="post" action={paths.conversationHeld(talk.id)} className="stack near">
      <input type="hidden" name="version" value={talk.version} />
      <p className="soft">{m.conversations_room_held_explained()}</p>
      <Field
        type="date"
        name="heldOn"
        id="held-on"
        label={m.conversations_room_held_on()}
        max={today}
        defaultValue={typed ?? (planned < today ? planned : today)}
        error={error}
        required
      />
      <div className="actions">
        <Button>{m.conversations_room_held()}</Button>
      </div>
    </form>
  );
}

/** Who signed this revision, how, and when; a response in her own words. */
export function Signatures({ talk, revision }: { talk: { me: { personId: number } }; revision: Revision }) {
  return (
    <ul className="rows">
      {revision.signOffs.map((signOff) => (
        <li key={signOff.personId}>
          <div className="meta">
            <span className="strong">{nameWords(signOff, talk.me)}</span>
            <span>{signWords(signOff.kind)}</span>
            <time dateTime={new Date(signOff.at).toISOString()}>{showMoment(signOff.at)}</time>
          </div>
          {signOff.response && <Words size="least">{signOff.response}</Words>}
        </li>
      ))}
    </ul>
  );
}

function Earlier({ talk, revisions }: { talk: Talk; revisions: Revision[] }) {
  return (
    <div>
      <h3>{m.conversations_room_earlier()}</h3>
      <ul className="rows over">
        {revisions.map((revision) => (
          <li key={revision.no}>
            <Link to={paths.recordRevision(talk.id, revision.no)}>
              {m.conversations_room_revision({ no: revision.no })}
            </Link>
            {revision.reopened && <ReopenedWords reopened={revision.reopened} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who opened it again, when and why. */
export function ReopenedWords({ reopened }: { reopened: NonNullable<Revision["reopened"]> }) {
  const day = showDay(dayOf(reopened.at));
  return (
    <>
      <p className="faint">{m.conversations_room_reopened_by({ name: reopened.by, day })}</p>
      <Words size="least">{reopened.reason}</Words>
    </>
  );
}
