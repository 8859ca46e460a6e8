import type { Problem } from "#app/lib/problems.ts";
import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type AskAlongProps = {
  teamId: number;
  colleagues: readonly { id: number; name: string }[];
  asked: readonly { personId: number; name: string; state: string }[];
  chosen?: readonly string[];
  problem?: Problem;
};

/** A member asks colleagues along; whom she asked herself stands under it with their answer. */
export function AskAlong({ teamId, colleagues, asked, chosen, problem }: AskAlongProps) {
  return (
    <Sheet title={m.teams_ask_along()}>
      <div className="stack">
        <p className="soft">{m.teams_ask_along_lead()}</p>
        <Form method="post" action={paths.teamInvitation(teamId)} className="stack near">
          <input type="hidden" name="act" value="ask" />
          <Choice
            name="invited"
            legend={m.teams_ask_along_who()}
            multiple
            options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            selected={chosen}
            error={problem && problemText(problem)}
          />
          <div className="actions">
            <Button size="small">{m.teams_ask_along_do()}</Button>
          </div>
        </Form>
        {asked.length > 0 && (
          <section className="stack tight">
            <h3 className="faint">{m.teams_asked_along()}</h3>
            <ul className="stack tight">
              {asked.map((one) => (
                <li key={one.personId}>
                  {one.name}
                  <span className="faint">
                    , {one.state === "declined" ? m.teams_asked_declined() : m.teams_asked_waiting()}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Sheet>
  );
}
