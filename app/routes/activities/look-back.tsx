import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { moveLookBack } from "#app/features/activities/commands/refine.server.ts";
import { MoveLookBack } from "#app/features/activities/components/move-look-back.tsx";
import { movedLookBackInput } from "#app/features/activities/input.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { leaveLookBack, lookBack } from "#app/features/value/commands/look-back.server.ts";
import { LookBackSheet } from "#app/features/value/components/look-back-sheet.tsx";
import { leaveLookBackInput, lookBackInput } from "#app/features/value/input.ts";
import { findLookBack } from "#app/features/value/queries/look-back.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, parseFields, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.value_look_back() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { may, version } = answer(() => getActivity(db, viewer, id));
  const shown = findLookBack(db, viewer, id);
  if (!shown) throw notFound();
  return {
    me: viewer.personId,
    today: viewer.today,
    lookBack: shown,
    version: may("change") ? version : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id));
  if (!findLookBack(db, viewer, id)?.joins) throw notFound();
  const sent = await readForm(args.request);
  if (sent.get("act") === "leave") {
    const form = parseFields(sent, leaveLookBackInput);
    if (!form.ok) return refuseForm(form);
    const left = await perform(form, () => leaveLookBack(db, viewer, id, now));
    if (!left.done) return left.refused;
    return redirectWith(placesToGo[form.value.back ?? "activity"](id), "left_open");
  }
  if (sent.get("act") === "move") {
    answer(() => getActivity(db, viewer, id, "change"));
    const form = parseAct(sent, movedLookBackInput);
    if (!form.ok) return refuseForm(form);
    const moved = await perform(form, () => moveLookBack(db, viewer, id, form.value, now));
    return moved.done ? redirectWith(paths.attention(), "dates_set") : moved.refused;
  }
  const form = parseFields(sent, lookBackInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => lookBack(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.activity(id), "noted") : outcome.refused;
}

const placesToGo = { me: paths.me, attention: paths.attention, activity: paths.activity };

export default function LookBackPage() {
  const { me, today, version, lookBack: shown } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? undefined;
  const notMoved = answerFor(answered, "move");
  const refused = notMoved ? undefined : answered;
  const wrong = notMoved?.problems.lookBackOn ?? notMoved?.problems.version;
  const typed = notMoved?.fields.lookBackOn;
  const { activityId, title } = shown;
  return (
    <>
      <PageHead
        title={shown.title}
        actions={<Link to={paths.activity(shown.activityId)}>{m.activities_back()}</Link>}
      />
      <LookBackSheet lookBack={shown} me={me} refused={refused} />
      {version !== null && (
        <div className="below no-print">
          <MoveLookBack
            {...{ activityId, title, version, today }}
            typed={typeof typed === "string" ? typed : undefined}
            error={wrong && problemText(wrong)}
          />
        </div>
      )}
    </>
  );
}
