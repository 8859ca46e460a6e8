import { m } from "#app/paraglide/messages.js";

/** Five questions for the table before a team decides; nothing is answered here, and nothing kept. */
export const FivePoints = () => (
  <details className="sheet plan-five">
    <summary>
      <h2>{m.plans_five()}</h2>
    </summary>
    <p className="soft">{m.plans_five_lead()}</p>
    <ol className="below">
      {[m.plans_five_1, m.plans_five_2, m.plans_five_3, m.plans_five_4, m.plans_five_5].map(
        (question, at) => (
          <li key={at}>{question()}</li>
        ),
      )}
    </ol>
    <p className="faint below">{m.plans_five_source()}</p>
  </details>
);
