import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { Mark } from "#app/ui/mark.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { Words } from "#app/ui/words.tsx";
import { wordsByLineage, type Version } from "../model.ts";

/** The words of every ambition in every version beside each other; the newest version stands first. */
export function VersionTable({ versions }: { versions: readonly Version[] }) {
  const columns = versions.map((version) => ({
    key: String(version.no),
    head: version.adoptedOn ? showDay(version.adoptedOn) : m.vision_version_no({ no: version.no }),
    cell: (row: (typeof rows)[number]) => {
      const words = row.wordings.get(version.no);
      if (!words) return <span className="faint">{m.vision_versions_absent()}</span>;
      return (
        <div>
          <span className="strong">{words.title}</span>
          {words.meaning && <Words size="least">{words.meaning}</Words>}
        </div>
      );
    },
  }));
  const rows = wordsByLineage(versions);
  return (
    <div className="wide">
      <DataTable
        caption={m.vision_versions_by_ambition()}
        columns={[
          {
            key: "ambition",
            head: m.vision_versions_ambition(),
            rowHead: true,
            cell: (row: (typeof rows)[number]) => (
              <>
                <Mark slot={row.slot} /> <span className="unseen">{row.title}</span>
              </>
            ),
          },
          ...columns,
        ]}
        rows={rows}
        rowKey={(row) => row.lineageId}
      />
    </div>
  );
}
