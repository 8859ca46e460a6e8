import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { inCalendar, uidOf, type Appointment } from "#app/features/calendar/event.server.ts";
import { dayOf, momentAt, timeOf } from "#app/lib/amsterdam.ts";

const talk: Appointment = {
  id: 412,
  createdAt: Date.parse("2026-09-01T08:00:00Z"),
  state: "planned",
  scheduledAt: momentAt("2026-12-03", "15:30"),
  minutes: 45,
  sequence: 2,
  changedAt: Date.parse("2026-11-22T09:00:00Z"),
  proposed: false,
  withName: "Karel",
};
const origin = "https://jaarring.school.example";
const file = (one: Partial<Appointment> = {}, to: Partial<Parameters<typeof inCalendar>[1]> = {}) =>
  inCalendar([{ ...talk, ...one }], { method: "PUBLISH", locale: "nl", origin, ...to });

/** Read by a parser of another project, which takes the zone from the file and from nowhere else. */
function readBack(text: string) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const part = calendar.getFirstSubcomponent("vevent")!;
  const event = new ICAL.Event(part);
  return {
    method: calendar.getFirstPropertyValue("method"),
    zones: zones.map((zone) => zone.tzid),
    event,
    starts: event.startDate.toJSDate().getTime(),
    ends: event.endDate.toJSDate().getTime(),
    wall: event.startDate.toString(),
    valueOf: (name: string) => String(part.getFirstPropertyValue(name)),
    names: part.getAllProperties().map((property) => property.name),
  };
}

const changes = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"];
const times = ["00:30", "01:30", "02:00", "02:30", "03:00", "03:30", "15:30"];
const dayBy = (day: string, days: number) => dayOf(Date.parse(`${day}T12:00:00Z`) + days * 24 * 3_600_000);

describe.each(changes)("around the change of the clock on %s", (change) => {
  test.each([-7, -1, 0, 1, 7])("%i days from it every talk begins and ends when it does", (days) => {
    const day = dayBy(change, days);
    for (const time of times) {
      for (const minutes of [30, 60, 150]) {
        const scheduledAt = momentAt(day, time);
        const read = readBack(file({ scheduledAt, minutes }));
        expect(read.starts, `${day} ${time}`).toBe(scheduledAt);
        expect(read.ends, `${day} ${time}, ${minutes} minutes`).toBe(scheduledAt + minutes * 60_000);
      }
    }
  });
});

test("in the file stands the time of the clock on the wall, with the zone beside it", () => {
  const read = readBack(file());
  expect(read.zones).toEqual(["Europe/Amsterdam"]);
  expect(read.wall).toBe("2026-12-03T15:30:00");
  expect(read.event.startDate.zone?.tzid).toBe("Europe/Amsterdam");
  const summer = momentAt("2027-06-10", "15:30");
  expect(readBack(file({ scheduledAt: summer })).wall).toBe("2027-06-10T15:30:00");
  expect(timeOf(summer)).toBe("15:30");
});

test("a moment the wall clock shows twice is said in the time of the world", () => {
  for (const at of ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map((text) => Date.parse(text))) {
    expect(timeOf(at)).toBe("02:30");
    const read = readBack(file({ scheduledAt: at }));
    expect([read.starts, read.ends]).toEqual([at, at + 45 * 60_000]);
    expect(read.event.startDate.zone?.tzid).toBe("UTC");
  }
});

test("the identity stays whatever changes, and is another for another talk", () => {
  const moved: Partial<Appointment> = {
    state: "cancelled",
    scheduledAt: momentAt("2027-01-12", "09:00"),
    minutes: 60,
    sequence: 9,
    changedAt: 1,
    withName: "Samira",
  };
  const [before, after] = [readBack(file()), readBack(file(moved, { origin: "https://elders.example" }))];
  expect(after.event.uid).toBe(before.event.uid);
  expect(before.event.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([before.event.sequence, after.event.sequence]).toEqual([2, 9]);
  expect(uidOf({ ...talk, id: 413 })).not.toBe(before.event.uid);
  expect(uidOf({ ...talk, createdAt: talk.createdAt + 1 }), "of another Jaarring").not.toBe(before.event.uid);
});

test("a cancelled talk is taken out: cancelled, by its own name, with a higher number", () => {
  const sent = {
    sentBy: "jaarring@school.example",
    sentTo: { email: "noor@school.example", givenName: "Noor" },
  };
  const asked = readBack(file({}, { method: "REQUEST", ...sent }));
  const gone = readBack(file({ state: "cancelled", sequence: 3 }, { method: "CANCEL", ...sent }));
  expect([asked.method, asked.valueOf("status")]).toEqual(["REQUEST", "CONFIRMED"]);
  expect([gone.method, gone.valueOf("status"), gone.event.sequence]).toEqual(["CANCEL", "CANCELLED", 3]);
  expect(gone.event.uid).toBe(asked.event.uid);
  expect(gone.valueOf("organizer")).toBe("mailto:jaarring@school.example");
  expect(gone.valueOf("attendee").toLowerCase()).toBe("mailto:noor@school.example");
});

test("properties of the calendar stand before its parts, and an empty one is a calendar too", () => {
  const feed = { method: "PUBLISH", locale: "nl", origin, name: "Jaarring", refresh: 3600 } as const;
  const text = inCalendar([talk], feed);
  expect(text.indexOf("X-PUBLISHED-TTL")).toBeLessThan(text.indexOf("BEGIN:VTIMEZONE"));
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  const empty = new ICAL.Component(ICAL.parse(inCalendar([], feed)) as never[]);
  expect(empty.getAllSubcomponents().map((part) => part.name)).toEqual(["vtimezone"]);
});

test("a date the other still has to say yes to is tentative", () => {
  expect(readBack(file({ proposed: true })).valueOf("status")).toBe("TENTATIVE");
  expect(readBack(file({ proposed: true, state: "held" })).valueOf("status")).toBe("CONFIRMED");
});

test.each([
  ["nl", "Gesprek met Karel", "Gesprek met het team"],
  ["en", "Talk with Karel", "Talk with the team"],
] as const)("the title in %s says with whom, and nothing else", (locale, withKarel, withTeam) => {
  const read = readBack(file({}, { locale }));
  expect(read.event.summary).toBe(withKarel);
  expect(readBack(file({ withName: null }, { locale })).event.summary).toBe(withTeam);
  expect(read.names.sort()).toEqual(
    [
      "class",
      "dtend",
      "dtstamp",
      "dtstart",
      "last-modified",
      "sequence",
      "status",
      "summary",
      "uid",
      "url",
    ].sort(),
  );
  expect(read.valueOf("class")).toBe("PRIVATE");
  expect(read.valueOf("url")).toBe(`${origin}/conversations/412`);
});

test("a name is written as it is, whatever signs are in it", () => {
  const name =
    "Jo-Anne, d'Hondt; \\ Zoë 🌱 met een naam die langer is dan wat er op één regel van een agenda past";
  const text = file({ withName: name });
  expect(readBack(text).event.summary).toBe(`Gesprek met ${name}`);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
