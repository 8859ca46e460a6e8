import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  changeEntitlement,
  removeEntitlement,
  setEntitlement,
} from "#app/features/hours/commands/entitlements.server.ts";
import { NewRightForm, RightRow } from "#app/features/hours/components/right-form.tsx";
import { entitlementInput, entitlementRemovalInput, newEntitlementInput } from "#app/features/hours/input.ts";
import { getRightsPage } from "#app/features/hours/queries/rights.server.ts";
import { yearOf } from "#app/features/hours/years.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.hours_rights() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { from: fromDay, to: toDay } = yearOf(viewer.today, "school");
  return { ...answer(() => getRightsPage(db, viewer, id)), start: { fromDay, toDay } };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getRightsPage(db, viewer, id));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "change") {
    const form = parseAct(sent, entitlementInput);
    if (!form.ok) return refuseForm(form);
    const changed = await perform(form, () => changeEntitlement(db, viewer, id, form.value, now));
    return changed.done ? redirectWith(paths.entitlements(id), "saved") : changed.refused;
  }
  if (act === "remove") {
    const form = parseAct(sent, entitlementRemovalInput);
    if (!form.ok) return refuseForm(form);
    const gone = await perform(form, () => removeEntitlement(db, viewer, id, form.value, now));
    return gone.done ? redirectWith(paths.entitlements(id), "removed") : gone.refused;
  }
  const form = parseAct(sent, newEntitlementInput);
  if (!form.ok) return refuseForm(form);
  const set = await perform(form, () => setEntitlement(db, viewer, id, form.value, now));
  return set.done ? redirectWith(paths.entitlements(id), "added") : set.refused;
}

export default function EntitlementsPage() {
  const { personId, name, schools, rights, start } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const forThis = (act: string, id: number) => answerFor(refused, act, "entitlement", id);
  return (
    <>
      <PageHead
        over={<Link to={paths.personHours(personId)}>{m.hours_of({ name: fullName(name) })}</Link>}
        title={m.hours_rights()}
        lead={m.hours_rights_lead({ name: name.givenName })}
      />
      <div className="stack measure">
        <Sheet title={m.hours_rights_set()}>
          {rights.length === 0 && <p className="soft">{m.hours_rights_none()}</p>}
          <ul className="rows">
            {rights.map((right) => (
              <RightRow
                key={`${right.id} ${right.version}`}
                personId={personId}
                right={right}
                changing={forThis("change", right.id)}
                removing={forThis("remove", right.id)}
              />
            ))}
          </ul>
        </Sheet>
        <Sheet title={m.hours_rights_new()}>
          <NewRightForm
            key={rights.length}
            personId={personId}
            schools={schools}
            start={start}
            refused={answerFor(refused, "set")}
          />
        </Sheet>
      </div>
    </>
  );
}
