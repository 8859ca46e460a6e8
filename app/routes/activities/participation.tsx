import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  answerInvitation,
  invite,
  tellAmounts,
  uninvite,
} from "#app/features/activities/commands/participate.server.ts";
import { InviteSheet } from "#app/features/activities/components/invite-sheet.tsx";
import { OwnPartSheet } from "#app/features/activities/components/own-part.tsx";
import { attendance, invitationAnswer, moreInvited, uninvited } from "#app/features/activities/input.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listColleagues } from "#app/features/activities/queries/choices.server.ts";
import { getOwnPart } from "#app/features/activities/queries/participation.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.activities_my_part() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const part = answer(() => getOwnPart(db, viewer, id));
  return { ...part, toInvite: part.mayRead ? toInvite({ db, viewer }, id) : undefined };
}

/** Who can still be asked along and who has not answered, for who may invite. */
function toInvite({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const { may, participants, schoolId, state } = getActivity(db, viewer, id);
  if (!may("change") || state === "cancelled") return undefined;
  const asked = participants.filter((one) => one.state !== "declined").map((one) => one.personId);
  return {
    colleagues: listColleagues(db, viewer, schoolId, asked),
    waiting: participants.filter((one) => one.state === "invited"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getOwnPart(db, viewer, id));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "invite") {
    const form = parseAct(sent, moreInvited);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => invite(db, viewer, id, form.value.invited, now));
    return outcome.done ? redirectWith(paths.activity(id), "invited") : outcome.refused;
  }
  if (act === "uninvite") {
    const form = parseAct(sent, uninvited);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => uninvite(db, viewer, id, form.value.person, now));
    return outcome.done ? redirectWith(paths.participation(id), "withdrawn") : outcome.refused;
  }
  if (act === "amounts") {
    const form = parseAct(sent, attendance);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => tellAmounts(db, viewer, id, form.value, now));
    return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
  }
  const form = parseAct(sent, invitationAnswer);
  if (!form.ok) return refuseForm(form);
  const said = form.value.answer;
  const outcome = await perform(form, () => answerInvitation(db, viewer, id, said, now));
  if (!outcome.done) return outcome.refused;
  if (outcome.value === "out") return redirectWith(paths.activities(), "declined");
  return redirectWith(paths.activity(id), outcome.value === "in" ? "accepted" : "waiting");
}

export default function ParticipationPage() {
  const { id, title, state, mine, said, mayRead, toInvite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problems.answer ?? refused?.problems.person;
  return (
    <>
      <PageHead
        over={title}
        title={m.activities_my_part()}
        actions={
          <ButtonLink to={mayRead ? paths.activity(id) : paths.activities()} variant="quiet">
            {mayRead ? m.activities_back() : m.activities_back_to_list()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        {problem && (
          <Notice tone="warn" role="alert">
            {problemText(problem)}
          </Notice>
        )}
        <OwnPartSheet
          activityId={id}
          state={state}
          mine={mine}
          declined={said}
          refused={answerFor(refused, "amounts")}
        />
        {toInvite && <InviteSheet activityId={id} {...toInvite} refused={answerFor(refused, "invite")} />}
      </div>
    </>
  );
}
