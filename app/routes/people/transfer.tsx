import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { transferWithHandover } from "#app/features/handover/commands/start.server.ts";
import { TransferForm } from "#app/features/people/components/transfer-form.tsx";
import { transferInput } from "#app/features/people/input.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { getTransferPage } from "#app/features/people/queries/employment-page.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_transfer() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const chosen = new URL(args.request.url).searchParams.get("employment");
  return answer(() => getTransferPage(db, viewer, id, chosen === null ? null : keyFrom(chosen)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPerson(db, viewer, id, "employ"));
  const form = await parseForm(args.request, transferInput);
  if (!form.ok) return refuseForm(form);
  const go = () => transferWithHandover(db, viewer, id, form.value, now);
  const gone = await perform(form, () => withPlacesFollowing(db, viewer.personId, go, now));
  return gone.done ? redirectWith(paths.startOfPerson(id), "saved") : gone.refused;
}

export default function TransferPage() {
  const { personId, name, givenName, employment, schools, teams, scales, fields } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.movePerson(personId)}>{name}</Link>}
        title={m.people_transfer_title({ name: givenName })}
        lead={m.people_transfer_lead({ school: employment.schoolName })}
      />
      <div className="stack measure">
        <Sheet>
          <TransferForm
            key={employment.version}
            {...{ personId, employment, schools, teams, scales, fields, refused }}
            name={givenName}
          />
        </Sheet>
      </div>
    </>
  );
}
