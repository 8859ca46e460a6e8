import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AskEditors, EditorList } from "#app/features/vision/components/editors.tsx";
import { endEditing, inviteEditors } from "#app/features/vision/editor-commands.server.ts";
import { listColleaguesForDraft, listEditors } from "#app/features/vision/editor-queries.server.ts";
import { editorsInput, endEditingInput } from "#app/features/vision/input.ts";
import { getPlace } from "#app/features/vision/place-queries.server.ts";
import { findCurrentVision, findVision } from "#app/features/vision/queries.server.ts";
import { mayEditVision } from "#app/features/vision/version-queries.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.vision_editors_title() }];

/** The draft of a place for who writes it, asks for it or was asked; an administrator who enters the first one writes alone. */
function placeOf({ db, viewer }: Pick<Seat, "db" | "viewer">, request: Request) {
  const place = answer(() => getPlace(db, viewer, new URL(request.url).searchParams.get("school")));
  if (!mayEditVision(db, viewer, place.schoolId)) throw notFound();
  return place;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const place = placeOf({ db, viewer }, args.request);
  const { schoolId } = place;
  const mayInvite = mayEditVision(db, viewer, schoolId, "invite");
  const written = findVision(db, viewer, schoolId, "draft") ?? findCurrentVision(db, viewer, schoolId);
  return {
    ...{ place, mayInvite, me: viewer.personId, begun: written !== undefined },
    editors: listEditors(db, viewer, schoolId),
    colleagues: mayInvite ? listColleaguesForDraft(db, viewer, schoolId) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const place = placeOf({ db, viewer }, args.request);
  const school = place.schoolId ?? "board";
  const sent = await readForm(args.request);
  if (sent.get("act") === "end") {
    const form = parseAct(sent, endEditingInput);
    if (!form.ok) return refuseForm(form);
    const { person } = form.value;
    const outcome = await perform(form, () => endEditing(db, viewer, place, person, now));
    if (!outcome.done) return outcome.refused;
    const to = person === viewer.personId ? paths.vision(school) : paths.visionEditors(school);
    return redirectWith(to, "removed");
  }
  const form = parseAct(sent, editorsInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => inviteEditors(db, viewer, place, form.value.people, now));
  return outcome.done ? redirectWith(paths.visionEditors(school), "invited") : outcome.refused;
}

export default function VisionEditorsPage() {
  const { place, mayInvite, me, begun, editors, colleagues } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused && Object.values(refused.problems)[0];
  const school = place.schoolId ?? "board";
  return (
    <>
      <PageHead
        over={place.schoolId === null ? m.vision_title_board() : place.name}
        title={m.vision_editors_title()}
        lead={m.vision_editors_lead()}
        actions={
          <ButtonLink variant="quiet" icon="arrow-left" to={paths.editVision(school)}>
            {m.vision_editors_back()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        {begun ? (
          <EditorList {...{ school, editors, me, mayInvite }} />
        ) : (
          <p className="soft">{m.vision_editors_first()}</p>
        )}
        {mayInvite && begun && (
          <AskEditors
            {...{ school, colleagues }}
            chosen={[refused?.fields.people ?? []].flat()}
            error={problem && problemText(problem)}
          />
        )}
      </div>
    </>
  );
}
