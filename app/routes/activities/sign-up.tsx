import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  closeSignUp,
  leaveWaiting,
  openSignUp,
  signUp,
} from "#app/features/activities/commands/sign-up.server.ts";
import { SignUpForm } from "#app/features/activities/components/sign-up-form.tsx";
import { SignUpSheet, WaitingSheet } from "#app/features/activities/components/sign-up-sheet.tsx";
import { signUpAct, signUpInput } from "#app/features/activities/input.ts";
import { doesTakePart, isOver } from "#app/features/activities/model.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listGroupsOfSchool, readSignUp } from "#app/features/activities/queries/sign-up.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.activities_sign_up_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { may, mine, title, state, schoolId } = answer(() => getActivity(db, viewer, id));
  const organises = may("change");
  const open = readSignUp(db, viewer, id, organises);
  // To who may not sign up and does not organise it, there is nothing here.
  if (!organises && !(open && (may("sign_up") || open.waits))) throw notFound();
  return {
    id,
    title,
    signUp: open,
    organises,
    mayJoin: may("sign_up") && !organises,
    joins: mine !== undefined && doesTakePart(mine),
    groups: organises && !isOver(state) ? listGroupsOfSchool(db, schoolId) : undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { may } = answer(() => getActivity(db, viewer, id));
  const organises = may("change");
  if (!organises && !may("sign_up") && !readSignUp(db, viewer, id, false)?.waits) throw notFound();
  const sent = await readForm(args.request);
  const form = parseAct(sent, signUpAct);
  if (!form.ok) return refuseForm(form);
  const { act } = form.value;
  if (act === "open") {
    const terms = parseAct(sent, signUpInput);
    if (!terms.ok) return refuseForm(terms);
    const outcome = await perform(terms, () => openSignUp(db, viewer, id, terms.value, now));
    return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
  }
  if (act === "join") {
    const outcome = await perform(form, () => signUp(db, viewer, id, now));
    if (!outcome.done) return outcome.refused;
    return redirectWith(paths.activity(id), outcome.value === "in" ? "accepted" : "waiting");
  }
  const change = act === "close" ? closeSignUp : leaveWaiting;
  const outcome = await perform(form, () => change(db, viewer, id, now));
  return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
}

export default function SignUpPage() {
  const { id, title, signUp: open, groups, ...stands } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problems.form ?? refused?.problems.act;
  return (
    <>
      <PageHead
        over={title}
        title={m.activities_sign_up_title()}
        actions={
          <ButtonLink to={paths.activity(id)} variant="quiet">
            {m.activities_back()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        {problem && (
          <Notice tone="warn" role="alert">
            {problemText(problem)}
          </Notice>
        )}
        {open && <SignUpSheet activityId={id} signUp={open} {...stands} organises={false} />}
        {open && <WaitingSheet waiting={open.waiting} />}
        {groups && (
          <SignUpForm activityId={id} groups={groups} signUp={open} refused={answerFor(refused, "open")} />
        )}
      </div>
    </>
  );
}
