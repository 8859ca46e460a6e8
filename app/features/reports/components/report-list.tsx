import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { monthName } from "#app/ui/dates.ts";
import { seasons, type ReportName } from "../seasons.ts";

type Listed = { name: ReportName; title: string; text: string };

/** Reports with what they are for and when in the year they are asked for. */
export const ReportList = ({ reports }: { reports: readonly Listed[] }) => (
  <ul className="rows">
    {reports.map(({ name, title, text }) => (
      <li key={name}>
        <div className="strong">
          <Link to={name === "coverage" ? paths.coverage() : paths.report(name)}>{title}</Link>
        </div>
        <p className="soft">{text}</p>
        <p className="faint">{m.reports_season({ months: seasons[name].map(monthName).join(", ") })}</p>
      </li>
    ))}
  </ul>
);
