import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AuthorState, StoryAuthor } from "../model.ts";
import { LeaveStory } from "./author-forms.tsx";

type AuthorsSheetProps = {
  storyId: number;
  ownerName: string;
  authors: readonly StoryAuthor[];
  mine: AuthorState | null;
  mayInvite: boolean;
};

/** Who wrote it. For who writes it also who is asked, and how to stop. */
export function AuthorsSheet({ storyId, ownerName, authors, mine, mayInvite }: AuthorsSheetProps) {
  return (
    <Sheet title={m.stories_authors()}>
      {mayInvite && authors.length === 0 ? (
        <p className="soft">{m.stories_authors_alone()}</p>
      ) : (
        <ul className="stack tight">
          <li className="meta">{ownerName}</li>
          {authors.map((author) => (
            <li key={author.personId} className="meta">
              {author.name}
              {author.state === "invited" && <Pill>{m.stories_author_invited()}</Pill>}
              {mayInvite && (
                <Form method="post" action={paths.storyAuthors(storyId)}>
                  <input type="hidden" name="act" value="remove" />
                  <input type="hidden" name="person" value={author.personId} />
                  <Button variant="plain" size="small">
                    {m.stories_author_remove({ name: author.name })}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayInvite && (
        <p className="over">
          <Link to={paths.storyAuthors(storyId)}>{m.stories_author_more()}</Link>
        </p>
      )}
      {mine === "accepted" && <LeaveStory storyId={storyId} />}
    </Sheet>
  );
}
