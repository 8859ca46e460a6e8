import { Form } from "@remix-run/react";
import { dayOf } from "#app/lib/amsterdam.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AccountState } from "../model.ts";

type Account = {
  state: AccountState;
  invitedAt: number | null;
  inviteEndsAt: number | null;
  mayInvite: boolean;
};
type AccountSheetProps = {
  person: { id: number; givenName: string; email: string };
  account: Account;
  now: number;
};

/** Whether someone can sign in, and the button that invites her. */
export function AccountSheet({ person, account, now }: AccountSheetProps) {
  const again = account.state === "invited";
  return (
    <Sheet title={m.people_account()}>
      <p>{stateText(person, account, now)}</p>
      {account.mayInvite && account.state !== "active" && (
        <Form method="post" action={paths.personInvitation(person.id)} className="stack tight over">
          <p className="faint">{m.people_invite_what({ name: person.givenName })}</p>
          <div>
            <Button variant={again ? "quiet" : "primary"} icon="send">
              {again ? m.people_invite_again() : m.people_invite()}
            </Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}

function stateText({ email }: { email: string }, { state, invitedAt, inviteEndsAt }: Account, now: number) {
  const invited = invitedAt === null ? "" : showDay(dayOf(invitedAt));
  if (state === "none") return m.people_account_none();
  if (state === "active") {
    const since = invitedAt === null ? "" : ` ${m.people_account_active_since({ day: invited })}`;
    return m.people_account_active({ email }) + since;
  }
  if (inviteEndsAt === null || inviteEndsAt <= now) return m.people_account_expired({ day: invited });
  return m.people_account_invited({ day: invited, until: showDay(dayOf(inviteEndsAt)) });
}
