import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addLine } from "#app/features/handover/commands/pass-lines.server.ts";
import {
  endEmploymentWithHandover,
  takeBackEndWithHandover,
} from "#app/features/handover/commands/start.server.ts";
import { listChecklist } from "#app/features/handover/queries/checklist.server.ts";
import { getHandoverPage } from "#app/features/handover/queries/handover-page.server.ts";
import { listHandoversOf } from "#app/features/handover/queries/list-access.server.ts";
import { employments, handovers } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function setUp() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const { personId, employmentId: employment } = school.teacher;
  const hr = eyes("hrAdviser");
  const version = () => db.select().from(employments).where(eq(employments.id, employment)).get()!.version;
  const end = () =>
    endEmploymentWithHandover(
      db,
      hr,
      personId,
      { employment, lastDay: "2027-01-31", version: version() },
      NOW,
    );
  const back = () => takeBackEndWithHandover(db, hr, personId, { employment, version: version() }, NOW);
  return { db, school, eyes, personId, end, back };
}

test("an end taken back takes along a handover nobody wrote in", () => {
  const { db, end, back } = setUp();
  end();
  expect(db.select().from(handovers).all()).toHaveLength(1);
  back();
  expect(db.select().from(handovers).all()).toEqual([]);
});

test("what she wrote stays, and is hers alone again, whatever she had ticked", () => {
  const { db, eyes, personId, school, end, back } = setUp();
  end();
  const [{ id: handover } = { id: 0 }] = listHandoversOf(db, eyes("teacher"), personId, "write");
  const contact = { handover, kind: "contact" as const, text: "Els van het instituut", passed: true };
  addLine(db, eyes("teacher"), personId, { ...contact, to: school.teammate.personId }, NOW);
  const texts = (who: "teacher" | "partner") =>
    getHandoverPage(db, eyes(who), personId).handovers.flatMap((one) => one.lines.map(({ text }) => text));
  expect(texts("partner")).toContain(contact.text);
  back();
  const [hers] = listHandoversOf(db, eyes("teacher"), personId, "write");
  const row = listChecklist(db, eyes("teacher"), hers!).find(({ text }) => text === contact.text);
  expect(row).toBeDefined();
  expect(texts("teacher")).toEqual([]);
  expect(texts("partner")).toEqual([]);
});
