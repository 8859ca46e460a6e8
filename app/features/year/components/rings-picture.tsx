import { Link } from "@remix-run/react";
import { namedInWords, valueTerms, valueWords } from "#app/features/value/components/words.ts";
import { schoolYearName, schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Icon } from "#app/ui/icon.tsx";
import { ambitionClass, Mark, markPath } from "#app/ui/mark.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { ValueName } from "#app/ui/value-chips.tsx";
import { valueIcons } from "#app/ui/value-kinds.ts";
import { layOutRings, RINGS_SIZE, type Dot, type RingNote } from "../rings.ts";

type Note = RingNote & { text: string };

/**
 * The annual rings of one person, drawn where she noted something and nowhere else; the same as a table behind one switch.
 * No script, no number.
 */
export function Rings({ notes, more }: { notes: readonly Note[]; more: boolean }) {
  const { half, rings, sectors, dots, places, radius } = layOutRings(notes);
  const years = rings.map((ring) => schoolYearName(ring.year)).join(", ");
  return (
    <div className="stack">
      <div className="rings">
        <svg
          className="rings-picture"
          viewBox={`${RINGS_SIZE / 2 - half} ${RINGS_SIZE / 2 - half} ${2 * half} ${2 * half}`}
          role="img"
          aria-labelledby="rings-title rings-text"
        >
          <title id="rings-title">{m.year_rings()}</title>
          <desc id="rings-text">
            {m.year_rings_described({
              years,
              values: places.map(({ kind }) => valueWords[kind]()).join(", "),
            })}
          </desc>
          {rings.map((ring) => (
            <circle key={ring.year} className="ring" cx={RINGS_SIZE / 2} cy={RINGS_SIZE / 2} r={ring.outer} />
          ))}
          {sectors.map((sector) => (
            <path
              key={`${sector.year}-${sector.kind}`}
              className={`ring-sector value-${sector.kind}`}
              d={sector.path}
            />
          ))}
          {dots.map((dot) => (
            <DotMark key={dot.key} dot={dot} radius={radius} />
          ))}
          {places.map(({ kind, x, y }) => (
            <g key={kind} className={`ring-place value-${kind}`} transform={`translate(${x - 10} ${y - 10})`}>
              <svg width="20" height="20">
                <Icon name={valueIcons[kind]} />
              </svg>
            </g>
          ))}
          {rings.map((ring) => (
            <text
              key={ring.year}
              className="ring-year"
              x={RINGS_SIZE / 2}
              y={RINGS_SIZE / 2 - (ring.inner + ring.outer) / 2 + 4}
              textAnchor="middle"
            >
              {shortYear(ring.year)}
            </text>
          ))}
        </svg>
        <ul className="rings-legend">
          {places.map(({ kind }) => (
            <li key={kind}>
              <ValueName kind={kind} words={valueWords[kind]()} term={valueTerms[kind]()} />
            </li>
          ))}
          <li className="faint">{m.year_rings_how()}</li>
          {more && (
            <li className="faint">
              {m.year_rings_more()} <Link to={paths.notes()}>{m.year_notes_rest()}</Link>
            </li>
          )}
        </ul>
      </div>
      <details className="more no-print">
        <summary>{m.year_rings_table()}</summary>
        <div className="fold over">
          <RingsTable notes={notes} />
        </div>
      </details>
    </div>
  );
}

/** 25/26 */
const shortYear = (year: number) =>
  `${String(year % 100).padStart(2, "0")}/${String((year + 1) % 100).padStart(2, "0")}`;

function DotMark({ dot, radius }: { dot: Dot; radius: number }) {
  const state = dot.expected ? "ring-dot expected" : "ring-dot";
  if (dot.slot === null)
    return <circle className={`${state} value-${dot.kind} without`} cx={dot.x} cy={dot.y} r={radius} />;
  const scale = Math.round((radius / 6) * 100) / 100;
  return (
    <path
      className={`${state} ${ambitionClass(dot.slot)}`}
      d={markPath(dot.slot)}
      transform={`translate(${(dot.x - radius).toFixed(1)} ${(dot.y - radius).toFixed(1)}) scale(${scale})`}
    />
  );
}

function RingsTable({ notes }: { notes: readonly Note[] }) {
  return (
    <DataTable
      caption={m.year_rings()}
      rows={notes}
      rowKey={(note) => note.id}
      columns={[
        {
          key: "year",
          head: m.year_column_year(),
          cell: (note) => schoolYearName(schoolYearOf(note.notedOn)),
        },
        { key: "day", head: m.year_column_day(), cell: (note) => showDay(note.notedOn) },
        {
          key: "words",
          head: m.year_column_words(),
          rowHead: true,
          cell: (note) => (
            <Link to={paths.note(note.id)} className="plain">
              {note.slot !== null && <Mark slot={note.slot} />} {note.text}
            </Link>
          ),
        },
        { key: "values", head: m.year_column_values(), cell: (note) => namedInWords(note.values) },
        {
          key: "time",
          head: m.year_column_time(),
          cell: (note) => (note.expected ? m.value_expected_label() : m.year_noticed()),
        },
      ]}
    />
  );
}
