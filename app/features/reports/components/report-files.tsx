import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";

type ReportFilesProps = { name: string; asked: Record<string, string | number | undefined> };

/** The report as a file: for any spreadsheet, for Excel, and on paper. */
export function ReportFiles({ name, asked }: ReportFilesProps) {
  return (
    <>
      <ButtonLink variant="quiet" icon="download" to={paths.reportFile(name, "xlsx", asked)} reloadDocument>
        {m.reports_xlsx()}
      </ButtonLink>
      <ButtonLink variant="quiet" to={paths.reportFile(name, "csv", asked)} reloadDocument>
        {m.reports_csv()}
      </ButtonLink>
      <ButtonLink variant="quiet" to={paths.reportFile(name, "pdf", asked)} reloadDocument>
        {m.reports_pdf()}
      </ButtonLink>
    </>
  );
}
