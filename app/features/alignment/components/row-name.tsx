import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import type { Asked } from "../input.ts";
import type { RowKey } from "../model.ts";
import { rowName } from "./alignment-words.ts";

export type NamedRow = { key: RowKey; title: string | null; slot: number | null; past: boolean };

/** The story of an ambition names people: on a wall nothing leads there. */
export function RowName({ row: { key, title, slot, past }, asked }: { row: NamedRow; asked: Asked }) {
  if (slot === null || title === null) return rowName(key, null);
  return (
    <AmbitionName slot={slot} title={title} past={past} to={asked.beamer ? undefined : paths.ambition(key)} />
  );
}
