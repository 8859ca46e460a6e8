import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { TemplateKind } from "../template-model.ts";
import { kindWords, templateName } from "./words.ts";

type Listed = { id: number; no: number; kind: TemplateKind; nameNl: string; nameEn: string };

/** Templates of one origin by name; nothing at all where there are none, unless it says what belongs there. */
export function TemplateSheet({
  title,
  templates,
  empty,
}: {
  title: string;
  templates: readonly Listed[];
  empty?: string;
}) {
  if (templates.length === 0 && !empty) return null;
  return (
    <Sheet title={title}>
      {templates.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className="rows">
          {templates.map((template) => (
            <li key={template.id}>
              <h3>
                <Link to={paths.template(template.id)}>{templateName(template)}</Link>
              </h3>
              <div className="meta">
                <span>{kindWords[template.kind]()}</span>
                <span>{m.cycles_template_version({ no: template.no })}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
