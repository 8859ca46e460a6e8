import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { withdrawRequest } from "#app/features/requests/commands.server.ts";
import { movedInput } from "#app/features/requests/input.ts";
import { getRequest } from "#app/features/requests/queries.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.requests_withdraw_title() }];

/** @throws 404 where it is not hers, or there is nothing to take back any more */
function withdrawing({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const { request, version, may } = answer(() => getRequest(db, viewer, id));
  if (!request || !may.withdraw) throw notFound();
  return { id, title: request.title, step: request.step, version };
}

export async function loader(args: LoaderFunctionArgs) {
  return withdrawing(await requireViewer(args), keyFrom(args.params.id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { id } = withdrawing({ db, viewer }, keyFrom(args.params.id));
  const form = await parseForm(args.request, movedInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => withdrawRequest(db, viewer, id, form.value.version, now));
  return outcome.done ? redirectWith(paths.requests(), "withdrawn") : outcome.refused;
}

export default function WithdrawalPage() {
  const { id, title, step, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.requests_withdraw_title()} />
      {refused?.conflict && (
        <Notice tone="warn" role="alert">
          {m.requests_withdraw_meanwhile()}
        </Notice>
      )}
      <Sheet tone="warn">
        <Form method="post" className="stack near">
          <Words size="large">{title}</Words>
          <p>{step === "open" ? m.requests_withdraw_open() : m.requests_withdraw_approved()}</p>
          {step === "booked" && <p>{m.requests_withdraw_booked()}</p>}
          <input type="hidden" name="version" value={version} />
          <div className="actions">
            <Button variant="danger">{m.requests_withdraw_do()}</Button>
            <ButtonLink to={paths.request(id)} variant="quiet">
              {m.requests_withdraw_keep()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
