import { m } from "#app/paraglide/messages.js";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** What the overview says to who reads nothing of what people learn. */
export function NoContent({ snapshots }: { snapshots: boolean }) {
  return (
    <Sheet>
      {snapshots ? (
        <EmptyState
          icon="waypoints"
          title={m.alignment_snapshots_title()}
          text={m.alignment_snapshots_text()}
        />
      ) : (
        <EmptyState icon="waypoints" title={m.alignment_nothing_title()} text={m.alignment_nothing_text()} />
      )}
    </Sheet>
  );
}
