import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { moveHomeTeam, takeBackMove } from "#app/features/people/commands/move.server.ts";
import { MoveSheet } from "#app/features/people/components/move-sheet.tsx";
import { moveBackInput, moveInput } from "#app/features/people/input.ts";
import { getMovePage } from "#app/features/people/queries/moves.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.people_move() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => getMovePage(db, viewer, id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getMovePage(db, viewer, id));
  const sent = await readForm(args.request);
  if (sent.get("act") === "take_back") {
    const form = parseAct(sent, moveBackInput);
    if (!form.ok) return refuseForm(form);
    const back = await perform(form, () => takeBackMove(db, viewer, id, form.value, now));
    return back.done ? redirectWith(paths.movePerson(id), "saved") : back.refused;
  }
  const form = parseAct(sent, moveInput);
  if (!form.ok) return refuseForm(form);
  const move = () => moveHomeTeam(db, viewer, id, form.value, now);
  const moved = await perform(form, () => withPlacesFollowing(db, viewer.personId, move, now));
  return moved.done ? redirectWith(paths.movePerson(id), "saved") : moved.refused;
}

export default function MovePage() {
  const { id, name, givenName, isSelf, employments, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.person(id)}>{name}</Link>}
        title={m.people_move_title({ name: givenName })}
        lead={m.people_move_lead()}
      />
      <div className="stack measure">
        {employments.map((employment) => (
          <MoveSheet
            key={`${employment.id} ${employment.version}`}
            employment={employment}
            personId={id}
            name={givenName}
            isSelf={isSelf}
            today={today}
            refused={refused}
          />
        ))}
      </div>
    </>
  );
}
