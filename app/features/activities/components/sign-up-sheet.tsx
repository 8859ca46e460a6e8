import { Form, Link } from "@remix-run/react";
import { asList } from "#app/features/items/components/readers-words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { SignUpShown } from "../model.ts";

type SignUpSheetProps = {
  activityId: number;
  signUp: SignUpShown;
  /** It is open to a group of hers. */
  mayJoin: boolean;
  joins: boolean;
  organises: boolean;
};

/** For whom it is open, whether there is a place, and the one press to sign up, to wait or to wait no longer. */
export function SignUpSheet({ activityId, signUp, mayJoin, joins, organises }: SignUpSheetProps) {
  const { open, waits } = signUp;
  const arrange = organises && <Link to={paths.signUp(activityId)}>{m.activities_sign_up_yours()}</Link>;
  return (
    <Sheet title={m.activities_sign_up_title()} action={arrange} tone={mayJoin && open ? "accent" : "plain"}>
      <div className="stack near">
        <SignUpFacts signUp={signUp} />
        {joins && <p>{m.activities_sign_up_in()}</p>}
        {waits && <p>{m.activities_sign_up_waits()}</p>}
        {waits && <Press activityId={activityId} act="leave" label={m.activities_sign_up_leave()} quiet />}
        {!waits && !joins && mayJoin && open && (
          <Press
            activityId={activityId}
            act="join"
            label={signUp.free ? m.activities_sign_up_do() : m.activities_sign_up_wait()}
          />
        )}
      </div>
    </Sheet>
  );
}

/** The terms in sentences. How many take part is said nowhere. */
function SignUpFacts({ signUp }: { signUp: SignUpShown }) {
  const { wholeSchool, teams, places, closesOn, open, free } = signUp;
  const many =
    places === 1 ? m.activities_sign_up_one_place() : m.activities_sign_up_places({ count: places ?? 0 });
  return (
    <div className="stack tight">
      <p>
        {wholeSchool
          ? m.activities_sign_up_for_school()
          : m.activities_sign_up_for_teams({ teams: asList(teams.map((team) => team.label)) })}
      </p>
      {places !== null && open && (
        <p className="soft">
          {many}. {free ? m.activities_sign_up_free() : m.activities_sign_up_full()}
        </p>
      )}
      {open && closesOn && <p className="soft">{m.activities_sign_up_until({ day: showDay(closesOn) })}</p>}
      {!open && <p className="soft">{m.activities_sign_up_closed()}</p>}
    </div>
  );
}

type PressProps = { activityId: number; act: string; label: string; quiet?: boolean };

function Press({ activityId, act, label, quiet }: PressProps) {
  return (
    <Form method="post" action={paths.signUp(activityId)} className="actions">
      <Button name="act" value={act} size="small" variant={quiet ? "quiet" : undefined}>
        {label}
      </Button>
    </Form>
  );
}

/** Who waits for a place, to who organises it. */
export function WaitingSheet({ waiting }: { waiting: readonly { personId: number; name: string }[] }) {
  if (waiting.length === 0) return null;
  return (
    <Sheet
      title={m.activities_sign_up_who_waits()}
      seen={<SeenBy icon="user" text={m.activities_sign_up_who_waits_seen()} />}
    >
      <ul className="stack tight">
        {waiting.map((one) => (
          <li key={one.personId}>{one.name}</li>
        ))}
      </ul>
    </Sheet>
  );
}
