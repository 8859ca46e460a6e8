import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { keepSharing } from "#app/features/moves/commands/former-team.server.ts";
import { FormerTeamForm } from "#app/features/moves/components/former-team.tsx";
import { formerTeamInput } from "#app/features/moves/input.ts";
import { getFormerTeam } from "#app/features/moves/queries/former-team.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.moves_former_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getFormerTeam(db, viewer, keyFrom(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getFormerTeam(db, viewer, id));
  const form = await parseForm(args.request, formerTeamInput);
  if (!form.ok) return refuseForm(form);
  const kept = await perform(form, () => keepSharing(db, viewer, id, form.value.items, now));
  return kept.done ? redirectWith(paths.me(), "saved") : kept.refused;
}

/** What a team she left still reads of her; she alone is told, and stops all of it, or some, in one go. */
export default function FormerTeamPage() {
  const { id, name, items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.me()}>{m.home_me_title()}</Link>}
        title={m.moves_former_of({ team: name })}
        lead={m.moves_former_lead({ team: name })}
      />
      <div className="measure">
        <Sheet seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
          <FormerTeamForm id={id} items={items} refused={refused} />
        </Sheet>
      </div>
    </>
  );
}
