import { expect, test } from "vitest";
import { getYear, getYearPage } from "#app/features/year/queries.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { items, valueNotes } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

test("a year with more notes than a page holds says so, and is taken along whole", () => {
  const db = freshDatabase();
  const { teacher } = aWholeSchool(db);
  const noor = viewing(db, teacher.personId);
  const write = (many: number) =>
    inTransaction(db, () => {
      for (let i = 0; i < many; i += 1) {
        const { id } = db
          .insert(items)
          .values({
            kind: "note",
            schoolId: teacher.schoolId,
            ownerPersonId: noor.personId,
            openedOn: TODAY,
            createdBy: noor.personId,
            createdAt: NOW.getTime(),
          })
          .returning({ id: items.id })
          .get();
        db.insert(valueNotes)
          .values({ itemId: id, text: `Notitie ${i}`, time: "actual", notedOn: TODAY })
          .run();
      }
    });
  const shown = () => {
    const { told, moreNotes } = getYearPage(db, noor, 2026);
    return [told.notes.length, moreNotes, getYear(db, noor, 2026).notes.length];
  };
  write(500);
  expect(shown()).toEqual([500, false, 500]);
  write(1);
  expect(shown()).toEqual([500, true, 501]);
});
