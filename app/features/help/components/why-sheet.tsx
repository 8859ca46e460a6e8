import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";

/** Why Jaarring asks what it asks, with where that comes from. */
export const WhySheet = () => (
  <Sheet title={m.help_why()} id="why">
    <article className="stack tight" id="follow-up">
      <h3>{m.help_follow_up()}</h3>
      <p>{m.help_follow_up_text()}</p>
      <p>{m.help_follow_up_asks()}</p>
      <p className="faint">{m.help_follow_up_source()}</p>
    </article>
  </Sheet>
);
