import { Link } from "@remix-run/react";
import { groupWords } from "#app/features/people/components/words.ts";
import type { functionGroups } from "#app/features/people/model.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable, type Column } from "#app/ui/table.tsx";
import { placesText } from "../places.ts";

type Work = NameParts & {
  id: number;
  personId: number;
  functionName: string;
  functionGroup: (typeof functionGroups)[number];
  scaleCode: string | null;
  scale: string | null;
  partTimeFactor: number;
};

/** The employments a number of the function mix is the sum of. */
export function MixList({ list, factor }: { list: readonly Work[]; factor: number }) {
  return (
    <Sheet title={m.role_profiles_mix_who()}>
      {list.length === 0 ? (
        <p className="soft">{m.role_profiles_mix_who_none()}</p>
      ) : (
        <div className="stack near">
          <DataTable
            caption={m.role_profiles_mix_who()}
            columns={columns()}
            rows={list}
            rowKey={({ id }) => id}
          />
          <p className="soft">{m.role_profiles_mix_who_sum({ n: placesText(factor) })}</p>
        </div>
      )}
    </Sheet>
  );
}

const columns = (): Column<Work>[] => [
  {
    key: "name",
    head: m.role_profiles_mix_name(),
    rowHead: true,
    cell: (one) => <Link to={paths.person(one.personId)}>{fullName(one)}</Link>,
  },
  {
    key: "function",
    head: m.role_profiles_mix_function(),
    cell: (one) => `${one.functionName} (${groupWords[one.functionGroup]()})`,
  },
  {
    key: "scale",
    head: m.role_profiles_mix_scale(),
    cell: ({ scale, scaleCode }) => (
      <>
        {scale}
        {scaleCode !== scale && scaleCode && (
          <span className="faint"> {m.role_profiles_mix_written({ code: scaleCode })}</span>
        )}
      </>
    ),
  },
  {
    key: "factor",
    head: m.role_profiles_mix_factor(),
    numeric: true,
    cell: ({ partTimeFactor }) => placesText(partTimeFactor),
  },
];
