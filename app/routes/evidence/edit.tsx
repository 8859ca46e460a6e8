import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEvidence } from "#app/features/evidence/commands.server.ts";
import { EvidenceForm } from "#app/features/evidence/components/evidence-form.tsx";
import { evidenceInput } from "#app/features/evidence/input.ts";
import { getEvidence, listSubjects } from "#app/features/evidence/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { typedOnTop } from "#app/ui/form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.evidence_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const evidence = getEvidence(db, viewer, keyFrom(args.params.id), "change");
    const of = evidence.of.map(({ id }) => id);
    return {
      subjects: listSubjects(db, viewer, of),
      fields: {
        title: evidence.title,
        validUntil: evidence.validUntil ?? "",
        items: of.map(String),
        version: String(evidence.version),
      },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getEvidence(db, viewer, id, "change"));
  const form = await parseForm(args.request, evidenceInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeEvidence(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.evidence(id), "saved");
}

export default function EditEvidencePage() {
  const { subjects, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = typedOnTop(refused);
  const labels = { title: m.evidence_name(), validUntil: m.evidence_valid_until() };
  return (
    <>
      <PageHead title={m.evidence_edit_title()} />
      <Sheet className="measure">
        <Conflict conflict={refused?.conflict} labels={labels} />
        <EvidenceForm
          key={typed?.version}
          subjects={subjects}
          fields={typed ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
