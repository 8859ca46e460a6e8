import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { showDay } from "#app/ui/dates.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { ValueIcons } from "#app/ui/value-chips.tsx";
import { valueIcons } from "#app/ui/value-kinds.ts";
import { CARD, drawChain, inLines } from "../chain-picture.ts";
import { outline, together, type NoteChainShown, type OutlineRow } from "../chain.ts";
import type { NoteCardRow } from "../model.ts";
import { namedInWords, senseWords } from "./words.ts";

type ChainProps = { chain: NoteChainShown | null; me: number };

/** What came of what, drawn and as words. Nothing where nothing is linked: there is no place to fill. */
export function ChainSheet({ chain, me }: ChainProps) {
  if (!chain) return null;
  return (
    <Sheet title={m.value_chain()}>
      <ChainView chain={chain} me={me} />
    </Sheet>
  );
}

/** The picture, and the same as an indented list behind one switch. */
export function ChainView({ chain, me }: { chain: NoteChainShown; me: number }) {
  const ids = chain.notes.map(({ id }) => id);
  const notes = new Map(chain.notes.map((note) => [note.id, note]));
  return (
    <div className="stack near">
      <p className="soft">{m.value_chain_lead()}</p>
      <div className="wide chain-groups" role="group" aria-label={m.value_chain()} tabIndex={0}>
        {together(ids, chain.links).map((group) => (
          <Picture key={group[0]} group={group} chain={chain} notes={notes} me={me} />
        ))}
      </div>
      {chain.more && <p className="soft">{m.value_chain_more()}</p>}
      <details className="more">
        <summary>{m.value_chain_list()}</summary>
        <ChainList rows={outline(ids, chain.links)} notes={notes} me={me} />
      </details>
    </div>
  );
}

type Notes = ReadonlyMap<number, NoteCardRow>;

function Picture({
  group,
  chain,
  notes,
  me,
}: {
  group: number[];
  chain: NoteChainShown;
  notes: Notes;
  me: number;
}) {
  const here = new Set(group);
  const { width, height, cards, lines } = drawChain(
    group,
    chain.links.filter(({ from }) => here.has(from)),
  );
  return (
    <svg
      className="chain"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={m.value_chain_of({ text: notes.get(group[0]!)!.text })}
    >
      {lines.map(({ key, path }) => (
        <path key={key} d={path} className="chain-line" />
      ))}
      {cards.map(({ id, x, y }) => (
        <Card key={id} note={notes.get(id)!} x={x} y={y} me={me} />
      ))}
    </svg>
  );
}

const LETTERS = 20;
const LINE = 17;
const ICON = 18;

/** One note: its words, whose and when, and the values named in it side by side. */
function Card({ note, x, y, me }: { note: NoteCardRow; x: number; y: number; me: number }) {
  const whose = note.owner.personId === me ? "" : `${note.owner.teamName ?? note.owner.givenName}, `;
  return (
    <g transform={`translate(${x} ${y})`}>
      <Link to={paths.note(note.id)}>
        <rect
          width={CARD.width}
          height={CARD.height}
          rx="8"
          className={classNames("chain-card", note.time === "expected" && "expected")}
        />
        <text className="chain-words" x="10" y="20">
          {inLines(note.text, { letters: LETTERS, most: 3 }).map((line, at) => (
            <tspan key={at} x="10" dy={at === 0 ? 0 : LINE}>
              {`${line} `}
            </tspan>
          ))}
        </text>
        <text className="chain-when" x="10" y={CARD.height - 11}>
          {inLines(`${whose}${showDay(note.notedOn, "short")}`, { letters: 15, most: 1 })}
        </text>
        {note.values.map((kind, at) => (
          <svg
            key={kind}
            className={`value-${kind} chain-value`}
            x={CARD.width - 8 - (note.values.length - at) * ICON}
            y={CARD.height - 26}
            width="15"
            height="15"
            viewBox="0 0 24 24"
          >
            <Icon name={valueIcons[kind]} />
          </svg>
        ))}
      </Link>
    </g>
  );
}

function ChainList({ rows, notes, me }: { rows: OutlineRow[]; notes: Notes; me: number }) {
  return (
    <ul className="chain-list">
      {rows.map(({ id, again, then }) => (
        <li key={id}>
          {again ? <Again note={notes.get(id)!} /> : <InFull note={notes.get(id)!} me={me} />}
          {then.length > 0 && <ChainList rows={then} notes={notes} me={me} />}
        </li>
      ))}
    </ul>
  );
}

const Again = ({ note }: { note: NoteCardRow }) => (
  <p className="soft">
    {m.value_chain_again()}{" "}
    <Link to={paths.note(note.id)}>{inLines(note.text, { letters: 60, most: 1 })}</Link>
  </p>
);

const InFull = ({ note, me }: { note: NoteCardRow; me: number }) => (
  <>
    <Link to={paths.note(note.id)} className="plain">
      {note.text}
    </Link>
    <div className="meta">
      <time dateTime={note.notedOn}>{showDay(note.notedOn)}</time>
      {note.time === "expected" && <span>{m.value_expected_label()}</span>}
      {note.sense && note.sense !== "positive" && <span>{senseWords[note.sense]()}</span>}
      <ValueIcons kinds={note.values} label={namedInWords(note.values)} />
      <SeenByItem audiences={note.audiences} owner={note.owner} me={me} />
    </div>
  </>
);
