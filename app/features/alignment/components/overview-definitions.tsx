import { m } from "#app/paraglide/messages.js";

/** What the numbers of the overview count, and what they do not. */
export function OverviewDefinitions({ beamer }: { beamer: boolean }) {
  const told: [string, string][] = [
    [m.alignment_define_not_title(), beamer ? m.alignment_define_not_beamer() : m.alignment_define_not()],
    [m.alignment_list_questions(), m.alignment_define_live_questions()],
    [m.alignment_list_activities(), m.alignment_define_live_activities()],
    [m.alignment_filter_owner(), m.alignment_define_who()],
  ];
  return (
    <details className="more">
      <summary>{m.alignment_define_title()}</summary>
      <dl className="stack tight measure over">
        {told.map(([term, text]) => (
          <div key={term}>
            <dt className="strong">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
