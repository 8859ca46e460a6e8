import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CareerAtHand } from "#app/features/careers/components/career-at-hand.tsx";
import { findCareerAtHand } from "#app/features/careers/queries/at-hand.server.ts";
import { PreparationPage } from "#app/features/conversations/components/preparation-page.tsx";
import { saveFromForm } from "#app/features/conversations/commands/prepare.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { preparationInput } from "#app/features/conversations/input.ts";
import { listAsked } from "#app/features/conversations/queries/preparation.server.ts";
import { getPreparePage } from "#app/features/conversations/queries/prepare-page.server.ts";
import { HoursAtHand } from "#app/features/hours/components/hours-at-hand.tsx";
import { findHoursAtHand } from "#app/features/hours/queries/person.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { draftKeyOf } from "#app/http/draft-key.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data?.otherName
      ? m.conversations_prep_title({ name: data.otherName })
      : m.conversations_list_prepare(),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  const { db, viewer, now } = seat;
  const page = answer(() => getPreparePage(db, viewer, keyFrom(args.params.id), now));
  const hours = page.hoursOf && findHoursAtHand(db, viewer, page.hoursOf);
  const career = page.hoursOf && findCareerAtHand(db, viewer, page.hoursOf);
  return { ...page, hours, career, draftKey: draftKeyOf(seat) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const asked = answer(() => listAsked(db, viewer, id));
  const form = await parseForm(args.request, preparationInput(asked));
  if (!form.ok) return refuseForm(form);
  const saved = await perform(form, () => saveFromForm(db, viewer, id, asked, form, now));
  if (!saved.done) return saved.refused;
  if (form.value.next === "preview") return redirect(paths.preparationPreview(id));
  if (form.value.next !== "share") return redirectWith(paths.prepare(id), "saved");
  const shared = await perform(form, () => sharePreparation(db, viewer, id, saved.value.version, now));
  return shared.done ? redirectWith(paths.prepare(id), "shared") : shared.refused;
}

export default function PreparePage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PreparationPage page={page} refused={refused}>
      <CareerAtHand career={page.career} name={page.staff?.givenName ?? null} />
      <HoursAtHand hours={page.hours} />
    </PreparationPage>
  );
}
