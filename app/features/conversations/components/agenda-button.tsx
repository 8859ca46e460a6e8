import { useFetcher } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { PointFields, type PointSource } from "./to-agenda.tsx";

const idOf = ({ item, agreement }: PointSource) => `to-agenda-${item ?? `agreement-${agreement}`}`;

/** The form behind the button of something at hand. It stands apart, since the preparation around the button is a form too. */
export function AgendaForms({ talkId, sources }: { talkId: number; sources: PointSource[] }) {
  return sources.map((source) => <Behind key={idOf(source)} talkId={talkId} source={source} />);
}

function Behind({ talkId, source }: { talkId: number; source: PointSource }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form
      method="post"
      id={idOf(source)}
      action={paths.conversationAgenda(talkId)}
      preventScrollReset
      hidden
    >
      <PointFields source={source} back={paths.prepare(talkId)} />
    </fetcher.Form>
  );
}

/** Puts something at hand on the agenda of the talk it is prepared for; says so once it is there. */
export function AgendaButton({ source, placed }: { source: PointSource; placed: boolean }) {
  if (placed) return <span className="faint">{m.conversations_prep_on_agenda()}</span>;
  return (
    <Button
      form={idOf(source)}
      variant="plain"
      size="small"
      aria-label={m.conversations_prep_to_agenda_about({ text: source.words })}
    >
      {m.conversations_prep_to_agenda()}
    </Button>
  );
}
