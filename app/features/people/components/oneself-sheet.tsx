import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";

/** Where a form would be to change one's own work: why there is none, and who does it. */
export const OneselfSheet = () => (
  <Sheet className="measure" title={m.people_oneself()}>
    <p>{m.people_oneself_says()}</p>
  </Sheet>
);
