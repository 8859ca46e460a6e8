import { Form, Link } from "@remix-run/react";
import { useEffect } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { FileForm } from "../report.ts";

type Asked = Record<string, string | undefined>;
type ReportMakingProps = {
  name: string;
  form: FileForm;
  asked: Asked;
  fileKey: string;
  state: "waiting" | "making" | "ready" | "failed" | "gone";
  done: number;
  rows: number;
  fileName: string;
  minutes: number;
};

/** Where a long file stands: being made, ready and on its way, or not there any more. */
export function ReportMaking({ name, form, asked, fileKey, state, ...file }: ReportMakingProps) {
  const { done, rows, fileName, minutes } = file;
  const report = paths.report(name, asked);
  const back = <Link to={report}>{m.reports_making_back()}</Link>;
  if (state === "waiting" || state === "making")
    return (
      <Sheet className="measure">
        <div className="stack">
          <Progress
            id="file-progress"
            label={state === "waiting" ? m.reports_making_waits() : m.reports_making_now()}
            done={done}
            of={rows}
            words={m.reports_making_of({ done: inWords(done), rows: inWords(rows) })}
          />
          <p className="soft">{m.reports_making_leave()}</p>
          <Form method="post" className="actions">
            <Button variant="quiet">{m.reports_making_stop()}</Button>
            {back}
          </Form>
        </div>
      </Sheet>
    );
  if (state === "ready")
    return (
      <Sheet title={m.reports_making_ready()} className="measure">
        <div className="stack" role="status">
          <p>{m.reports_making_ready_text({ file: fileName, rows: inWords(rows), minutes })}</p>
          <div className="actions">
            <Fetched to={paths.reportFile(name, form, { ...asked, key: fileKey })} />
            {back}
          </div>
        </div>
      </Sheet>
    );
  const failed = state === "failed";
  return (
    <Sheet title={failed ? m.reports_making_failed() : m.reports_making_gone()} className="measure">
      <div className="stack" role="status">
        <p>{failed ? m.reports_making_failed_text() : m.reports_making_gone_text({ minutes })}</p>
        <div className="actions">
          <ButtonLink variant="quiet" to={paths.reportFile(name, form, asked)} reloadDocument>
            {m.reports_making_again()}
          </ButtonLink>
          {back}
        </div>
      </div>
    </Sheet>
  );
}

/** The file comes by itself, once; a browser that starts no download by itself has the link. */
function Fetched({ to }: { to: string }) {
  useEffect(() => window.location.assign(to), [to]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${to}`} />
      </noscript>
      <ButtonLink variant="quiet" icon="download" to={to} reloadDocument>
        {m.reports_making_fetch()}
      </ButtonLink>
    </>
  );
}

const inWords = (count: number) => count.toLocaleString("nl-NL");
