import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { sayWhatMoves } from "#app/features/moves/commands/moving.server.ts";
import { MovingForm } from "#app/features/moves/components/moving-form.tsx";
import { movingInput } from "#app/features/moves/input.ts";
import { getMoving } from "#app/features/moves/queries/moving.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.moves_moving_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getMoving(db, viewer, keyFrom(args.params.school)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const schoolId = keyFrom(args.params.school);
  answer(() => getMoving(db, viewer, schoolId));
  const form = await parseForm(args.request, movingInput);
  if (!form.ok) return refuseForm(form);
  const said = await perform(form, () => sayWhatMoves(db, viewer, schoolId, form.value, now));
  return said.done ? redirectWith(paths.me(), "saved") : said.refused;
}

/** From one school of the board to another: nothing she wrote moves without her say, and only she knows of this page. */
export default function MovingPage() {
  const moving = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { school, toSchool, over } = moving;
  return (
    <>
      <PageHead
        over={<Link to={paths.me()}>{m.home_me_title()}</Link>}
        title={m.moves_moving_of({ school, to: toSchool })}
        lead={over ? m.moves_moving_lead_over({ school }) : m.moves_moving_lead({ school })}
      />
      <div className="stack measure">
        <Sheet seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
          <MovingForm moving={moving} refused={refused} />
        </Sheet>
        <Sheet tone="sunk">
          <p>{m.moves_moving_stays()}</p>
        </Sheet>
      </div>
    </>
  );
}
