import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AuthorState, StoryAuthor } from "../model.ts";

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
          <li>{ownerName}</li>
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
      {mine === "accepted" && (
        <Form method="post" action={paths.storyAuthors(storyId)} className="stack tight over">
          <input type="hidden" name="act" value="answer" />
          <p className="hint">{m.stories_leave_hint()}</p>
          <div className="actions">
            <Button name="answer" value="leave" variant="quiet" size="small">
              {m.stories_leave()}
            </Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}

/** For who was asked to write along: what a yes means, and the two answers side by side. */
export function AskedToWrite({ storyId, by }: { storyId: number; by: string }) {
  return (
    <Sheet tone="accent" title={m.stories_asked_you({ name: by })}>
      <Form method="post" action={paths.storyAuthors(storyId)} className="stack near">
        <input type="hidden" name="act" value="answer" />
        <p>{m.stories_asked_you_what({ name: by })}</p>
        <div className="actions">
          <Button name="answer" value="accept">
            {m.stories_accept()}
          </Button>
          <Button name="answer" value="decline" variant="quiet">
            {m.stories_decline()}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
