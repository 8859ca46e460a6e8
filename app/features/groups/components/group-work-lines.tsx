import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { GroupWork } from "../model.ts";

/** What runs in a group and what it made lately, a line each. */
export function GroupWorkLines({ work: { activities, products } }: { work: GroupWork }) {
  if (activities.length + products.length === 0) return null;
  return (
    <ul className="stack tight above">
      {activities.map((one) => (
        <li key={one.id} className="meta">
          <span className="faint">{m.groups_work_activities()}</span>
          <Link to={paths.activity(one.id)}>{one.title}</Link>
        </li>
      ))}
      {products.map((one) => (
        <li key={one.id} className="meta">
          <span className="faint">{m.groups_work_products()}</span>
          <Link to={paths.product(one.id)}>{one.title}</Link>
        </li>
      ))}
    </ul>
  );
}
