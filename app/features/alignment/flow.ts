import { activityForms, type ActivityForm } from "./forms.ts";
import {
  formsOf,
  isOf,
  ownerKinds,
  rowsOf,
  type Facts,
  type OwnerKind,
  type RowKey,
  type Who,
} from "./model.ts";

export type FlowForm = ActivityForm | "none";
export type Flow = {
  rows: { row: RowKey; questions: number }[];
  owners: { owner: OwnerKind; questions: number }[];
  forms: { form: FlowForm; questions: number }[];
  fromRows: { row: RowKey; owner: OwnerKind; questions: number }[];
  toForms: { owner: OwnerKind; form: FlowForm; questions: number }[];
};

/**
 * From ambition by whose question it is to what is done for it, counted in questions. One that belongs to two ambitions, or
 * for which two kinds of things are done, is in both streams: it is one question all the same where they meet.
 * @param order of the ambitions, as the matrix has them
 */
export function countFlow({ questions }: Facts, who: Who, order: readonly RowKey[]): Flow {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const question of questions) {
    if (!isOf(question, who)) continue;
    const { owner } = question;
    add(owner);
    for (const row of rowsOf(question)) [`r${row}`, `r${row}/${owner}`].forEach(add);
    for (const form of formsOf(question)) [`f${form}`, `f${form}/${owner}`].forEach(add);
  }
  const counted = <T>(all: readonly T[], keyOf: (one: T) => string) =>
    all.flatMap((one) => {
      const found = counts.get(keyOf(one)) ?? 0;
      return found > 0 ? [{ ...one, questions: found }] : [];
    });
  const owners = counted(
    ownerKinds.map((owner) => ({ owner })),
    ({ owner }) => owner,
  );
  const rows = [...order, "apart" as const].map((row) => ({ row }));
  const forms = [...activityForms, "none" as const].map((form) => ({ form }));
  const withOwners = <T extends object>(all: readonly T[]) =>
    all.flatMap((one) => ownerKinds.map((owner) => ({ ...one, owner })));
  return {
    owners,
    rows: counted(rows, ({ row }) => `r${row}`),
    forms: counted(forms, ({ form }) => `f${form}`),
    fromRows: counted(withOwners(rows), ({ row, owner }) => `r${row}/${owner}`),
    toForms: counted(withOwners(forms), ({ form, owner }) => `f${form}/${owner}`),
  };
}

const WIDTH = 720;
const BAR = 10;
const GAP = 14;
/** Beside a bar stands a line of words: no bar and its gap are lower than that together. */
const LEAST = 10;
const HEIGHT = 340;

type Bar = { x: number; y: number; height: number };
type Band = { path: string; width: number };
export type Drawn = {
  width: number;
  height: number;
  rows: (Flow["rows"][number] & Bar)[];
  owners: (Flow["owners"][number] & Bar)[];
  forms: (Flow["forms"][number] & Bar)[];
  fromRows: (Flow["fromRows"][number] & Band)[];
  toForms: (Flow["toForms"][number] & Band)[];
};

/** Three columns of bars with the streams between them; a bar is as high as what goes in or out of it, whichever is more. */
export function drawFlow(flow: Flow): Drawn {
  const { rows, owners, forms, fromRows, toForms } = flow;
  const sum = (all: readonly { questions: number }[]) => all.reduce((total, one) => total + one.questions, 0);
  const weighed = [
    rows.map(({ row }) => sum(fromRows.filter((one) => one.row === row))),
    owners.map(({ owner }) =>
      Math.max(
        sum(fromRows.filter((one) => one.owner === owner)),
        sum(toForms.filter((one) => one.owner === owner)),
      ),
    ),
    forms.map(({ form }) => sum(toForms.filter((one) => one.form === form))),
  ];
  const most = Math.max(1, ...weighed.map((column) => column.reduce((total, one) => total + one, 0)));
  const scale = HEIGHT / most;
  const columns = weighed.map((column) => column.map((weight) => Math.max(LEAST, weight * scale)));
  const heightOf = (column: readonly number[]) =>
    column.reduce((total, one) => total + one, 0) + GAP * Math.max(0, column.length - 1);
  const height = Math.max(...columns.map(heightOf));
  const barsOf = (n: number): Bar[] => {
    const column = columns[n]!;
    let y = (height - heightOf(column)) / 2;
    return column.map((high) => {
      const bar = { x: (n * (WIDTH - BAR)) / 2, y: round(y), height: round(high) };
      y += high + GAP;
      return bar;
    });
  };
  const [ofRows, ofOwners, ofForms] = [barsOf(0), barsOf(1), barsOf(2)];
  const placed = {
    rows: rows.map((one, n) => ({ ...one, ...ofRows[n]! })),
    owners: owners.map((one, n) => ({ ...one, ...ofOwners[n]! })),
    forms: forms.map((one, n) => ({ ...one, ...ofForms[n]! })),
  };
  const bands = bandsBetween(scale);
  return {
    width: WIDTH,
    height: Math.ceil(height),
    ...placed,
    fromRows: bands(
      fromRows,
      ({ row }) => placed.rows.find((one) => one.row === row)!,
      ({ owner }) => placed.owners.find((one) => one.owner === owner)!,
    ),
    toForms: bands(
      toForms,
      ({ owner }) => placed.owners.find((one) => one.owner === owner)!,
      ({ form }) => placed.forms.find((one) => one.form === form)!,
    ),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Streams leave and arrive under one another, each as wide as its number. */
function bandsBetween(scale: number) {
  return <T extends { questions: number }>(
    links: readonly T[],
    from: (link: T) => Bar,
    to: (link: T) => Bar,
  ): (T & Band)[] => {
    const [left, right] = [new Map<Bar, number>(), new Map<Bar, number>()];
    const take = (used: Map<Bar, number>, bar: Bar, width: number) => {
      const y = bar.y + (used.get(bar) ?? 0) + width / 2;
      used.set(bar, (used.get(bar) ?? 0) + width);
      return round(y);
    };
    return links.map((link) => {
      const width = round(link.questions * scale);
      const [start, end] = [from(link), to(link)];
      const [x1, x2] = [start.x + BAR, end.x];
      const [y1, y2] = [take(left, start, width), take(right, end, width)];
      const middle = (x1 + x2) / 2;
      return { ...link, width, path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` };
    });
  };
}
