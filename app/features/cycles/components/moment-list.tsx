import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { MomentKind } from "../model.ts";
import { kindWords } from "./words.ts";

type Moment = {
  id: number;
  kind: MomentKind | "free";
  opensOn: string;
  closesOn: string;
  optIn: boolean;
  templateId: number;
};

/** The moments of a cycle: which talk, in which weeks, for whom, and what is asked. */
export function MomentList({ moments }: { moments: readonly Moment[] }) {
  return (
    <ul className="rows">
      {moments.map((moment) => (
        <li key={moment.id}>
          <span className="strong">{kindWords[moment.kind]()}</span>{" "}
          {m.cycles_window({ from: showDay(moment.opensOn), to: showDay(moment.closesOn) })}
          <div className="meta">
            <span>{forWhom(moment)}</span>
            <Link to={paths.template(moment.templateId)}>{m.cycles_template()}</Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

function forWhom({ optIn, kind }: Moment) {
  if (optIn) return m.cycles_use_opt_in();
  return kind === "team" ? m.cycles_use_every_team() : m.cycles_use_everyone();
}
