import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { ReviewForm } from "#app/features/conversations/components/record-review-form.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { reviewInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, questions, standing } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  return { talk: conversation, questions, open: standing === "open" };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, reviewInput);
  if (!form.ok) return refuseForm(form);
  const { question: questionId, ...words } = form.value;
  const outcome = await perform(form, () => reviewQuestion(db, viewer, id, { questionId, ...words }, now));
  if (!outcome.done) return outcome.refused;
  return redirect(`${paths.conversation(id)}#questions`);
}

export default function Reviews() {
  const { talk, questions, open } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const wanted = typedIn(refused, "question");
  const shown = questions.filter((question) => !wanted || String(question.id) === wanted);
  const labels = {
    howItWent: m.conversations_room_went(),
    helped: m.conversations_room_helped(),
    hindered: m.conversations_room_hindered(),
  };
  const typed = (of: typeof typedIn) => ({
    howItWent: of(refused, "howItWent"),
    helped: of(refused, "helped"),
    hindered: of(refused, "hindered"),
  });
  return (
    <RecordPage talk={talk} title={m.conversations_room_questions()} refused={refused} labels={labels}>
      <div className="rows">
        {shown.map((question) => (
          <div key={question.id}>
            <Words size="less">{question.text}</Words>
            {open && (
              <ReviewForm talk={talk} question={question} typed={typed(typedIn)} errors={typed(errorIn)} />
            )}
          </div>
        ))}
      </div>
    </RecordPage>
  );
}
