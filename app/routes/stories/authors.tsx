import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  answerAuthorship,
  inviteAuthors,
  leaveStory,
  removeAuthor,
} from "#app/features/stories/commands/authors.server.ts";
import { InviteAuthors, OwnAnswer } from "#app/features/stories/components/author-forms.tsx";
import { answerAuthorInput, inviteAuthorsInput, removeAuthorInput } from "#app/features/stories/input.ts";
import { getStory } from "#app/features/stories/queries.server.ts";
import { listColleaguesToAsk } from "#app/features/stories/queries/authors.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.stories_authors() }];

/** Who asks and who is asked find each other here; anyone else finds nothing. */
function storyToAnswer({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const story = answer(() => getStory(db, viewer, id));
  if (!story.may("invite") && !story.may("answer")) throw notFound();
  return story;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id, ownerName, mine, may, ...story } = storyToAnswer({ db, viewer }, keyFrom(args.params.id));
  return {
    id,
    ownerName,
    mine,
    mayInvite: may("invite"),
    colleagues: may("invite") ? listColleaguesToAsk(db, viewer, { id, ...story }) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  storyToAnswer({ db, viewer }, id);
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
  const { id, ownerName, mine, mayInvite, colleagues } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused && Object.values(refused.problems)[0];
  const error = problem && problemText(problem);
  const chosen = [refused?.fields.authors ?? []].flat();
  return (
    <>
      <PageHead title={mayInvite ? m.stories_author_more() : m.stories_authors()} />
      <div className="stack measure">
        {mayInvite ? (
          <InviteAuthors storyId={id} colleagues={colleagues} chosen={chosen} error={error} />
        ) : (
          <OwnAnswer storyId={id} by={ownerName} mine={mine} error={error} />
        )}
      </div>
    </>
  );
}
