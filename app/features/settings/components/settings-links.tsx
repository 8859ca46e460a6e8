import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

/** The other pages of settings; what may ask for attention is for who advises a school. */
export function SettingsLinks({ advises }: { advises: boolean }) {
  return (
    <Sheet tone="sunk">
      <ul className="rows">
        <li>
          <Link to={paths.imports()}>{m.import_title()}</Link>
        </li>
        <li>
          <Link to={paths.settingsMail()}>{m.mail_log_title()}</Link>
        </li>
        <li>
          <Link to={paths.settingsCaoRules()}>{m.hours_rules_title()}</Link>
        </li>
        <li>
          <Link to={paths.settingsWithCouncil()}>{m.settings_agreed_title()}</Link>
        </li>
        {advises && (
          <li>
            <Link to={paths.settingsAttention()}>{m.attention_switches_title()}</Link>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
