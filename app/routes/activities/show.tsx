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
import { GrowthSheet } from "#app/features/activities/components/growth-sheet.tsx";
import { StrengthenerCard } from "#app/features/activities/components/strengthener-card.tsx";
import { kindWords } from "#app/features/activities/components/words.ts";
import { finishInput, offerInput, strengthenerInput } from "#app/features/activities/input.ts";
import { strengthenerFrom } from "#app/features/activities/model.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { readAround } from "#app/features/activities/queries/around.server.ts";
import { listAgreementsOfItem } from "#app/features/agreements/queries.server.ts";
import { MadeOfIt } from "#app/features/groups/components/made-of-it.tsx";
import { madeOf } from "#app/features/groups/queries/products.server.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { AskedAndAgreed } from "#app/features/requests/components/asked-and-agreed.tsx";
import { requestsOfActivity } from "#app/features/requests/queries/of-activity.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { ActivityGave } from "#app/features/value/components/gave.tsx";
import { LookBackSheet } from "#app/features/value/components/look-back-sheet.tsx";
import { withoutExpectation } from "#app/features/value/look-back.ts";
import { wasInIt } from "#app/features/value/model.ts";
import { gaveOfActivity } from "#app/features/value/queries/gave.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { deviceOf } from "#app/http/draft-key.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm, type ParsedForm } from "#app/http/parse-form.server.ts";
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
  const found = answer(() => getActivity(db, viewer, keyFrom(args.params.id)));
  const { may, ...activity } = found;
  const { id } = activity;
  return {
    me: viewer.personId,
    today: viewer.today,
    activity,
    around: readAround(db, viewer, found),
    agreements: listAgreementsOfItem(db, viewer, id),
    device: deviceOf(seat),
    asked: requestsOfActivity(db, viewer, found),
    gave: gaveOfActivity(db, viewer, id),
    made: madeOf(db, viewer, id),
    offered: may("change") ? listOfferedAudiences(db, viewer, activity) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id, "change"));
  const sent = await readForm(args.request);
  const run = async <T,>(form: ParsedForm<T>, command: (value: T) => unknown) => {
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => command(form.value));
    return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
  };
  const act = sent.get("act");
  if (act === "offer") return run(parseAct(sent, offerInput), (v) => answerOffer(db, viewer, id, v, now));
  if (act === "strengthener")
    return run(parseAct(sent, strengthenerInput), ({ strengthener, version }) =>
      chooseStrengthener(db, viewer, id, strengthenerFrom(strengthener), version, now),
    );
  return run(parseAct(sent, finishInput), ({ version }) => finishActivity(db, viewer, id, version, now));
}

export default function ActivityPage() {
  const { me, today, device, activity, around, agreements, asked, gave, made, offered } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [{ id, version }, { may }] = [activity, around];
  const agreed = agreements.some((agreement) => agreement.teamId !== null);
  const offerRefused = answerFor(refused, "offer");
  const wrong = answerFor(refused, "strengthener")?.problems.strengthener;
  const strengthener = { chosen: activity.strengthener, error: wrong && problemText(wrong) };
  const takesPart = wasInIt(activity, may.change);
  const none = takesPart ? m.activities_gave_none() : m.activities_gave_none_other();
  const expected = gave.lookBack ? withoutExpectation(activity) : activity;
  const before = agreed ? { ...expected, teamHears: null } : expected;
  const signUp = may.change ? undefined : around.signUp;
  return (
    <>
      <ActivityHead activity={activity} me={me} mayChange={may.change} />
      <div className="stack">
        {!offerRefused && (
          <Conflict conflict={refused?.conflict} labels={{ title: m.activities_name_label() }} />
        )}
        <LookBackSheet lookBack={gave.lookBack} me={me} />
        <div className="columns">
          <div className="stack">
            <ActivityBeforehand {...{ activity: before, today, signUp }} refused={offerRefused} />
            <ActivityGave {...{ gave, me, takesPart, device }} words={{ title: m.activities_gave(), none }} />
            <MadeOfIt itemId={id} {...{ made, me }} mayAdd={takesPart} mayLink={may.change} />
            {may.change && <StrengthenerCard activityId={id} version={version} {...strengthener} />}
            <GrowthSheet growth={around.growth} here={id} />
          </div>
          <ActivityAside {...around} activity={activity} me={me} offered={offered}>
            <AskedAndAgreed {...{ asked, agreements, me, today, activityId: id, mayAdd: may.change }} />
          </ActivityAside>
        </div>
      </div>
    </>
  );
}
