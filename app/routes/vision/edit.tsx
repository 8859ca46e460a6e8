import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveVision } from "#app/features/stories/commands/vision.server.ts";
import { StoriesToName } from "#app/features/stories/components/vision-stories.tsx";
import { getVisionForm, rebaseVisionForm } from "#app/features/stories/queries/vision-form.server.ts";
import { readClashes } from "#app/features/vision/clashes.ts";
import { DraftClashes } from "#app/features/vision/components/draft-clashes.tsx";
import { DraftEnded } from "#app/features/vision/components/draft-ended.tsx";
import { EditorsLine } from "#app/features/vision/components/editors.tsx";
import { VisionForm } from "#app/features/vision/components/vision-form.tsx";
import { wasAskedToWrite } from "#app/features/vision/editor-queries.server.ts";
import { visionInput } from "#app/features/vision/input.ts";
import type { Place } from "#app/features/vision/model.ts";
import { getPlace } from "#app/features/vision/place-queries.server.ts";
import { isTooMany, readRearrangement, rearrange } from "#app/features/vision/rows.ts";
import { mayEditVision } from "#app/features/vision/version-queries.server.ts";
import { answer, notFound, perform, refuseForm, type Refused } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.vision_edit() }];

const wanted = (request: Request) => new URL(request.url).searchParams.get("school");

/** Whether she writes here. Who did so, until the draft was adopted or it was taken back, finds that said; others nothing. */
function writesAt({ db, viewer }: Pick<Seat, "db" | "viewer">, { schoolId }: Place): boolean {
  const may = mayEditVision(db, viewer, schoolId);
  if (!may && !wasAskedToWrite(db, viewer, schoolId)) throw notFound();
  return may;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const place = answer(() => getPlace(db, viewer, wanted(args.request)));
  if (!writesAt({ db, viewer }, place)) return { place, form: null };
  return { place, form: answer(() => getVisionForm(db, viewer, place)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const place = answer(() => getPlace(db, viewer, wanted(args.request)));
  const writes = writesAt({ db, viewer }, place);
  const form = await parseForm(args.request, visionInput);
  if (!writes)
    return data({ ok: false, fields: form.fields, problems: {} } satisfies Refused as Refused, 409);
  const arrangement = readRearrangement(form.fields.arrange);
  if (arrangement) {
    const fields = rearrange(form.fields, arrangement);
    return data({ ok: false, fields, problems: {} } satisfies Refused as Refused);
  }
  if (!form.ok) return refuseForm(form);
  const adopts = form.value.intent === "adopt";
  const outcome = await perform(form, () => saveVision(db, viewer, place, { ...form.value, adopts }, now));
  if (!outcome.done) {
    const { data: refused, init } = outcome.refused;
    // Too many it is only together with what another saved meanwhile: that goes into the form too.
    if (!refused.conflict && !Object.values(refused.problems).some(isTooMany)) return outcome.refused;
    // The form comes back on top of what stands there now, with what was typed in it.
    const fields = rebaseVisionForm(db, viewer, place, form.value);
    const conflict = refused.conflict ?? { theirs: {}, version: Number(fields.version) };
    return data({ ...refused, conflict, fields }, init ?? 409);
  }
  const school = place.schoolId ?? "board";
  return adopts
    ? redirectWith(paths.vision(school), "adopted")
    : redirectWith(paths.editVision(school), "saved");
}

export default function EditVisionPage() {
  const { place, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const school = place.schoolId ?? "board";
  const title = m.vision_edit_title({ place: place.schoolId === null ? m.vision_board() : place.name });
  if (!form)
    return (
      <>
        <PageHead title={title} />
        <DraftEnded to={paths.vision(school)} typed={refused?.fields} />
      </>
    );
  const { fields: begun, slots, ofBoard, mayAdopt, mayInvite, editors, toName } = form;
  const fields = refused?.fields ?? begun;
  const clashes = readClashes(fields.clashes);
  return (
    <>
      <PageHead
        title={title}
        lead={fields.basedOn ? m.vision_edit_lead_next() : m.vision_edit_lead_first()}
      />
      <div className="stack">
        {(form.draft || form.current) && (
          <EditorsLine {...{ school, editors, mayInvite }} compares={form.draft && form.current} />
        )}
        <DraftClashes clashes={clashes} movedOnly={refused?.conflict !== undefined} />
        <VisionForm
          action={paths.editVision(school)}
          problems={refused?.problems}
          unsaved={refused !== undefined}
          {...{ fields, slots, ofBoard, mayAdopt }}
        >
          <StoriesToName stories={toName} named={[fields.stories ?? []].flat()} />
        </VisionForm>
      </div>
    </>
  );
}
