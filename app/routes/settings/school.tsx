import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { addFreeDays, changeSchool, removeFreeDays } from "#app/features/settings/commands.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { FreeDaysSheet } from "#app/features/settings/components/free-days.tsx";
import { SchoolForm } from "#app/features/settings/components/school-form.tsx";
import { freeDaysInput, freeDaysRemovalInput, schoolInput } from "#app/features/settings/input.ts";
import { schoolPolicy } from "#app/features/settings/policy.ts";
import { getSchool, listFreeDays } from "#app/features/settings/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireStanding } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.school.name ?? m.settings_school() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, schoolPolicy, "see");
  const id = keyFrom(args.params.id);
  const { name, kind, version, sector, brin, teacherWord, teamWord, holidayRegion } = answer(() =>
    getSchool(db, viewer, id),
  );
  return {
    school: { id, name, kind, version },
    fields: { name, sector: sector ?? "", brin: brin ?? "", teacherWord, teamWord, holidayRegion },
    freeDays: listFreeDays(db, id),
    today: viewer.today,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, schoolPolicy, "change");
  const id = keyFrom(args.params.id);
  answer(() => getSchool(db, viewer, id, "change"));
  const sent = await readForm(args.request);
  const outcome = await save();
  return outcome.done ? redirectWith(paths.settingsSchool(id), "saved") : outcome.refused;

  async function save() {
    const act = sent.get("act");
    if (act === "free") {
      const form = parseAct(sent, freeDaysInput);
      if (!form.ok) return { done: false as const, refused: refuseForm(form) };
      return perform(form, () => addFreeDays(db, viewer, id, form.value, now));
    }
    if (act === "remove") {
      const form = parseAct(sent, freeDaysRemovalInput);
      if (!form.ok) return { done: false as const, refused: refuseForm(form) };
      return perform(form, () => removeFreeDays(db, viewer, id, form.value.freeDays, now));
    }
    const form = parseAct(sent, schoolInput);
    if (!form.ok) return { done: false as const, refused: refuseForm(form) };
    return perform(form, () => changeSchool(db, viewer, id, form.value, now));
  }
}

export default function SchoolPage() {
  const { school, fields, freeDays, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.settingsSchools()}>{m.settings_schools_title()}</Link>}
        title={school.name}
      />
      <div className="stack measure">
        <Sheet title={m.settings_school_change()}>
          <SchoolForm
            key={school.version}
            action={paths.settingsSchool(school.id)}
            school={school}
            fields={fields}
            refused={answerFor(refused, "change")}
          />
        </Sheet>
        <FreeDaysSheet
          schoolId={school.id}
          freeDays={freeDays}
          today={today}
          refused={answerFor(refused, "free")}
        />
      </div>
    </>
  );
}
