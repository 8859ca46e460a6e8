import { m } from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Place } from "../model.ts";

type PlaceTabsProps = {
  places: readonly Place[];
  current: number | null;
  to: (place: number | "board") => string;
};

/** Whose vision to read, where there is more than one. */
export function PlaceTabs({ places, current, to }: PlaceTabsProps) {
  if (places.length < 2) return null;
  return (
    <Tabs
      label={m.vision_places()}
      entries={places.map((place) => ({
        to: to(place.schoolId ?? "board"),
        label: place.schoolId === null ? m.vision_board() : place.name,
        current: place.schoolId === current,
      }))}
    />
  );
}
