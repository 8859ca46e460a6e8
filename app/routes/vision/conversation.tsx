import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { startTeamTalk } from "#app/features/conversations/commands/start-team-talk.server.ts";
import { startTeamTalkInput } from "#app/features/conversations/input.ts";
import { listTeamsToTalkWith } from "#app/features/conversations/queries/team-talks.server.ts";
import { getPlace } from "#app/features/vision/place-queries.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_vision_talk_title() }];

/** The teams she leads at the school; who leads none finds nothing here. */
function teamsAt({ db, viewer }: Pick<Seat, "db" | "viewer">, request: Request) {
  const place = answer(() => getPlace(db, viewer, new URL(request.url).searchParams.get("school")));
  const teams = place.schoolId === null ? [] : listTeamsToTalkWith(db, viewer, place.schoolId);
  if (teams.length === 0) throw notFound();
  return { place, teams };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return teamsAt({ db, viewer }, args.request);
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  teamsAt({ db, viewer }, args.request);
  const form = await parseForm(args.request, startTeamTalkInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => startTeamTalk(db, viewer, form.value.team, now));
  return outcome.done ? redirect(paths.rubbingFor(outcome.value)) : outcome.refused;
}

export default function VisionTalkPage() {
  const { place, teams } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problems.team;
  const chosen = [refused?.fields.team ?? ""].flat()[0];
  return (
    <>
      <PageHead
        over={place.name}
        title={m.conversations_vision_talk_title()}
        lead={m.conversations_vision_talk_lead()}
        actions={
          <ButtonLink variant="quiet" icon="arrow-left" to={paths.vision(place.schoolId ?? "board")}>
            {m.vision_goal_back()}
          </ButtonLink>
        }
      />
      <Sheet className="measure">
        <Form method="post" action={paths.visionTalk(place.schoolId ?? "board")} className="form">
          <Choice
            name="team"
            legend={m.conversations_vision_talk_which()}
            look="list"
            options={teams.map(({ id, name, talkId }) => ({
              value: id,
              label: name,
              hint: talkId === null ? undefined : m.conversations_vision_talk_ahead(),
            }))}
            selected={chosen || teams[0]?.id}
            error={problem && problemText(problem)}
          />
          <div className="actions">
            <Button>{m.conversations_vision_talk()}</Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
