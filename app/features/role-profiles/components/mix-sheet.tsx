import { Link } from "@remix-run/react";
import { groupWords } from "#app/features/people/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable, type Column } from "#app/ui/table.tsx";
import { placesText } from "../places.ts";
import type { FunctionMix } from "../model.ts";
import { scaleText } from "./words.ts";

type Row = FunctionMix["rows"][number];

/** Places per scale now, wanted and open; each number leads to the employments it is the sum of. */
export function MixSheet({ mix }: { mix: FunctionMix }) {
  const school = mix.school.id;
  return (
    <Sheet
      title={m.role_profiles_mix()}
      seen={<SeenBy icon="users" text={m.role_profiles_seen_leader()} />}
      id="mix"
    >
      <div className="stack near">
        <p className="soft measure">{m.role_profiles_mix_lead({ school: mix.school.name })}</p>
        {mix.rows.length === 0 ? (
          <p className="soft">{m.role_profiles_mix_nobody()}</p>
        ) : (
          <DataTable
            caption={m.role_profiles_mix_caption()}
            columns={columnsFor(school)}
            rows={mix.rows}
            rowKey={({ code }) => code}
          />
        )}
        {mix.groups.length > 0 && (
          <p className="meta">
            <span className="faint">{m.role_profiles_mix_groups()}:</span>
            {mix.groups.map(({ group, factor }) => (
              <Link key={group} to={paths.functionMix({ school, group })}>
                {groupWords[group]()} {placesText(factor)}
              </Link>
            ))}
          </p>
        )}
        <p className="faint measure">{m.role_profiles_mix_seen()}</p>
      </div>
    </Sheet>
  );
}

const columnsFor = (school: number): Column<Row>[] => [
  {
    key: "scale",
    head: m.role_profiles_mix_scale(),
    rowHead: true,
    cell: (row) => scaleText(row),
  },
  {
    key: "now",
    head: m.role_profiles_mix_now(),
    numeric: true,
    cell: ({ code, factor }) =>
      factor === 0 ? (
        m.role_profiles_mix_none()
      ) : (
        <Link to={paths.functionMix({ school, scale: code })}>{placesText(factor)}</Link>
      ),
  },
  {
    key: "wanted",
    head: m.role_profiles_mix_wanted(),
    numeric: true,
    cell: ({ code, wish }) =>
      wish && <Link to={paths.functionMix({ school, scale: code })}>{placesText(wish.wantedFactor)}</Link>,
  },
  {
    key: "opening",
    head: m.role_profiles_mix_opening(),
    numeric: true,
    cell: ({ wish }) => wish && wish.openingFactor > 0 && openings(wish),
  },
];

const openings = ({ openingFactor, openingOn }: NonNullable<Row["wish"]>) =>
  openingOn
    ? m.role_profiles_mix_opening_from({ n: placesText(openingFactor), day: showDay(openingOn) })
    : placesText(openingFactor);
