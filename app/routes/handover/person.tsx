import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { closeHandover } from "#app/features/handover/commands/line.server.ts";
import { addLine, passOnLines } from "#app/features/handover/commands/pass-lines.server.ts";
import { startHandover } from "#app/features/handover/commands/start.server.ts";
import { HandoverInFull, NewHandover } from "#app/features/handover/components/handover-in-full.tsx";
import * as input from "#app/features/handover/list-input.ts";
import { getHandoverPage, refuseOnlookers } from "#app/features/handover/queries/handover-page.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import type { FlashKey } from "#app/lib/flash.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.handover_list() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => getHandoverPage(db, viewer, id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => refuseOnlookers(db, viewer, id));
  const sent = await readForm(args.request);
  const done = (flash: FlashKey) => redirectWith(paths.personHandover(id), flash);
  switch (sent.get("act")) {
    case "add": {
      const form = parseAct(sent, input.newLineInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => addLine(db, viewer, id, form.value, now));
      return outcome.done ? done("added") : outcome.refused;
    }
    case "close": {
      const form = parseAct(sent, input.closeInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => closeHandover(db, viewer, id, form.value.handover, now));
      return outcome.done ? done("saved") : outcome.refused;
    }
    case "start": {
      const form = parseAct(sent, input.startInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => startHandover(db, viewer, id, form.value, now));
      return outcome.done ? done("started") : outcome.refused;
    }
    default: {
      const form = parseAct(sent, input.checklistInput);
      if (!form.ok) return refuseForm(form);
      const outcome = await perform(form, () => passOnLines(db, viewer, id, form.value, now));
      return outcome.done ? done("saved") : outcome.refused;
    }
  }
}

export default function PersonHandoverPage() {
  const page = useLoaderData<typeof loader>();
  const { personId, isOwn, isGone, givenName: name, today, startFor, handovers } = page;
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={isOwn ? m.handover_own_title() : m.handover_their_title({ name })}
        over={
          isOwn || isGone ? (
            <Link to={paths.me()}>{m.handover_over()}</Link>
          ) : (
            <Link to={paths.person(personId)}>{name}</Link>
          )
        }
        lead={isOwn ? m.handover_own_lead() : m.handover_their_lead({ name })}
      />
      <div className="stack">
        {handovers.map((handover) => (
          <HandoverInFull
            key={`${handover.id}-${handover.version}`}
            handover={handover}
            today={today}
            refused={refused}
          />
        ))}
        <NewHandover startFor={startFor} isOwn={isOwn} name={name} refused={refused} />
      </div>
    </>
  );
}
