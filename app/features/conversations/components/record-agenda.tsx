import { Link, useFetcher } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AgendaList } from "#app/ui/agenda-list.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { MenuButton, MenuLink, PopoverMenu } from "#app/ui/popover-menu.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AgendaPoint, AgendaSource, Talk } from "../record.ts";
import { AgendaUndo, type RemovedPoint } from "./agenda-undo.tsx";
import { errorIn, fromWords, readersWords } from "./record-words.ts";
import { RoomForm } from "./room-form.tsx";

type AgendaTalk = Pick<Talk, "id" | "other" | "teamName"> & { me: { personId: number } };

type RecordAgendaProps = {
  talk: AgendaTalk;
  points: AgendaPoint[];
  writable: boolean;
  /** Another page of the talk it stands on, to come back to. */
  back?: string;
};

/** The agenda both make: each point says from whom and from what; the order is of both, the words of who brought it in. */
export function RecordAgenda({ talk, points, writable, back }: RecordAgendaProps) {
  const acts = useFetcher<{ removed?: RemovedPoint }>({ key: `agenda-${talk.id}` });
  const removed = acts.state === "idle" ? acts.data?.removed : undefined;
  const shown = points.map((point, index) => ({
    id: point.id,
    text: point.text,
    from: <From point={point} talk={talk} />,
    actions: writable ? (
      <acts.Form method="post" action={paths.conversationAgenda(talk.id)} preventScrollReset>
        {back && <input type="hidden" name="back" value={back} />}
        <PointMenu talk={talk} point={point} first={index === 0} last={index === points.length - 1} />
      </acts.Form>
    ) : undefined,
  }));
  return (
    <Sheet
      id="agenda"
      title={m.conversations_room_agenda()}
      seen={<SeenBy icon="users" text={readersWords(talk)} />}
    >
      <div className="stack near">
        {points.length > 0 ? (
          <AgendaList points={shown} />
        ) : (
          <p className="soft">{m.conversations_room_agenda_none()}</p>
        )}
        {removed && writable && <AgendaUndo talkId={talk.id} removed={removed} back={back} />}
        {writable && <AgendaForm talk={talk} back={back} />}
        {writable && talk.teamName && (
          <p className="no-print">
            <Link to={paths.rubbingFor(talk.id)}>{m.conversations_room_rubbing()}</Link>
          </p>
        )}
      </div>
    </Sheet>
  );
}

const sources: Record<AgendaSource, { words: () => string; path?: (id: number) => string }> = {
  hindrance: { words: () => m.conversations_room_from_hindrance(), path: paths.hindrance },
  question: { words: () => m.conversations_room_from_question(), path: paths.question },
  note: { words: () => m.conversations_room_from_note(), path: paths.note },
  activity: { words: () => m.conversations_room_from_activity(), path: paths.activity },
  agreement: { words: () => m.conversations_room_from_agreement(), path: paths.agreement },
  other: { words: () => m.conversations_room_from_elsewhere() },
};

/** From whom, and from what: a way there for who may read that too. */
function From({ point: { by, source, opens }, talk }: { point: AgendaPoint; talk: AgendaTalk }) {
  const from = fromWords(by, talk.me);
  if (!source) return <>{from}</>;
  const { words, path } = sources[source];
  return (
    <>
      {from}, {opens !== null && path ? <Link to={path(opens)}>{words()}</Link> : words()}
    </>
  );
}

type PointMenuProps = { talk: AgendaTalk; point: AgendaPoint; first: boolean; last: boolean };

function PointMenu({ talk, point, first, last }: PointMenuProps) {
  const mine = point.by.personId === talk.me.personId;
  if (!mine && first && last) return null;
  return (
    <>
      <input type="hidden" name="point" value={point.id} />
      <PopoverMenu label={m.conversations_room_point_menu({ text: point.text })}>
        {!first && (
          <MenuButton name="act" value="up">
            {m.conversations_room_up()}
          </MenuButton>
        )}
        {!last && (
          <MenuButton name="act" value="down">
            {m.conversations_room_down()}
          </MenuButton>
        )}
        {mine && (
          <MenuLink icon="pencil" to={`${paths.conversationAgenda(talk.id)}?point=${point.id}`}>
            {m.ui_edit()}
          </MenuLink>
        )}
        {mine && (
          <MenuButton icon="trash-2" name="act" value="remove">
            {m.ui_delete()}
          </MenuButton>
        )}
      </PopoverMenu>
    </>
  );
}

type AgendaFormProps = {
  talk: Pick<Talk, "id">;
  /** The point to word anew; without it a new one is added. */
  point?: { id: number; text: string; version: number };
  typed?: string;
  error?: string;
  back?: string;
};

/** One line and one button: a new point, or the words of one's own. */
export function AgendaForm({ talk, point, typed, error, back }: AgendaFormProps) {
  return (
    <RoomForm action={paths.conversationAgenda(talk.id)}>
      {(again) => (
        <>
          {point && <input type="hidden" name="point" value={point.id} />}
          {point && <input type="hidden" name="version" value={point.version} />}
          {back && <input type="hidden" name="back" value={back} />}
          <Field
            name="text"
            id={point ? "agenda-change" : "agenda-add"}
            label={point ? m.conversations_room_point() : m.conversations_room_point_add()}
            maxLength={300}
            defaultValue={typed ?? point?.text ?? ""}
            error={errorIn(again, "text") ?? error}
            autoComplete="off"
            required
          >
            <Button variant="quiet" name="act" value={point ? "change" : "add"}>
              {point ? m.ui_save() : m.ui_add()}
            </Button>
          </Field>
        </>
      )}
    </RoomForm>
  );
}
