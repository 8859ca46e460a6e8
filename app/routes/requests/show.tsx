import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Left } from "#app/features/hours/components/left.tsx";
import { whatIsLeft } from "#app/features/hours/queries.server.ts";
import {
  approveRequest,
  bookRequest,
  declineRequest,
  finishRequest,
  noteInvoice,
} from "#app/features/requests/commands.server.ts";
import { FactsPage } from "#app/features/requests/components/facts-list.tsx";
import { RequestPage } from "#app/features/requests/components/request-page.tsx";
import {
  approveInput,
  declineInput,
  finishInput,
  invoiceInput,
  movedInput,
  type ApproveInput,
} from "#app/features/requests/input.ts";
import { getRequest } from "#app/features/requests/queries.server.ts";
import { asksOfOwn } from "#app/features/requests/states.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm, type ParsedForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.requests_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const found = answer(() => getRequest(db, viewer, keyFrom(args.params.id)));
  const asker = found.request?.asker.personId;
  const left = asker ? whatIsLeft(db, viewer, [asker], viewer.today).get(asker) : undefined;
  return { me: viewer.personId, today: viewer.today, found, left };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { request } = answer(() => getRequest(db, viewer, id));
  // The HR adviser reads facts, and has nothing to say here.
  if (!request) throw notFound();
  const sent = await readForm(args.request);
  const run = async <T,>(form: ParsedForm<T>, command: (value: T) => unknown) => {
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => command(form.value));
    return outcome.done ? redirectWith(paths.request(id), "saved") : outcome.refused;
  };
  switch (sent.get("act")) {
    case "approve":
      return run(parseAct(sent, approveInput), (v) => approveRequest(db, viewer, id, approvalOf(v), now));
    case "book":
      return run(parseAct(sent, movedInput), (v) => bookRequest(db, viewer, id, v.version, now));
    case "finish":
      return run(parseAct(sent, finishInput), ({ attended, hours, euros, version }) => {
        const who = request.places === null ? [request.asker.personId] : attended;
        const took = who.map((personId) => ({ personId, minutes: hours, cents: euros }));
        return finishRequest(db, viewer, id, { attended: took, version }, now);
      });
    case "invoice":
      return run(parseAct(sent, invoiceInput), (v) => noteInvoice(db, viewer, id, v, now));
    default:
      return run(parseAct(sent, declineInput), (v) => declineRequest(db, viewer, id, v, now));
  }
}

const approvalOf = ({ hours, euros, promise, promiseKind, promiseDue, ...approval }: ApproveInput) => ({
  ...approval,
  minutes: hours,
  cents: euros,
  promise: promise ? { kind: promiseKind, text: promise, dueOn: promiseDue } : null,
});

export default function RequestRoute() {
  const { me, today, found, left } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (found.facts) return <FactsPage facts={found.facts} taking={found.taking} />;
  const beside = left && <Left left={left} asked={asksOfOwn(found.request)} />;
  return <RequestPage {...found} me={me} today={today} refused={refused} beside={beside} />;
}
