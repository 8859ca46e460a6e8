import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { perceive } from "#app/features/conversations/commands/perceive.server.ts";
import { PerceptionForm, perceptionLabels } from "#app/features/conversations/components/perception-form.tsx";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { mayBePerceived, perceptionInput } from "#app/features/conversations/perception.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getPerceptions } from "#app/features/conversations/queries/perceptions.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const talk = answer(() => getConversation(db, viewer, keyFrom(args.params.id), "perceive"));
  if (!mayBePerceived(talk)) throw notFound();
  const { id, other, teamName } = talk;
  return { talk: { id, other, teamName }, perceptions: getPerceptions(db, viewer, talk) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const talk = answer(() => getConversation(db, viewer, id, "perceive"));
  if (!mayBePerceived(talk)) throw notFound();
  const form = await parseForm(args.request, perceptionInput);
  if (!form.ok) return refuseForm(form);
  const said = await perform(form, () => perceive(db, viewer, id, form.value, now));
  return said.done ? redirectWith(`${paths.conversation(id)}#perception`, "saved") : said.refused;
}

export default function PerceptionPage() {
  const { talk, perceptions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const of = (texts: (name: string) => string | undefined) => ({
    room: texts("room"),
    agreed: texts("agreed"),
    onward: texts("onward"),
  });
  return (
    <RecordPage
      talk={talk}
      title={m.conversations_perception_title()}
      refused={refused}
      labels={perceptionLabels()}
    >
      <PerceptionForm
        conversationId={talk.id}
        mine={perceptions.mine}
        typed={of((name) => typedIn(refused, name))}
        errors={of((name) => errorIn(refused, name))}
        version={refused?.conflict?.version}
      />
    </RecordPage>
  );
}
