import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SeenByStory } from "#app/features/stories/components/seen-by-story.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Mark } from "#app/ui/mark.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { isTitle, type FoundRow, type Piece, type SearchGroup } from "../model.ts";
import { groupWords, pageOf, standsInWords, talkWords } from "./words.ts";

type Found = { key: SearchGroup; total: number; rows: FoundRow[] };
type Asked = { q: string; group?: SearchGroup; page: number };
type SearchResultsProps = { groups: readonly Found[]; asked: Asked; perPage: number; me: number };

/** What was found, group by group; each thing with who reads it. */
export function SearchResults({ groups, asked, perPage, me }: SearchResultsProps) {
  return (
    <>
      {groups.map((found) => (
        <Sheet
          key={found.key}
          title={groupWords[found.key]()}
          seen={<GroupSeen group={found.key} />}
          id={found.key}
        >
          <div className="rows">
            {found.rows.map((row) => (
              <Row key={row.textId} row={row} me={me} />
            ))}
          </div>
          <More found={found} asked={asked} perPage={perPage} />
        </Sheet>
      ))}
    </>
  );
}

/** What is nobody's own is read by everyone of the board; a person and a team by who has to do with them. */
function GroupSeen({ group }: { group: SearchGroup }) {
  if (group === "vision" || group === "goals") return <SeenBy icon="globe" text={m.search_seen_everyone()} />;
  if (group === "people" || group === "teams") return <SeenBy icon="users" text={m.search_seen_names()} />;
  if (group === "agreements") return <SeenBy icon="users" text={m.search_seen_agreement()} />;
  return null;
}

function Row({ row, me }: { row: FoundRow; me: number }) {
  const title = row.talk ? talkWords(row.talk) : row.title === "" ? m.stories_untitled() : row.title;
  const page = pageOf(row);
  const titled = title === undefined ? row.lines[0] : row.lines.find((line) => isTitle(line, title));
  const others = row.lines.filter((line) => line !== titled);
  const head = titled ? <Pieces pieces={titled} /> : title;
  return (
    <article className="stack tight">
      <Words as="div" size="less">
        {row.vision?.slot && <Mark slot={row.vision.slot} />}{" "}
        {page ? (
          <Link to={page} className="plain">
            {head}
          </Link>
        ) : (
          head
        )}
      </Words>
      {others.map((line, i) => (
        <p key={i} className="soft">
          <Pieces pieces={line} />
        </p>
      ))}
      <div className="meta">
        {row.talk && <Pill>{standsInWords(row.source)}</Pill>}
        {row.source === "alignment" && <Pill>{m.search_in_alignment()}</Pill>}
        {row.talk && <TalkSeen talk={row.talk} />}
        {row.group === "stories" && row.source === "note" && <Pill>{m.search_in_note_of_story()}</Pill>}
        {row.readers &&
          (row.group === "stories" ? (
            <SeenByStory story={{ ...row.readers, releasedOn: row.releasedOn ?? null }} me={me} />
          ) : (
            <SeenByItem audiences={row.readers.audiences} owner={row.readers.owner} me={me} />
          ))}
      </div>
    </article>
  );
}

function TalkSeen({ talk }: { talk: NonNullable<FoundRow["talk"]> }) {
  if (talk.seen === "only_you") return <SeenBy icon="lock" text={m.items_seen_only_you()} />;
  const text = talk.other ? m.search_seen_you_and({ name: talk.other }) : m.search_seen_talk();
  return <SeenBy icon="users" text={text} />;
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece, i) =>
      piece.found ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
    )}
  </>
);

function More({
  found: { key, total, rows },
  asked,
  perPage,
}: Omit<SearchResultsProps, "groups" | "me"> & { found: Found }) {
  const { q, group, page } = asked;
  if (!group) {
    return total > rows.length ? (
      <p className="over">
        <Link to={paths.search({ q, in: key })}>{m.search_all({ count: total })}</Link>
      </p>
    ) : null;
  }
  return (
    <div className="acts over">
      <Link to={paths.search({ q })}>{m.search_everywhere()}</Link>
      {page > 1 && <Link to={paths.search({ q, in: key, page: page - 1 })}>{m.search_later()}</Link>}
      {total > page * perPage && (
        <Link to={paths.search({ q, in: key, page: page + 1 })}>{m.search_earlier()}</Link>
      )}
    </div>
  );
}
