import type { ReactNode } from "react";
import { asList } from "#app/features/items/components/readers-words.ts";
import { m } from "#app/paraglide/messages.js";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Agreement } from "../model.ts";
import { AgreementCard } from "./agreement-card.tsx";

type AgreementsOfItemProps = {
  agreements: readonly Agreement[];
  title: string;
  /** What is said where nothing was agreed yet. */
  empty: string;
  me: number;
  today: string;
  /** The page to come back to after ticking: a path of this site. */
  back: string;
  /** A link beside the title. */
  action?: ReactNode;
};

/** What was agreed around a question or an activity, on its page; who reads it need not be who reads the item. */
export function AgreementsOfItem(props: AgreementsOfItemProps) {
  const { agreements, title, empty, me, today, back, action } = props;
  const readers = readersOf(agreements, me);
  return (
    <Sheet title={title} seen={readers && <SeenBy icon="users" text={readers} />} action={action}>
      {agreements.length === 0 && <p className="soft">{empty}</p>}
      {agreements.map((agreement) => (
        <AgreementCard key={agreement.id} agreement={agreement} today={today} back={back} />
      ))}
    </Sheet>
  );
}

// The one who owes it and the one it is for, whoever else may read what it is about.
function readersOf(agreements: readonly Agreement[], me: number): string | undefined {
  const people = agreements.flatMap(({ owner, forPerson }) => (forPerson ? [owner, forPerson] : [owner]));
  const teams = agreements.some((one) => one.teamId !== null) ? [m.agreements_seen_by_team()] : [];
  const others = people.filter((one) => one.personId !== me).map((one) => one.givenName);
  return people.length === 0 ? undefined : asList([m.items_seen_you(), ...new Set(others), ...teams]);
}
