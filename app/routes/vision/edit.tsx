import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveVision } from "#app/features/stories/commands/vision.server.ts";
import { StoriesToName } from "#app/features/stories/components/vision-stories.tsx";
import { listStoriesOfVisions, listStoriesToName } from "#app/features/stories/queries/vision.server.ts";
import { VisionForm } from "#app/features/vision/components/vision-form.tsx";
import { visionInput } from "#app/features/vision/input.ts";
import { getPlace } from "#app/features/vision/place-queries.server.ts";
import { fieldsOf, readRearrangement, rearrange } from "#app/features/vision/rows.ts";
import { getDraftToEdit } from "#app/features/vision/version-queries.server.ts";
import { answer, perform, refuseForm, type Refused } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.vision_edit() }];

const wanted = (request: Request) => new URL(request.url).searchParams.get("school");

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const place = answer(() => getPlace(db, viewer, wanted(args.request)));
  const { words, draftId, ...draft } = answer(() => getDraftToEdit(db, viewer, place.schoolId));
  // Empty rows to begin with, so that a first vision can be typed at once.
  const rows = words ?? {
    statement: "",
    tookPart: null,
    coreValues: blank(3, { name: "", meaning: null }),
    ambitions: blank(4, blankAmbition),
  };
  const slots = Object.fromEntries(
    (words?.ambitions ?? []).map((ambition) => [ambition.lineageId, ambition.slot]),
  );
  const named = draftId === null ? [] : (listStoriesOfVisions(db, viewer, [draftId]).get(draftId) ?? []);
  const stories = named.map(({ id }) => String(id));
  return {
    ...{ place, slots, ...draft },
    toName: listStoriesToName(db, viewer, place),
    fields: { ...fieldsOf(rows), stories, adoptedOn: viewer.today },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const place = answer(() => getPlace(db, viewer, wanted(args.request)));
  answer(() => getDraftToEdit(db, viewer, place.schoolId));
  const form = await parseForm(args.request, visionInput);
  const arrangement = readRearrangement(form.fields.arrange);
  if (arrangement)
    return data({
      ok: false,
      fields: rearrange(form.fields, arrangement),
      problems: {},
    } satisfies Refused as Refused);
  if (!form.ok) return refuseForm(form);
  const adopts = form.value.intent === "adopt";
  const outcome = await perform(form, () => saveVision(db, viewer, place, { ...form.value, adopts }, now));
  if (!outcome.done) return outcome.refused;
  const school = place.schoolId ?? "board";
  return adopts
    ? redirectWith(paths.vision(school), "adopted")
    : redirectWith(paths.editVision(school), "saved");
}

const blankAmbition = { lineageId: null, title: "", meaning: null, text: null, focalPoint: false };
const blank = <T,>(count: number, row: T) => Array.from({ length: count }, () => row);

export default function EditVisionPage() {
  const { place, version, basedOn, fields, slots, toName } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // After a conflict the next save is meant to go over what is there now; otherwise it keeps what it was begun on.
  const kept = refused && !refused.conflict ? refused.fields : undefined;
  return (
    <>
      <PageHead
        title={m.vision_edit_title({ place: place.schoolId === null ? m.vision_board() : place.name })}
        lead={basedOn ? m.vision_edit_lead_next() : m.vision_edit_lead_first()}
      />
      <div className="stack">
        <Conflict
          conflict={refused?.conflict}
          labels={{
            statement: m.vision_edit_statement(),
            tookPart: m.vision_edit_took_part(),
            values: m.vision_edit_values(),
            ambitions: m.vision_edit_ambitions(),
          }}
        />
        <VisionForm
          action={paths.editVision(place.schoolId ?? "board")}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          version={kept ? Number(kept.version) || 0 : version}
          basedOn={kept ? Number(kept.basedOn) || null : basedOn}
          slots={slots}
        >
          <StoriesToName stories={toName} named={[(refused?.fields ?? fields).stories ?? []].flat()} />
        </VisionForm>
      </div>
    </>
  );
}
