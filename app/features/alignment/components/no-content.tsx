import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** What the overview says to who reads nothing of what people learn. */
export function NoContent({ said }: { said: { title: string; text: string } }) {
  return (
    <Sheet>
      <EmptyState icon="waypoints" {...said} />
    </Sheet>
  );
}
