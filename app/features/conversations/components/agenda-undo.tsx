import { useFetcher } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Words } from "#app/ui/words.tsx";

/** A point that was just taken off, and where it stood. */
export type RemovedPoint = { text: string; item: number | null; agreement: number | null; place: number };

type AgendaUndoProps = { talkId: number; removed: RemovedPoint; back?: string };

/** What was just taken off the agenda, with the way to put it back in its place. */
export function AgendaUndo({ talkId, removed, back }: AgendaUndoProps) {
  const fetcher = useFetcher({ key: `agenda-${talkId}` });
  const { text, item, agreement, place } = removed;
  return (
    <fetcher.Form
      method="post"
      action={paths.conversationAgenda(talkId)}
      className="actions"
      preventScrollReset
    >
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="place" value={place} />
      {item !== null && <input type="hidden" name="item" value={item} />}
      {agreement !== null && <input type="hidden" name="agreement" value={agreement} />}
      {back && <input type="hidden" name="back" value={back} />}
      <span role="status">
        <span className="faint">{m.conversations_room_point_removed()}</span>{" "}
        <Words as="span" size="least">
          {text}
        </Words>
      </span>
      <Button variant="quiet" size="small" icon="undo-2" name="act" value="add">
        {m.conversations_room_point_undo()}
      </Button>
    </fetcher.Form>
  );
}
