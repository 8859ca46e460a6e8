import { Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Moving } from "../model.ts";
import { kindWord } from "./former-team.tsx";

type Item = {
  id: number;
  kind: string;
  text: string;
  fate: "take" | "keep" | null;
  canGo: boolean;
  sharedWith: readonly string[];
};
type MovingFormProps = {
  moving: Moving & { items: readonly Item[] };
  refused?: { fields: Record<string, string | string[]>; problems: Record<string, Problem> };
};

/** What goes along to the new school, and what the old one may go on reading; nothing is ticked that she did not tick. */
export function MovingForm({ moving, refused }: MovingFormProps) {
  const { schoolId, school, toSchool, items } = moving;
  const said = (fate: "take" | "keep") => items.filter((item) => item.fate === fate).map(({ id }) => id);
  const [wrong] = Object.values(refused?.problems ?? {});
  const going = items.filter((item) => item.canGo);
  const shared = items.filter((item) => item.sharedWith.length > 0);
  return (
    <form method="post" action={paths.moving(schoolId)} className="stack">
      {wrong && (
        <Notice tone="warn" role="alert">
          {problemText(wrong)}
        </Notice>
      )}
      {kindsOf(going).map((kind, at) => (
        <Choice
          key={kind}
          name="take"
          id={`take-${kind}`}
          legend={m.moves_take_kind({ school: toSchool, kind: kindWord(kind) })}
          hint={at === 0 ? m.moves_take_hint({ school: toSchool }) : undefined}
          options={going
            .filter((item) => item.kind === kind)
            .map((item) => ({ value: item.id, label: item.text }))}
          selected={refused?.fields.take ?? said("take")}
          multiple
          look="list"
        />
      ))}
      {shared.length > 0 && (
        <Choice
          name="keep"
          legend={m.moves_keep({ school })}
          hint={moving.over ? m.moves_keep_hint_over() : m.moves_keep_hint({ day: showDay(moving.lastDay) })}
          options={shared.map((item) => ({
            value: item.id,
            label: item.text,
            hint: `${kindWord(item.kind)}, ${m.moves_keep_with({ names: item.sharedWith.filter(Boolean).join(", ") || school })}`,
          }))}
          selected={refused?.fields.keep ?? (moving.over ? shared.map(({ id }) => id) : said("keep"))}
          multiple
          look="list"
        />
      )}
      <div className="actions">
        <Button>{m.moves_say()}</Button>
        {going.length > 0 && (
          <>
            <Button variant="quiet" name="all" value="take">
              {m.moves_take_all()}
            </Button>
            <Button variant="quiet" name="all" value="leave">
              {m.moves_take_none()}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

const kindsOf = (items: readonly Item[]) => [...new Set(items.map(({ kind }) => kind))];

/** Told to her alone, from the moment it is known that she goes to another school. */
export function MovingCards({ movings }: { movings: readonly Moving[] }) {
  if (movings.length === 0) return null;
  return (
    <Sheet title={m.moves_card_title()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      {movings.map(({ schoolId, school, toSchool, over, lastDay }) => (
        <p key={schoolId}>
          {over ? m.moves_card_over({ school }) : m.moves_card({ school, day: showDay(lastDay) })}{" "}
          <Link to={paths.moving(schoolId)}>{m.moves_card_link({ school: toSchool })}</Link>
        </p>
      ))}
    </Sheet>
  );
}
