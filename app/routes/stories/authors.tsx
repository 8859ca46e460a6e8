import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import {
  answerAuthorship,
  inviteAuthors,
  leaveStory,
  removeAuthor,
} from "#app/features/stories/commands/authors.server.ts";
import { answerAuthorInput, inviteAuthorsInput, removeAuthorInput } from "#app/features/stories/input.ts";
import { getStory } from "#app/features/stories/queries.server.ts";
import { listColleaguesToAsk } from "#app/features/stories/queries/authors.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_authors() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const story = answer(() => getStory(db, viewer, keyFrom(args.params.id), "invite"));
  return { id: story.id, colleagues: listColleaguesToAsk(db, viewer, story) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { may } = answer(() => getStory(db, viewer, id));
  if (!may("invite") && !may("answer")) throw notFound();
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "answer") {
    const form = parseAct(sent, answerAuthorInput);
    if (!form.ok) return refuseForm(form);
    const { answer: said } = form.value;
    const outcome = await perform(form, () =>
      said === "leave" ? leaveStory(db, viewer, id, now) : answerAuthorship(db, viewer, id, said, now),
    );
    if (!outcome.done) return outcome.refused;
    return said === "accept"
      ? redirectWith(paths.story(id), "accepted")
      : redirectWith(paths.stories(), said === "decline" ? "declined" : "removed");
  }
  if (act === "remove") {
    const form = parseAct(sent, removeAuthorInput);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => removeAuthor(db, viewer, id, form.value.person!, now));
    return outcome.done ? redirectWith(paths.story(id), "removed") : outcome.refused;
  }
  const form = parseAct(sent, inviteAuthorsInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => inviteAuthors(db, viewer, id, form.value.authors, now));
  return outcome.done ? redirectWith(paths.story(id), "invited") : outcome.refused;
}

export default function StoryAuthorsPage() {
  const { id, colleagues } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused && Object.values(refused.problems)[0];
  return (
    <>
      <PageHead title={m.stories_author_more()} />
      <Sheet className="measure">
        {colleagues.length === 0 && <p className="soft">{m.stories_author_nobody()}</p>}
        <Form method="post" className="stack">
          <Choice
            name="authors"
            legend={m.stories_author_ask()}
            hint={m.stories_author_ask_hint()}
            multiple
            options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            selected={[refused?.fields.authors ?? []].flat()}
            error={problem && problemText(problem)}
          />
          <div className="actions">
            {colleagues.length > 0 && <Button>{m.stories_author_ask_do()}</Button>}
            <ButtonLink to={paths.story(id)} variant="quiet">
              {m.stories_back()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
