import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ToldCareer } from "../model.ts";

/** What someone told of her path, for the one who looks at her page: her words, and the roles she would like. Else nothing. */
export function ToldCareerSheet({ told, name }: { told: ToldCareer; name: string }) {
  const { words, steps, wishes } = told;
  if (words.length + steps.length + wishes.length === 0) return null;
  return (
    <Sheet title={m.careers_shown()} seen={<SeenBy icon="users" text={m.careers_shown_by({ name })} />}>
      <div className="stack near">
        {words.map((one) => (
          <div key={one.id} className="stack tight">
            <h3>{m.careers_words()}</h3>
            <Words>{one.text}</Words>
            <div className="meta">
              {words.length > 1 && <span>{m.careers_shown_at({ school: one.schoolName })}</span>}
              <span>{m.careers_shown_on({ day: showDay(one.writtenOn) })}</span>
            </div>
          </div>
        ))}
        {steps.length > 0 && (
          <div className="stack tight">
            <h3>{m.careers_shown_step({ name })}</h3>
            {steps.map((step) => (
              <Words key={step.id}>{step.text}</Words>
            ))}
          </div>
        )}
        {wishes.map((wish) => (
          <p key={wish.id}>
            {wish.archived ? (
              m.careers_shown_wish({ role: wish.title })
            ) : (
              <Link to={paths.role(wish.roleId)}>{m.careers_shown_wish({ role: wish.title })}</Link>
            )}
          </p>
        ))}
      </div>
    </Sheet>
  );
}
