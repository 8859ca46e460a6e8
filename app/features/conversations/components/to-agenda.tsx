import { Link, useFetcher } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { dayOf } from "#app/lib/amsterdam.ts";
import { showDay } from "#app/ui/dates.ts";
import { asPoint, type TalkAhead } from "../record.ts";

export type PointSource = { words: string; item?: number; agreement?: number };

const isOn = (talk: TalkAhead, { item, agreement }: PointSource) =>
  (item !== undefined && talk.items.includes(item)) ||
  (agreement !== undefined && talk.agreements.includes(agreement));

type ToAgendaProps = {
  talks: readonly TalkAhead[];
  source: PointSource;
  /** The page to come back to: a path of this site. */
  back: string;
  /** Says beforehand that the other reads this line there, and no more of what it comes from. */
  saying?: boolean;
  /** In a list, where the same button stands in every row: as a link among links. */
  calm?: boolean;
  /** Hers, for which she may ask for a talk where none is ahead. */
  mayAsk?: boolean;
};

/** One press puts something on the agenda of a talk ahead: a button for each, and where it stands already. */
export function ToAgenda({ talks, source, back, saying = true, calm, mayAsk = false }: ToAgendaProps) {
  const fetcher = useFetcher();
  const free = talks.filter((talk) => !isOn(talk, source));
  if (talks.length === 0)
    return mayAsk ? <Link to={paths.newConversation()}>{m.conversations_to_agenda_ask()}</Link> : null;
  return (
    <fetcher.Form
      method="post"
      action={free[0] ? paths.conversationAgenda(free[0].id) : undefined}
      className="actions"
      preventScrollReset
    >
      <PointFields source={source} back={back} />
      {talks
        .filter((talk) => isOn(talk, source))
        .map((talk) => (
          <Link key={talk.id} to={`${paths.conversation(talk.id)}#agenda`} className="faint">
            {m.conversations_to_agenda_on({ name: talk.name })}
          </Link>
        ))}
      {free.map((talk) => (
        <Button
          key={talk.id}
          size="small"
          variant={calm ? "plain" : "quiet"}
          formAction={paths.conversationAgenda(talk.id)}
          disabled={fetcher.state !== "idle"}
        >
          {labelOf(talk, free.length > 1)}
          <span className="unseen">: {asPoint(source.words)}</span>
        </Button>
      ))}
      {saying && <ToAgendaSaying talks={free} />}
    </fetcher.Form>
  );
}

/** Who reads what comes on the agenda of these talks: once for a list of buttons, absent where there is no talk. */
export function ToAgendaSaying({ talks }: Pick<ToAgendaProps, "talks">) {
  if (talks.length === 0) return null;
  return (
    <span className="hint">
      {talks.length === 1
        ? m.conversations_to_agenda_reads({ name: talks[0]!.name })
        : m.conversations_to_agenda_reads_there()}
    </span>
  );
}

function labelOf({ name, scheduledAt }: TalkAhead, several: boolean): string {
  if (!several || scheduledAt === null) return m.conversations_to_agenda({ name });
  return m.conversations_to_agenda_day({ name, day: showDay(dayOf(scheduledAt), "short") });
}

export function PointFields({ source, back }: Pick<ToAgendaProps, "source" | "back">) {
  return (
    <>
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="text" value={asPoint(source.words)} />
      {source.item !== undefined && <input type="hidden" name="item" value={source.item} />}
      {source.agreement !== undefined && <input type="hidden" name="agreement" value={source.agreement} />}
      <input type="hidden" name="back" value={back} />
    </>
  );
}
