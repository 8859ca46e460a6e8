import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Mark } from "#app/ui/mark.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Compared, ComparedAmbition, Pair, Piece } from "../compared.ts";

type Named = { no: number; adoptedOn: string | null };
type VersionCompareProps = {
  versions: readonly Named[];
  from: Named;
  to: Named;
  compared: Compared;
  /** The place, for the form. */
  school: number | "board";
};

const nameOf = ({ no, adoptedOn }: Named) =>
  adoptedOn ? m.vision_compare_of({ no, day: showDay(adoptedOn) }) : m.vision_compare_draft();

/** Two versions beside each other, and the choice of which two. What changed is marked in the words themselves. */
export function VersionCompare({ versions, from, to, compared, school }: VersionCompareProps) {
  const options = versions.map((version) => ({ value: version.no, label: nameOf(version) }));
  const heads = { before: nameOf(from), after: nameOf(to) };
  return (
    <Sheet id="compare" title={m.vision_compare_title()}>
      <div className="stack">
        <Form method="get" className="field-row items-end! no-print">
          <input type="hidden" name="school" value={school} />
          <Select name="from" label={m.vision_compare_from()} options={options} defaultValue={from.no} />
          <Select name="to" label={m.vision_compare_to()} options={options} defaultValue={to.no} />
          <div className="actions">
            <Button variant="quiet">{m.vision_compare_do()}</Button>
          </div>
        </Form>
        {to.adoptedOn === null && (
          <p className="no-print">
            <Link to={paths.editVision(school)}>{m.vision_compare_back()}</Link>
          </p>
        )}
        <p className="soft">{compared.same ? m.vision_compare_same() : m.vision_compare_how()}</p>
        {compared.statement && (
          <Part title={m.vision_compare_statement()}>
            <Beside
              heads={heads}
              before={<Text pieces={compared.statement.before} gone />}
              after={<Text pieces={compared.statement.after} />}
            />
          </Part>
        )}
        {compared.values.length > 0 && (
          <Part title={m.vision_edit_values()} kept={compared.keptValues}>
            {compared.values.map(({ key, name, meaning }) => (
              <Beside
                key={key}
                heads={heads}
                before={<Entry title={name.before} texts={[meaning.before]} gone />}
                after={<Entry title={name.after} texts={[meaning.after]} />}
              />
            ))}
          </Part>
        )}
        {compared.ambitions.length > 0 && (
          <Part title={m.vision_edit_ambitions()} kept={compared.keptAmbitions}>
            {compared.ambitions.map((ambition) => (
              <Beside
                key={ambition.lineageId}
                heads={heads}
                before={<AmbitionSide ambition={ambition} side="before" />}
                after={<AmbitionSide ambition={ambition} side="after" />}
              />
            ))}
          </Part>
        )}
      </div>
    </Sheet>
  );
}

type PartProps = { title: string; kept?: readonly string[]; children: ReactNode };

/** What changed of one kind, and by name what says the same in both. */
const Part = ({ title, kept = [], children }: PartProps) => (
  <section>
    <h3>{title}</h3>
    {children}
    {kept.length > 0 && <p className="faint">{m.vision_compare_kept({ names: kept.join(", ") })}</p>}
  </section>
);

type BesideProps = { heads: { before: string; after: string }; before: ReactNode; after: ReactNode };

const Beside = ({ heads, before, after }: BesideProps) => (
  <div className="beside">
    <div>
      <p className="faint head">{heads.before}</p>
      {before}
    </div>
    <div>
      <p className="faint head">{heads.after}</p>
      {after}
    </div>
  </div>
);

function AmbitionSide({ ambition, side }: { ambition: ComparedAmbition; side: keyof Pair }) {
  const focal = ambition.focalPoint[side];
  const changed = ambition.focalPoint.before !== ambition.focalPoint.after;
  return (
    <Entry
      mark={<Mark slot={ambition.slot} />}
      title={ambition.title[side]}
      texts={[ambition.meaning[side], ambition.text[side]]}
      gone={side === "before"}
      after={
        focal && <Text pieces={[{ text: m.vision_focal_point(), changed }]} gone={side === "before"} small />
      }
    />
  );
}

type EntryProps = {
  mark?: ReactNode;
  title: Piece[] | null;
  texts: (Piece[] | null)[];
  after?: ReactNode;
  /** Of the earlier version: what changed there went. */
  gone?: boolean;
};

function Entry({ mark, title, texts, after, gone }: EntryProps) {
  if (!title) return <p className="faint">{m.vision_compare_new()}</p>;
  return (
    <>
      <p className="title">
        {mark} <Pieces pieces={title} gone={gone} />
      </p>
      {texts.map((pieces, row) => pieces && <Text key={row} pieces={pieces} gone={gone} small />)}
      {after}
    </>
  );
}

type TextProps = { pieces: Piece[] | null; gone?: boolean; small?: boolean };

const Text = ({ pieces, gone, small }: TextProps) =>
  pieces ? (
    <Words size={small ? "least" : "less"}>
      <Pieces pieces={pieces} gone={gone} />
    </Words>
  ) : (
    <p className="faint">{m.vision_compare_new()}</p>
  );

function Pieces({ pieces, gone }: { pieces: Piece[]; gone?: boolean }) {
  const Changed = gone ? "del" : "ins";
  return pieces.map(({ text, changed }, place) =>
    changed ? <Changed key={place}>{text}</Changed> : <span key={place}>{text}</span>,
  );
}
