import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeMoments } from "#app/features/cycles/commands/moments.server.ts";
import { MomentsForm } from "#app/features/cycles/components/moments-form.tsx";
import { kindWords } from "#app/features/cycles/components/words.ts";
import { momentsInput } from "#app/features/cycles/input.ts";
import { momentFields, momentKinds, usualMoments } from "#app/features/cycles/model.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import { usualTemplate } from "#app/features/cycles/template-model.ts";
import { listOfferedTemplates } from "#app/features/cycles/template-queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.cycles_change_moments() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const cycle = answer(() => getCycle(db, viewer, keyFrom(args.params.id), "change"));
  const offered = listOfferedTemplates(db, viewer.boardId, viewer.today);
  // A moment keeps the version it has until someone chooses another: that one stands in its list too.
  const kept = cycle.moments
    .filter((moment) => !offered.some((template) => template.id === moment.templateId))
    .map(({ templateId, templateNo, templateKind, nameNl, nameEn }) => ({
      id: templateId,
      no: templateNo,
      kind: templateKind,
      nameNl,
      nameEn,
    }));
  const fields = momentFields(
    usualMoments(cycle.schoolYear).map((usual) => {
      const moment = cycle.moments.find(({ kind }) => kind === usual.kind);
      if (!moment) return { ...usual, use: "not", templateId: usualTemplate(offered, usual.kind)?.id };
      const { opensOn, closesOn, templateId, optIn } = moment;
      return { kind: usual.kind, use: optIn ? "opt_in" : "everyone", opensOn, closesOn, templateId };
    }),
  );
  return { cycle, templates: [...offered, ...kept], fields };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getCycle(db, viewer, id, "change"));
  const form = await parseForm(args.request, momentsInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeMoments(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.cycle(id), "saved") : outcome.refused;
}

const windowLabels = () =>
  Object.fromEntries(
    momentKinds.flatMap((kind) => [
      [`${kind}_opensOn`, `${kindWords[kind]()}, ${m.cycles_opens_on()}`],
      [`${kind}_closesOn`, `${kindWords[kind]()}, ${m.cycles_closes_on()}`],
    ]),
  );

export default function CycleMomentsPage() {
  const { cycle, templates, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={m.cycles_of({ school: cycle.schoolName, year: schoolYearName(cycle.schoolYear) })}
        title={m.cycles_change_moments()}
        lead={m.cycles_change_moments_lead()}
      />
      <div className="stack">
        <Conflict conflict={refused?.conflict} labels={windowLabels()} />
        {cycle.state === "closed" && <Notice>{problemText("closed")}</Notice>}
        <MomentsForm
          cycleId={cycle.id}
          version={refused && !refused.conflict ? Number(refused.fields.version) || 0 : cycle.version}
          templates={templates}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </div>
    </>
  );
}
