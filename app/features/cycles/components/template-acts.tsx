import { Form, Link } from "@remix-run/react";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { TemplateKind } from "../template-model.ts";
import { kindWords } from "./words.ts";

type Shown = {
  id: number;
  newestId: number;
  newest: boolean;
  version: number;
  own: boolean;
  used: boolean;
  retired: boolean;
};

/** What who runs cycles can do with a template: make one's own of it, change or follow it, take it out of the choices. */
export function TemplateActs({ template }: { template: Shown }) {
  return (
    <>
      <ButtonLink variant="quiet" to={paths.editTemplate(template.id)}>
        {template.own ? m.cycles_template_change() : m.cycles_template_make_own()}
      </ButtonLink>
      {template.own && !template.retired && (
        <Confirm label={m.cycles_template_retire()} question={<p>{m.cycles_template_retire_question()}</p>}>
          <RetireForm template={template} act="retire" label={m.cycles_template_retire_confirm()} />
        </Confirm>
      )}
      {template.own && template.retired && (
        <RetireForm template={template} act="offer" label={m.cycles_template_offer()} />
      )}
    </>
  );
}

function RetireForm({ template, act, label }: { template: Shown; act: "retire" | "offer"; label: string }) {
  return (
    <Form method="post" action={paths.template(template.id)}>
      <input type="hidden" name="version" value={template.version} />
      <Button variant={act === "retire" ? "danger" : "quiet"} name="act" value={act}>
        {label}
      </Button>
    </Form>
  );
}

type Use = { cycleId: number; schoolName: string; schoolYear: number; kind: TemplateKind };

/** What asks this version, and whether a later one is there: nothing where there is nothing to say. */
export function TemplateUses({ template, uses }: { template: Shown; uses: readonly Use[] }) {
  if (template.newest && !template.retired && uses.length === 0) return null;
  return (
    <Notice>
      {!template.newest && (
        <p>
          {m.cycles_template_older()}{" "}
          <Link to={paths.template(template.newestId)}>{m.cycles_template_to_newest()}</Link>
        </p>
      )}
      {template.retired && <p>{m.cycles_template_is_retired()}</p>}
      {uses.length > 0 && (
        <>
          <p>{m.cycles_template_used()}</p>
          <ul>
            {uses.map((use) => (
              <li key={`${use.cycleId} ${use.kind}`}>
                <Link to={paths.cycle(use.cycleId)}>
                  {m.cycles_of({ school: use.schoolName, year: schoolYearName(use.schoolYear) })}
                </Link>{" "}
                <span className="faint">{kindWords[use.kind]()}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
