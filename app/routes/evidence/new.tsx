import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepEvidence } from "#app/features/evidence/commands.server.ts";
import { EvidenceForm } from "#app/features/evidence/components/evidence-form.tsx";
import { fileStoreIn } from "#app/features/evidence/file-store.server.ts";
import { newEvidenceInput } from "#app/features/evidence/input.ts";
import { largestFile, listSubjects } from "#app/features/evidence/queries.server.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseFields } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { withUpload } from "#app/http/upload.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.evidence_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const schoolId = viewer.schoolIds[0];
  if (!schoolId) throw notFound();
  const asked = new URL(args.request.url).searchParams.get("item") ?? "";
  const of = /^[1-9]\d{0,14}$/.test(asked) ? [Number(asked)] : [];
  const subjects = listSubjects(db, viewer, of);
  return {
    subjects,
    fresh: {
      most: largestFile(db, viewer),
      teams: listOwnTeams(db, viewer),
      offered: listOfferedAudiences(db, viewer, { schoolId, ownerTeamId: null }),
    },
    fields: { team: "", items: of.filter((id) => subjects.some((one) => one.id === id)).map(String) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const store = fileStoreIn(services().env.dataDir);
  return withUpload(args.request, "file", async (sent, upload) => {
    const form = parseFields(sent, newEvidenceInput);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () =>
      keepEvidence(db, store, viewer, { ...form.value, upload }, now),
    );
    if (!outcome.done) return outcome.refused;
    return redirectWith(paths.evidence(outcome.value), form.value.audiences.length > 0 ? "saved" : "noted");
  });
}

export default function NewEvidencePage() {
  const { subjects, fresh, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.evidence_new_title()} lead={m.evidence_new_lead()} />
      <Sheet className="measure">
        <EvidenceForm
          subjects={subjects}
          fresh={fresh}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
