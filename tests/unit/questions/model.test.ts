import { expect, test } from "vitest";
import { canBecome, countsInSchoolYear, questionStates } from "#app/features/questions/model.ts";

const span = (
  openedOn: string,
  closedOn: string | null = null,
  state: "active" | "answered" | "proposed" = "active",
) => ({ state, openedOn, closedOn });

test("a question counts in every school year it was active on a day of", () => {
  expect(countsInSchoolYear(span("2026-09-14"), 2026)).toBe(true);
  expect(countsInSchoolYear(span("2025-09-14"), 2026), "still running").toBe(true);
  expect(
    countsInSchoolYear(span("2025-09-14", "2026-08-01", "answered"), 2026),
    "closed on the first day",
  ).toBe(true);
  expect(countsInSchoolYear(span("2027-07-31"), 2026), "opened on the last day").toBe(true);
});

test("and in no year it ended before or began after", () => {
  expect(countsInSchoolYear(span("2025-09-14", "2026-07-31", "answered"), 2026)).toBe(false);
  expect(countsInSchoolYear(span("2027-08-01"), 2026)).toBe(false);
});

test("a question that was only proposed counts nowhere", () => {
  expect(countsInSchoolYear(span("2026-09-14", null, "proposed"), 2026)).toBe(false);
});

test("a proposal becomes a question only by being accepted; what is rounded off can be taken up again", () => {
  const steps = questionStates.flatMap((from) =>
    questionStates.filter((to) => canBecome(from, to)).map((to) => `${from} > ${to}`),
  );
  expect(steps).toEqual([
    "proposed > active",
    "proposed > parked",
    "active > answered",
    "active > parked",
    "answered > active",
    "parked > active",
  ]);
});
