import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AuthorState } from "../model.ts";

type OwnAnswerProps = { storyId: number; by: string; mine: AuthorState | null; error?: string };

/** What the one who is asked, or writes along, can say about that. */
export function OwnAnswer({ storyId, by, mine, error }: OwnAnswerProps) {
  return (
    <>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {mine === "invited" && <AskedToWrite storyId={storyId} by={by} />}
      {mine === "accepted" && (
        <Sheet>
          <LeaveStory storyId={storyId} />
        </Sheet>
      )}
      <p>
        <ButtonLink to={paths.story(storyId)} variant="quiet">
          {m.stories_back()}
        </ButtonLink>
      </p>
    </>
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

/** Stops writing along, with what that takes out of the story. */
export function LeaveStory({ storyId }: { storyId: number }) {
  return (
    <Form method="post" action={paths.storyAuthors(storyId)} className="stack tight over">
      <input type="hidden" name="act" value="answer" />
      <p className="hint">{m.stories_leave_hint()}</p>
      <div className="actions">
        <Button name="answer" value="leave" variant="quiet" size="small">
          {m.stories_leave()}
        </Button>
      </div>
    </Form>
  );
}

type InviteAuthorsProps = {
  storyId: number;
  colleagues: readonly { id: number; name: string }[];
  chosen: readonly string[];
  error?: string;
};

/** Colleagues of the school, to ask one or more to write along. */
export function InviteAuthors({ storyId, colleagues, chosen, error }: InviteAuthorsProps) {
  return (
    <Sheet>
      <Form method="post" action={paths.storyAuthors(storyId)} className="stack">
        {colleagues.length === 0 ? (
          <p className="soft">{m.stories_author_nobody()}</p>
        ) : (
          <Choice
            name="authors"
            legend={m.stories_author_ask()}
            hint={m.stories_author_ask_hint()}
            multiple
            options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            selected={chosen}
            error={error}
          />
        )}
        <div className="actions">
          {colleagues.length > 0 && <Button>{m.stories_author_ask_do()}</Button>}
          <ButtonLink to={paths.story(storyId)} variant="quiet">
            {m.stories_back()}
          </ButtonLink>
        </div>
      </Form>
    </Sheet>
  );
}
