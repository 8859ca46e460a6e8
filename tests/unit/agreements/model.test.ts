import { expect, test } from "vitest";
import { aWeekLater, dayAfterHoliday, viewsDiffer } from "#app/features/agreements/model.ts";

const free = [
  { fromDay: "2026-11-25", toDay: "2026-11-25" },
  { fromDay: "2026-12-19", toDay: "2027-01-03" },
  { fromDay: "2027-02-20", toDay: "2027-02-28" },
];

test("after the holiday is the first weekday after the next week or more without school", () => {
  expect(dayAfterHoliday(free, "2026-11-22"), "one day off is no holiday").toBe("2027-01-04");
  expect(dayAfterHoliday(free, "2026-12-30"), "in the middle of it").toBe("2027-01-04");
  expect(dayAfterHoliday(free, "2027-01-04")).toBe("2027-03-01");
  expect(dayAfterHoliday([{ fromDay: "2027-02-15", toDay: "2027-02-19" }], "2027-01-04")).toBe("2027-02-22");
  expect(dayAfterHoliday(free, "2027-03-01"), "none is known").toBeNull();
});

test("a week later is a week after its day, and for what is late a week from now", () => {
  expect(aWeekLater("2026-12-04", "2026-11-22")).toBe("2026-12-11");
  expect(aWeekLater("2026-11-20", "2026-11-22")).toBe("2026-11-29");
  expect(aWeekLater(null, "2026-11-22")).toBe("2026-11-29");
});

test("the two see it differently when one says it is there and the other that it is not", () => {
  const noor = (view: "enough" | "not_enough") => [{ personId: 1, givenName: "Noor", view }];
  expect(viewsDiffer({ state: "open", views: noor("enough") })).toBe(true);
  expect(viewsDiffer({ state: "open", views: noor("not_enough") })).toBe(false);
  expect(viewsDiffer({ state: "done", views: noor("not_enough") })).toBe(true);
  expect(viewsDiffer({ state: "done", views: noor("enough") })).toBe(false);
});
