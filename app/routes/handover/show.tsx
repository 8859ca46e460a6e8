import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { passOn, settleChange } from "#app/features/handover/commands.server.ts";
import { HandoverForm } from "#app/features/handover/components/handover-form.tsx";
import { changeWords } from "#app/features/handover/components/partner-change-card.tsx";
import { passOnInput } from "#app/features/handover/input.ts";
import { offersSomething } from "#app/features/handover/model.ts";
import { getHandover, getOwnChange } from "#app/features/handover/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.handover_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { change: _, ...handover } = answer(() => getHandover(db, viewer, keyFrom(args.params.id)));
  return handover;
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getOwnChange(db, viewer, id));
  const form = await parseForm(args.request, passOnInput);
  if (!form.ok) return refuseForm(form);
  const { act, ...wanted } = form.value;
  const done = await perform(form, () =>
    act === "nothing" ? settleChange(db, viewer, id, now) : passOn(db, viewer, id, wanted, now),
  );
  return done.done ? redirectWith(paths.me(), "saved") : done.refused;
}

/** What she may pass on to the gesprekspartner of now; it is her choice alone, and nothing is ticked beforehand. */
export default function HandoverPage() {
  const handover = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { id, toName: name, fromName, again, offer, settled } = handover;
  const errors = Object.fromEntries(
    Object.entries(refused?.problems ?? {}).map(([field, problem]) => [field, problemText(problem)]),
  );
  return (
    <>
      <PageHead
        title={m.handover_title({ name })}
        over={<Link to={paths.me()}>{m.handover_over()}</Link>}
        lead={m.handover_lead({ name })}
      />
      <div className="stack measure">
        {(errors.act ?? errors.form) && (
          <Notice tone="warn" role="alert">
            {errors.act ?? errors.form}
          </Notice>
        )}
        <p className="soft">
          {changeWords({ ...handover, offers: true })} {m.handover_alone({ name: fromName })}{" "}
          {!again && m.handover_follows({ name })}
        </p>
        <Sheet seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
          {offersSomething(offer) ? (
            <HandoverForm
              id={id}
              name={name}
              offer={offer}
              settled={settled}
              typed={refused?.fields}
              errors={errors}
            />
          ) : (
            <p className="soft">{m.handover_none()}</p>
          )}
        </Sheet>
      </div>
    </>
  );
}
