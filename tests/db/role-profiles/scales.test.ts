import { expect, test } from "vitest";
import { listFunctionScales } from "#app/features/people/queries/scales.server.ts";
import { scaleOn } from "#app/features/people/scales.ts";
import { functionScales } from "#db/schema/index.ts";
import { scaleCases } from "../../factories/scales.ts";
import { freshDatabase } from "../../support/database.ts";

test("the rows that are shipped carry a code over the generations, in special education as in primary", () => {
  const rows = listFunctionScales(freshDatabase());
  for (const [sector, code, writtenOn, day, called] of scaleCases) {
    const wanted = called === null ? { code, known: false } : { code: called, known: true };
    for (const one of sector === "po" ? ["po", "so"] : [sector])
      expect(
        scaleOn(rows, { sector: one, code, writtenOn }, day),
        `${one} ${code} ${writtenOn} ${day}`,
      ).toEqual(wanted);
  }
});

test("each row names its source, and what followed belongs to the same sector and begins the day after", () => {
  const db = freshDatabase();
  const rows = db.select().from(functionScales).all();
  for (const row of rows) {
    expect(row.source.length, row.code).toBeGreaterThan(10);
    if (row.successorId === null) continue;
    const next = rows.find(({ id }) => id === row.successorId)!;
    expect(next.sector).toBe(row.sector);
    expect(Date.parse(next.fromDay) - Date.parse(row.toDay!)).toBe(24 * 3_600_000);
  }
  expect(rows.filter(({ successorId }) => successorId !== null)).toHaveLength(16);
});
