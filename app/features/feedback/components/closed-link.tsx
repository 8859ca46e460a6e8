import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";

/** A guest's link that opens nothing (any more): one page, whatever the reason. */
export function ClosedLink() {
  return (
    <Sheet>
      <h1>{m.feedback_guest_closed_title()}</h1>
      <p>{m.feedback_guest_closed_text()}</p>
    </Sheet>
  );
}
