import fc from "fast-check";
import { valueKinds } from "#app/features/value/model.ts";

// A random school, described in plain words: who works where and when, what each wrote, and whom it is shared with.

/** The days on which everybody looks, all in one school year. */
export const days = ["2026-09-20", "2026-11-22", "2027-02-10"] as const;

const from = fc.constantFrom("2020-08-01", "2020-08-01", "2026-10-01", "2026-12-01");
const to = fc.constantFrom(null, null, "2026-10-31", "2026-12-31");
export type Period = { from: string; to: string | null };
const period: fc.Arbitrary<Period> = fc
  .record({ from, to })
  .map((one) => (one.to !== null && one.to < one.from ? { ...one, to: null } : one));

const PEOPLE = 8;
/** Schools 0 and 1; teams 0 and 1 and the network 2 in school 0, team 3 in school 1. */
export const schoolOfTeam = [0, 0, 0, 1];
const person = fc.nat({ max: PEOPLE - 1 });
const team = fc.constantFrom(0, 1, 2, 3);
const school = fc.constantFrom(0, 0, 1);

/** Who has no work of these has one in the office, so that everyone can look. */
const employment = fc
  .record({ person, school, home: fc.option(fc.boolean(), { freq: 4 }), period })
  .map(({ home, ...one }) => ({ ...one, home: home === null ? null : one.school === 1 ? 3 : home ? 0 : 1 }));

const share = fc.oneof(
  fc.record({ to: fc.constant("partner" as const), person }),
  fc.record({ to: fc.constant("team" as const), team }),
  fc.record({ to: fc.constant("school" as const) }),
);
export type Share = { to: "partner"; person: number } | { to: "team"; team: number } | { to: "school" };

const anything = fc.record({
  kind: fc.constantFrom("question", "activity", "note", "note", "hindrance", "story", "evidence"),
  owner: fc.oneof(
    { weight: 4, arbitrary: person.map((p) => ({ person: p })) },
    { weight: 1, arbitrary: team.map((t) => ({ team: t })) },
  ),
  school,
  shares: fc.uniqueArray(share, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  values: fc.subarray([...valueKinds], { maxLength: 2 }),
  /** Of a story: whether it was given for the annual report. */
  released: fc.boolean(),
  /** Of evidence: what it is evidence of, among what was written before it. */
  about: fc.array(fc.nat({ max: 21 }), { maxLength: 2 }),
  joins: fc.uniqueArray(
    fc.record({ person, state: fc.constantFrom("invited", "accepted", "attended", "declined") }),
    {
      maxLength: 2,
      selector: (one) => one.person,
    },
  ),
});

/** A story is one person's, who asks others to write along and never herself. */
const thing = anything.map((one) => {
  if (one.kind !== "story") return one;
  const owner = "team" in one.owner ? { person: one.owner.team } : one.owner;
  return { ...one, owner, joins: one.joins.filter((join) => join.person !== owner.person) };
});

/** What happens before a day: shares withdrawn, shares given, things taken away, stories given for the annual report or not. */
const happening = fc.record({
  thing: fc.nat({ max: 21 }),
  what: fc.constantFrom("withdraw", "withdraw", "share", "delete", "release"),
  share,
});

/** Time, money or cover asked for one of the activities, and how it was answered. */
const request = fc.record({
  activity: fc.nat({ max: 21 }),
  person,
  state: fc.constantFrom("open", "approved", "declined", "withdrawn"),
  source: fc.constantFrom("individual", "school", "none"),
  cents: fc.constantFrom(null, 40_000),
  coverAsked: fc.boolean(),
});

export const worlds = fc.record({
  employments: fc.array(employment, { minLength: 8, maxLength: 12 }),
  memberships: fc.uniqueArray(fc.record({ person, team, period }), {
    maxLength: 8,
    selector: (one) => `${one.person}:${one.team}`,
  }),
  leaders: fc.array(fc.record({ person, team, period }), { minLength: 2, maxLength: 4 }),
  schoolLeaders: fc.array(fc.record({ person, school, period }), { minLength: 1, maxLength: 2 }),
  boardMember: person,
  offices: fc.record({ hr: person, administrator: person }),
  stated: fc.array(fc.record({ employment: fc.nat({ max: 7 }), person, period }), { maxLength: 4 }),
  things: fc.array(thing, { minLength: 14, maxLength: 22 }),
  links: fc.array(fc.tuple(fc.nat({ max: 21 }), fc.nat({ max: 21 })), { maxLength: 10 }),
  requests: fc.uniqueArray(request, {
    minLength: 3,
    maxLength: 8,
    selector: (one) => `${one.activity}:${one.person}`,
  }),
  steps: fc.tuple(
    fc.array(happening, { maxLength: 2 }),
    fc.array(happening, { maxLength: 5 }),
    fc.array(happening, { maxLength: 5 }),
  ),
});

export type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;
export type Happening = World["steps"][number][number];
export const everyone = Array.from({ length: PEOPLE }, (_, i) => i);
