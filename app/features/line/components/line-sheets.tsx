import { NotesByValue } from "#app/features/value/components/notes-by-value.tsx";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Moment, NotYet } from "../model.ts";
import { entryOf } from "./moments.tsx";

type LineSheetsProps = {
  readsContent: boolean;
  years: readonly { year: number | null; moments: readonly Moment[] }[];
  notes: readonly NoteCardRow[];
  notYet: readonly NotYet[];
  me: number;
};

/** The whole story of a goal or ambition in time, and what it gave under the values that were named. */
export function LineSheets({ readsContent, years, notes, notYet, me }: LineSheetsProps) {
  return (
    <>
      <Sheet title={m.line_title()}>
        <div className="stack">
          {years.map(({ year, moments }) => (
            <section key={year ?? "none"} className="stack near">
              <h3 className="faint">{year === null ? m.line_no_day() : schoolYearName(year)}</h3>
              <Timeline entries={moments.map((moment) => entryOf(moment, me))} />
            </section>
          ))}
          {notYet.length > 0 && <p className="soft">{m.line_not_yet({ things: listed(notYet) })}</p>}
          <p className="faint">{readsContent ? m.line_not_counted() : m.line_no_content()}</p>
        </div>
      </Sheet>
      {notes.length > 0 && (
        <Sheet title={m.line_gave()}>
          <NotesByValue notes={notes} me={me} />
        </Sheet>
      )}
    </>
  );
}

const notYetWords: Record<NotYet, () => string> = {
  question: m.line_not_yet_question,
  activity: m.line_not_yet_activity,
  gave: m.line_not_yet_gave,
  product: m.line_not_yet_product,
};

const listed = (kinds: readonly NotYet[]) =>
  new Intl.ListFormat(getLocale() === "en" ? "en-GB" : "nl", { type: "disjunction" }).format(
    kinds.map((kind) => notYetWords[kind]()),
  );
