import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  answerOffer,
  chooseStrengthener,
  finishActivity,
} from "#app/features/activities/commands/refine.server.ts";
import { ActivityAside } from "#app/features/activities/components/activity-aside.tsx";
import { ActivityBeforehand } from "#app/features/activities/components/activity-beforehand.tsx";
import { ActivityHead } from "#app/features/activities/components/activity-head.tsx";
import { StrengthenerCard } from "#app/features/activities/components/strengthener-card.tsx";
import { kindWords } from "#app/features/activities/components/words.ts";
import { finishInput, offerInput, strengthenerInput } from "#app/features/activities/input.ts";
import { strengthenerFrom } from "#app/features/activities/model.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { ActivityGave } from "#app/features/value/components/gave.tsx";
import { LookBackSheet } from "#app/features/value/components/look-back-sheet.tsx";
import { withoutExpectation } from "#app/features/value/look-back.ts";
import { gaveOfActivity } from "#app/features/value/queries/gave.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { deviceOf } from "#app/http/draft-key.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? kindWords[data.activity.kind]() : m.activities_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  const { db, viewer } = seat;
  const { may, ...activity } = answer(() => getActivity(db, viewer, keyFrom(args.params.id)));
  const mayChange = may("change");
  return {
    me: viewer.personId,
    today: viewer.today,
    activity,
    mayChange,
    mayGrow: viewer.schoolIds.length > 0,
    device: deviceOf(seat),
    gave: gaveOfActivity(db, viewer, activity.id),
    offered: mayChange ? listOfferedAudiences(db, viewer, activity) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id, "change"));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  const saved = () => redirectWith(paths.activity(id), "saved");
  if (act === "offer") {
    const form = parseAct(sent, offerInput);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => answerOffer(db, viewer, id, form.value, now));
    return outcome.done ? saved() : outcome.refused;
  }
  if (act === "strengthener") {
    const form = parseAct(sent, strengthenerInput);
    if (!form.ok) return refuseForm(form);
    const { strengthener, version } = form.value;
    const chosen = strengthenerFrom(strengthener);
    const outcome = await perform(form, () => chooseStrengthener(db, viewer, id, chosen, version, now));
    return outcome.done ? saved() : outcome.refused;
  }
  const form = parseAct(sent, finishInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => finishActivity(db, viewer, id, form.value.version, now));
  return outcome.done ? saved() : outcome.refused;
}

export default function ActivityPage() {
  const { me, today, device, activity, mayChange, mayGrow, gave, offered } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { id, mine, version } = activity;
  const offerRefused = answerFor(refused, "offer");
  const wrong = answerFor(refused, "strengthener")?.problems.strengthener;
  const takesPart = mayChange || mine?.state === "accepted" || mine?.state === "attended";
  const before = gave.lookBack ? withoutExpectation(activity) : activity;
  const none = takesPart ? m.activities_gave_none() : m.activities_gave_none_other();
  return (
    <>
      <ActivityHead activity={activity} me={me} mayChange={mayChange} />
      <div className="stack">
        {!offerRefused && (
          <Conflict conflict={refused?.conflict} labels={{ title: m.activities_name_label() }} />
        )}
        <LookBackSheet lookBack={gave.lookBack} me={me} />
        <div className="columns">
          <div className="stack">
            <ActivityBeforehand activity={before} today={today} refused={offerRefused} />
            <ActivityGave {...{ gave, me, takesPart, device }} words={{ title: m.activities_gave(), none }} />
            {mayChange && (
              <StrengthenerCard
                activityId={id}
                version={version}
                chosen={activity.strengthener}
                error={wrong && problemText(wrong)}
              />
            )}
          </div>
          <ActivityAside {...{ activity, me, mayChange, mayGrow, offered }} />
        </div>
      </div>
    </>
  );
}
