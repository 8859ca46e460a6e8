import { Link } from "@remix-run/react";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { PassedLine, ShownHandover } from "../list-model.ts";
import { lastDayWords, lineText, passedSentence } from "./list-words.ts";

type OnPersonProps = {
  personId: number;
  handovers: { shown: readonly ShownHandover[]; mayStart: boolean };
  isSelf: boolean;
  today: string;
};

/** Overdracht, on the page of a person: for herself, her gesprekspartner and who leads the school. */
export function HandoverOnPerson({ personId, handovers: { shown, mayStart }, isSelf, today }: OnPersonProps) {
  return (
    <>
      {shown.map((handover) => (
        <HandoverSheet key={handover.id} handover={handover} today={today} />
      ))}
      {mayStart && (
        <p className="soft">
          {isSelf ? m.handover_start_ask_own() : m.handover_start_ask()}{" "}
          <Link to={paths.personHandover(personId)}>{m.handover_start_link()}</Link>
        </p>
      )}
    </>
  );
}

function HandoverSheet({ handover, today }: { handover: ShownHandover; today: string }) {
  const { personId, isOwn, closed, lines, agreements, roles } = handover;
  const go = isOwn && !closed ? m.handover_go_on() : m.handover_open();
  return (
    <Sheet
      title={m.handover_list()}
      seen={<ListReaders {...handover} />}
      action={<Link to={paths.personHandover(personId)}>{go}</Link>}
    >
      <div className="stack near">
        <p className="soft">
          {lastDayWords(handover)} {closed && m.handover_closed()}
        </p>
        <PassedSentence {...handover} lines={lines} />
        {!isOwn && <RolesHeld roles={roles} name={handover.givenName} />}
        {!isOwn && agreements.length > 0 && (
          <div>
            <p className="strong">{m.handover_between({ name: handover.givenName })}</p>
            {agreements.map((one) => (
              <AgreementCard key={one.id} agreement={one} today={today} back={paths.person(personId)} />
            ))}
          </div>
        )}
      </div>
    </Sheet>
  );
}

type Whose = { isOwn: boolean; givenName: string };

export const ListReaders = ({ isOwn, givenName: name }: Whose) => (
  <SeenBy icon="users" text={isOwn ? m.handover_list_readers_own() : m.handover_list_readers({ name })} />
);

/** "Dit geef ik door: …", in the order of her list. */
export function PassedSentence({ isOwn, givenName: name, lines }: Whose & { lines: readonly PassedLine[] }) {
  if (lines.length === 0)
    return <p className="soft">{isOwn ? m.handover_nothing_yet_own() : m.handover_nothing_yet({ name })}</p>;
  return (
    <p>
      {isOwn ? m.handover_i_pass_on() : m.handover_passes_on({ name })}{" "}
      <Words as="span">{passedSentence(lines)}.</Words>
    </p>
  );
}

/** Her roles at the school, that everybody there can know of. */
export function RolesHeld({ roles, name }: { roles: ShownHandover["roles"]; name: string }) {
  if (roles.length === 0) return null;
  const titles = roles.map(({ title }) => lineText({ kind: "role", text: title })).join(", ");
  return <p>{m.handover_roles_held({ name, roles: titles })}</p>;
}
