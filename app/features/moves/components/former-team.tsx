import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import type { Problem } from "#app/lib/problems.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";

type Item = { id: number; kind: string; text: string };
type Refused = { fields: Record<string, string | string[]>; problems: Record<string, Problem> };

/** Everything ticked is as it is now; what is unticked the former team reads no more. */
export function FormerTeamForm({
  id,
  items,
  refused,
}: {
  id: number;
  items: readonly Item[];
  refused?: Refused;
}) {
  const [wrong] = Object.values(refused?.problems ?? {});
  return (
    <div className="stack">
      {wrong && (
        <Notice tone="warn" role="alert">
          {problemText(wrong)}
        </Notice>
      )}
      <form method="post" action={paths.formerTeam(id)} className="stack">
        <Choice
          name="items"
          legend={m.moves_former_items()}
          options={items.map((item) => ({
            value: item.id,
            label: item.text,
            hint: kindWord(item.kind),
          }))}
          selected={refused?.fields.items ?? items.map((item) => item.id)}
          multiple
          look="list"
        />
        <div className="actions">
          <Button>{m.moves_former_keep()}</Button>
        </div>
      </form>
      <form method="post" action={paths.formerTeam(id)}>
        <Button variant="quiet">{m.moves_former_nothing()}</Button>
      </form>
    </div>
  );
}

/** What kind of thing an item is. */
export const kindWord = (kind: string) => (kinds[kind] ?? m.moves_kind_other)();

const kinds: Record<string, () => string> = {
  career_path: m.moves_kind_career,
  question: m.moves_kind_question,
  activity: m.moves_kind_activity,
  note: m.moves_kind_note,
  hindrance: m.moves_kind_hindrance,
  story: m.moves_kind_story,
  evidence: m.moves_kind_evidence,
};

/** On her own page: which teams she left still read something. */
export function FormerTeams({ teams }: { teams: readonly { id: number; name: string }[] }) {
  if (teams.length === 0) return null;
  return (
    <ul className="plain stack tight">
      {teams.map((team) => (
        <li key={team.id}>
          <Link to={paths.formerTeam(team.id)}>{m.moves_former_of({ team: team.name })}</Link>
        </li>
      ))}
    </ul>
  );
}
