import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";

type SurveyListProps = { surveys: readonly { id: number; title: string; takenOn: string }[] };

/** What pupils were asked and when; the totals stand on the page of each. */
export function SurveyList({ surveys }: SurveyListProps) {
  if (surveys.length === 0) return <p className="soft over">{m.feedback_surveys_none()}</p>;
  return (
    <div className="rows over">
      {surveys.map(({ id, title, takenOn }) => (
        <article key={id} className="stack tight">
          <Link to={paths.survey(id)}>{title}</Link>
          <div className="meta">{showDay(takenOn, "weekday")}</div>
        </article>
      ))}
    </div>
  );
}
