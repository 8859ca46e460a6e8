import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

/** A link from a letter that works no more, and how to get another. */
export function UsedLink() {
  return (
    <Sheet>
      <h1>{m.auth_used_link_title()}</h1>
      <p>{m.auth_used_link_lead()}</p>
      <p>
        <Link to={paths.forgot()}>{m.auth_forgot_link()}</Link>
      </p>
    </Sheet>
  );
}
