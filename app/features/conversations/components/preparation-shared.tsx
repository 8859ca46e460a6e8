import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { PreparationCrossing, type CrossingShown } from "./preparation-crossing.tsx";

type WaitingProps = {
  conversationId: number;
  version: number;
  reader: string;
  mine: CrossingShown;
  locked: boolean;
};

/** After the viewer shared and before another did: what she shared, and the way to take it back. */
export function PreparationWaiting({ conversationId, version, reader, mine, locked }: WaitingProps) {
  return (
    <div className="stack">
      {!locked && (
        <Sheet tone="accent" className="stack near">
          <p>
            <strong>{m.conversations_prep_shared_title()}</strong>{" "}
            <span className="soft">{m.conversations_prep_shared_waiting({ name: reader })}</span>
          </p>
          <Form method="post" action={paths.preparationSharing(conversationId)} className="actions">
            <input type="hidden" name="version" value={version} />
            <Button variant="quiet" name="act" value="withdraw" icon="undo-2">
              {m.conversations_prep_withdraw()}
            </Button>
          </Form>
        </Sheet>
      )}
      <OwnSide
        mine={mine}
        seen={<SeenBy icon="users" text={m.conversations_prep_seen_shared({ name: reader })} />}
      />
    </div>
  );
}

type SideBySideProps = {
  conversationId: number;
  mine: CrossingShown;
  others: (CrossingShown & { partyId: number; name: string })[];
  /** What she kept to herself: hers, on this page only. */
  kept: CrossingShown;
};

/** After both shared: the two preparations beside each other. */
export function PreparationSideBySide({ conversationId, mine, others, kept }: SideBySideProps) {
  const readers = others.length === 1 ? others[0]!.name : m.conversations_team_readers();
  const seen = <SeenBy icon="users" text={m.conversations_prep_seen_both({ name: readers })} />;
  return (
    <div className="stack">
      <div className="halves">
        <OwnSide mine={mine} seen={seen} />
        {others.map((other) => (
          <Sheet
            key={other.partyId}
            title={m.conversations_prep_other_title({ name: other.name })}
            seen={seen}
          >
            <PreparationCrossing {...other} />
          </Sheet>
        ))}
      </div>
      <PreparationKept kept={kept} />
      <div className="actions">
        <ButtonLink to={paths.conversation(conversationId)}>{m.conversations_prep_to_room()}</ButtonLink>
      </div>
    </div>
  );
}

/** What stays with its writer, when there is any. */
export function PreparationKept({ kept }: { kept: CrossingShown }) {
  if (kept.answers.length + kept.reviews.length === 0) return null;
  return (
    <Sheet
      tone="sunk"
      title={m.conversations_prep_kept_title()}
      seen={<SeenBy icon="lock" text={m.conversations_prep_seen_me()} />}
    >
      <PreparationCrossing {...kept} />
    </Sheet>
  );
}

const OwnSide = ({ mine, seen }: { mine: CrossingShown; seen: JSX.Element }) => (
  <Sheet title={m.conversations_prep_own_title()} seen={seen}>
    <PreparationCrossing {...mine} />
  </Sheet>
);

/** The way from here to the talk and to its date. */
export const PreparationLinks = ({
  conversationId,
  ahead,
  room,
}: {
  conversationId: number;
  ahead: boolean;
  room: boolean;
}) => (
  <div className="meta">
    {room && <Link to={paths.conversation(conversationId)}>{m.conversations_prep_to_room()}</Link>}
    {ahead && <Link to={paths.conversationDate(conversationId)}>{m.conversations_prep_date_change()}</Link>}
  </div>
);
