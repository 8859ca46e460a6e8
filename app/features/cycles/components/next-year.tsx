import { Link } from "@remix-run/react";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { MomentKind } from "../model.ts";
import { kindWords, templateName } from "./words.ts";

type Window = { opensOn: string; closesOn: string };
type NextMoment = Window & {
  id: number;
  kind: MomentKind | "free";
  was: Window;
  template: { id: number; nameNl: string; nameEn: string; no: number };
  otherQuestions: boolean;
};

const inWords = ({ opensOn, closesOn }: Window) =>
  m.cycles_window({ from: showDay(opensOn, "weekday"), to: showDay(closesOn, "weekday") });

/** Each moment as it will be, with what it was. */
export function NextMoments({ moments, from }: { moments: readonly NextMoment[]; from: number }) {
  return (
    <ul className="rows">
      {moments.map((moment) => (
        <li key={moment.id}>
          <span className="strong">{kindWords[moment.kind]()}</span> {inWords(moment)}
          <div className="meta">
            <span>{m.cycles_next_was({ year: schoolYearName(from), window: inWords(moment.was) })}</span>
          </div>
          <p>
            <Link to={paths.template(moment.template.id)}>
              {m.cycles_template_named({ name: templateName(moment.template), no: moment.template.no })}
            </Link>
            {moment.otherQuestions && <span className="soft"> {m.cycles_next_other_questions()}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

type GoesAlongProps = { cycleId: number; teams: readonly { id: number; name: string }[] };

/** What goes along to the next year, and what stays where it is: in words, nothing of a person is counted. */
export function GoesAlong({ cycleId, teams }: GoesAlongProps) {
  return (
    <Sheet title={m.cycles_along()}>
      <ul className="rows">
        <li>
          <span className="strong">{m.cycles_along_teams()}</span>{" "}
          {teams.length > 0 ? teams.map((team) => team.name).join(", ") : m.cycles_along_teams_none()}
          <p className="soft">{m.cycles_along_teams_text()}</p>
        </li>
        <li>
          <span className="strong">{m.cycles_along_agreements()}</span>{" "}
          <span>{m.cycles_along_agreements_text()}</span>
        </li>
        <li>
          <span className="strong">{m.cycles_along_talks()}</span> <span>{m.cycles_along_talks_text()}</span>{" "}
          <Link to={paths.cycle(cycleId)}>{m.cycles_along_talks_link()}</Link>
        </li>
        <li>
          <span className="strong">{m.cycles_along_questions()}</span>{" "}
          <span>{m.cycles_along_questions_text()}</span>
        </li>
      </ul>
    </Sheet>
  );
}
