import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AgendaList } from "#app/ui/agenda-list.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { MenuButton, MenuLink, PopoverMenu } from "#app/ui/popover-menu.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { AgendaPoint, Talk } from "../record.ts";
import { errorIn, fromWords, readersWords } from "./record-words.ts";
import { RoomForm } from "./room-form.tsx";

type RecordAgendaProps = { talk: Talk; points: AgendaPoint[]; writable: boolean };

/** The agenda both make: each point says from whom; the order is of both, the words of who brought it in. */
export function RecordAgenda({ talk, points, writable }: RecordAgendaProps) {
  const shown = points.map((point, index) => ({
    id: point.id,
    text: point.text,
    from: fromLine(point, talk),
    actions: writable ? (
      <PointMenu talk={talk} point={point} first={index === 0} last={index === points.length - 1} />
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
        {writable && <AgendaForm talk={talk} />}
      </div>
    </Sheet>
  );
}

function fromLine(point: AgendaPoint, talk: Talk): string {
  const from = fromWords(point.by, talk.me);
  if (point.source === "hindrance") return `${from}, ${m.conversations_room_from_hindrance()}`;
  if (point.source === "agreement") return `${from}, ${m.conversations_room_from_agreement()}`;
  return from;
}

function PointMenu({
  talk,
  point,
  first,
  last,
}: {
  talk: Talk;
  point: AgendaPoint;
  first: boolean;
  last: boolean;
}) {
  const mine = point.by.personId === talk.me.personId;
  if (!mine && first && last) return null;
  return (
    <form method="post" action={paths.conversationAgenda(talk.id)}>
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
    </form>
  );
}

type AgendaFormProps = {
  talk: Pick<Talk, "id">;
  /** The point to word anew; without it a new one is added. */
  point?: { id: number; text: string; version: number };
  typed?: string;
  error?: string;
};

/** One line and one button: a new point, or the words of one's own. */
export function AgendaForm({ talk, point, typed, error }: AgendaFormProps) {
  return (
    <RoomForm action={paths.conversationAgenda(talk.id)}>
      {(again) => (
        <>
          {point && <input type="hidden" name="point" value={point.id} />}
          {point && <input type="hidden" name="version" value={point.version} />}
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
