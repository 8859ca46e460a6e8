import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** What Jaarring ships may be behind the agreement in force: said until someone held it against the text. */
export const UncheckedNotice = ({ toRules }: { toRules: boolean }) => (
  <Notice tone="warn" role="note" title={m.hours_unchecked_title()}>
    <p>{m.hours_unchecked_text()}</p>
    {toRules && (
      <p>
        <Link to={paths.settingsCaoRules()}>{m.hours_rules_title()}</Link>
      </p>
    )}
  </Notice>
);
