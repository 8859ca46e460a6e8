import { useNavigation, type useFetcher } from "@remix-run/react";
import { useRef } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { placeValue, units, type Place, type Sums } from "../model.ts";
import type { PlanPage } from "../shown.ts";
import { LineRow } from "./line-row.tsx";
import { useFocusOnLine, useKeptFocus } from "./use-kept-focus.ts";
import { useLineDrag } from "./use-line-drag.ts";
import { amountText, unitWords } from "./words.ts";

type SheetTableProps = Pick<PlanPage, "groups" | "sums" | "year"> & {
  teamId: number;
  writes: boolean;
  fetcher: ReturnType<typeof useFetcher>;
};

/** The lines of the sheet under their goals, with what they come to. Lines move by dragging, and by their buttons. */
export function SheetTable({ groups, sums, year, teamId, writes, fetcher }: SheetTableProps) {
  const area = useRef<HTMLTableElement>(null);
  const navigation = useNavigation();
  const onPress = useKeptFocus(area, fetcher.state !== "idle" || navigation.state !== "idle");
  useFocusOnLine();
  const standing = groups.flatMap(({ things }) => things.map(({ id, version }) => `${id}.${version}`)).join();
  useLineDrag(
    area,
    ({ line, ...to }) =>
      fetcher.submit(
        { act: "place", place: to.place, before: String(to.before ?? ""), version: String(to.version) },
        { method: "post", action: paths.planLine(teamId, line), preventScrollReset: true },
      ),
    `${writes} ${standing}`,
  );
  return (
    // The press is of a button inside; the table only remembers which.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- only listens: the buttons in it are pressed, by mouse or key
    <table className="data-table plan-sheet" role="table" ref={area} tabIndex={-1} onClick={onPress}>
      <caption className="unseen">{m.plans_sheet_caption()}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {m.plans_what()}
          </th>
          {units.map((unit) => (
            <th key={unit} scope="col" role="columnheader" className="numeric">
              {unitWords[unit]()}
            </th>
          ))}
          {writes && (
            <th scope="col" role="columnheader">
              <span className="unseen">{m.plans_acts()}</span>
            </th>
          )}
        </tr>
      </thead>
      {groups.map(({ place, things }) => (
        <tbody key={placeValue(place)} role="rowgroup">
          <tr role="row" data-place={writes ? placeValue(place) : undefined} className="plan-place">
            <th role="rowheader" scope="rowgroup" colSpan={writes ? 6 : 5}>
              <PlaceName place={place} />
            </th>
          </tr>
          {things.map((line, at) => (
            <LineRow
              key={line.id}
              line={line}
              {...{ teamId, year, writes, fetcher }}
              first={at === 0}
              last={at === things.length - 1}
            />
          ))}
        </tbody>
      ))}
      <Together sums={sums} writes={writes} />
    </table>
  );
}

const Together = ({ sums, writes }: { sums: Sums; writes: boolean }) => (
  <tfoot role="rowgroup">
    <tr role="row">
      <th scope="row" role="rowheader">
        {m.plans_sum()}
      </th>
      {units.map((unit) => (
        <td key={unit} role="cell" className="numeric strong" data-label={unitWords[unit]()}>
          {amountText[unit](sums[unit])}
        </td>
      ))}
      {writes && <td role="cell" />}
    </tr>
  </tfoot>
);

/** A goal or ambition as it is called, leading to its page; or that it stands apart. */
export function PlaceName({ place }: { place: Place }) {
  const { goalId, lineageId, title, slot, open } = place;
  if (goalId === null && lineageId === null) return <>{m.plans_apart()}</>;
  const to = goalId !== null ? paths.goal(goalId) : paths.ambition(lineageId!);
  const name = open ? title : `${title} (${m.plans_closed_place()})`;
  return <AmbitionName slot={slot ?? 1} title={name} to={to} />;
}
