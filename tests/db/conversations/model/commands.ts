import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import * as rules from "./model.ts";
import { partnersToBe, people, type Model, type Talk, type Who } from "./model.ts";
import { openFor, readEverywhere, readIn, type Acts, type School } from "./real.ts";

/** What is carried beside the model: the school, its commands, and what was frozen at first sight. */
export type Real = {
  school: School;
  acts: Acts;
  frozen: Map<number, string>;
  audited: number;
  /** Told of every step by its name, and what came of it. */
  told: (name: string, outcome: Outcome) => void;
};

export type Outcome = "done" | "refused" | "absent";
type Command = fc.Command<Model, Real>;

type Step = {
  /** What is done, and by whom and where. */
  kind: string;
  name?: string;
  /** Left out in this state: there is nothing to do it with. */
  when?: (m: Model) => boolean;
  /** What the rules say will come of it. */
  expected: (m: Model) => Outcome;
  act: (real: Real, m: Model, word: string) => void;
  /** The talk it is about. */
  about?: (m: Model) => Talk;
  /** What it changes where it is done. */
  then: (m: Model, word: string, real: Real) => void;
};

function step({
  kind,
  name = kind,
  when = () => true,
  expected,
  about = (m) => m.talks[0]!,
  act,
  then,
}: Step): Command {
  return {
    check: (m) => when(m),
    run(m, real) {
      m.step += 1;
      m.words += 1;
      const word = `zq${m.words}qz`;
      real.school.at(m);
      const wanted = expected(m);
      expect(
        outcomeOf(() => act(real, m, word)),
        name,
      ).toBe(wanted);
      if (wanted === "done") then(m, word, real);
      real.told(kind, wanted);
      compare(m, real, about(m));
    },
    toString: () => name,
  };
}

function outcomeOf(act: () => void): Outcome {
  try {
    act();
    return "done";
  } catch (refusal) {
    if (refusal instanceof NotFound) return "absent";
    if (refusal instanceof RuleBroken || refusal instanceof Stale) return "refused";
    throw refusal;
  }
}

/**
 * The school as it is against the model as it should be, after every step: how each talk stands, who opens which, what
 * its parties read by turns in the talk that was touched, what was frozen, and the trail. Who reads what is asked of the queries.
 */
function compare(m: Model, real: Real, touched: Talk) {
  const { school } = real;
  const { db, ids } = school;
  const whoIs = (id: number) => people.find((who) => ids[who] === id)!;
  const stands = db.$client
    .prepare(
      "select c.id, c.state, p.person_id as partner from conversations c join conversation_parties p on p.conversation_id = c.id and p.part = 'partner' order by c.id",
    )
    .all() as { id: number; state: string; partner: number }[];
  expect(stands.map((row) => ({ ...row, partner: whoIs(row.partner) }))).toEqual(
    m.talks.map(({ id, state, partner }) => ({ id, state, partner })),
  );
  expect(whoIs(school.as("noor").partners[0]!.personId)).toBe(m.partner);
  for (const who of people)
    expect(openFor(school, who), `what ${who} opens`).toEqual(
      m.talks.filter((talk) => rules.opens(m, talk, who)).map((talk) => talk.id),
    );
  const reader = m.step % 12 === 0 ? "noor" : touched.partner;
  if (m.step % 6 === 0 && rules.opens(m, touched, reader))
    expect(inOrder(readIn(school, reader, touched)), `what ${reader} reads`).toEqual(
      inOrder(rules.readableIn(m, touched, reader)),
    );
  compareFrozen(real);
}

/** What everyone of the six finds on every page: nothing more and nothing less than the rules give her. */
export function compareEverywhere(m: Model, { school }: Real) {
  for (const who of people)
    expect(inOrder(readEverywhere(school, who, m.talks)), `what ${who} reads anywhere`).toEqual(
      inOrder(rules.readableFor(m, who)),
    );
}

const inOrder = (words: Iterable<string>) => [...new Set(words)].filter(Boolean).sort();

function compareFrozen(real: Real) {
  const { db } = real.school;
  const rows = db.$client.prepare("select id, content, sha256 from record_revisions").all();
  for (const { id, content, sha256 } of rows as { id: number; content: string; sha256: string }[]) {
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    expect(content).toBe(real.frozen.get(id) ?? content);
    real.frozen.set(id, content);
  }
  const audited = db.$client.prepare("select max(seq) from audit_events").pluck().get() as number;
  expect(audited).toBeGreaterThanOrEqual(real.audited);
  real.audited = audited;
}

const ofTalk = (m: Model, n: number) => m.talks[n % m.talks.length]!;

/** Someone by name, or whoever is the partner in the talk by then. */
type Someone = Who | "its partner";

/** A step in one of the talks; for whom it does not open, it is not there. */
function inTalk(
  kind: string,
  given: Someone,
  n: number,
  {
    allowed,
    act,
    then,
  }: {
    allowed: (m: Model, talk: Talk, who: Who) => boolean;
    act: (real: Real, talk: Talk, who: Who, word: string) => void;
    then: (m: Model, talk: Talk, who: Who, word: string) => void;
  },
): Command {
  const whoIn = (talk: Talk) => (given === "its partner" ? talk.partner : given);
  return step({
    kind,
    name: `${given} ${kind} (talk ${n})`,
    expected: (m) => {
      const talk = ofTalk(m, n);
      if (!rules.opens(m, talk, whoIn(talk))) return "absent";
      return allowed(m, talk, whoIn(talk)) ? "done" : "refused";
    },
    about: (m) => ofTalk(m, n),
    act: (real, m, word) => act(real, ofTalk(m, n), whoIn(ofTalk(m, n)), word),
    then: (m, word) => then(m, ofTalk(m, n), whoIn(ofTalk(m, n)), word),
  });
}

/** The last day to sign, after the talk or its reopening. */
const SIX_WEEKS = 42;

const plan = (given: Someone, n: number, inDays: number) =>
  inTalk("plans", given, n, {
    allowed: (_, talk) => rules.isAhead(talk),
    act: ({ acts, school }, talk, who) => acts.plan(school, who, talk.id, inDays),
    then: (m, talk) => Object.assign(talk, { state: "planned", on: m.day + inDays }),
  });

const cancel = (given: Someone, n: number) =>
  inTalk("cancels", given, n, {
    allowed: (_, talk) => rules.isAhead(talk),
    act: ({ acts, school }, talk, who) => acts.cancel(school, who, talk.id),
    then: (_, talk) => Object.assign(talk, { state: "cancelled" }),
  });

const hold = (given: Someone, n: number) =>
  inTalk("says it was held", given, n, {
    allowed: (m, talk) =>
      (talk.state === "planned" && talk.on <= m.day) || (talk.state === "held" && talk.on === m.day),
    act: ({ acts, school }, talk, who) => acts.hold(school, who, talk.id),
    then: (m, talk) => {
      if (talk.state === "planned")
        Object.assign(talk, { state: "held", on: m.day, closes: m.day + SIX_WEEKS });
    },
  });

const prepare = (given: Someone, n: number, kept: boolean) =>
  inTalk(kept ? "prepares for herself" : "prepares", given, n, {
    allowed: (_, talk, who) => !rules.isOver(talk) && !talk.prepared[rules.sideOf(who)]?.shared,
    act: ({ acts, school }, talk, who, word) => acts.prepare(school, who, talk.id, kept, word),
    then: (_, talk, who, word) => {
      const before = talk.prepared[rules.sideOf(who)] ?? { open: "", kept: "", shared: false };
      talk.prepared[rules.sideOf(who)] = { ...before, [kept ? "kept" : "open"]: word };
    },
  });

const share = (given: Someone, n: number) =>
  inTalk("shares", given, n, {
    allowed: (_, talk, who) => {
      const own = talk.prepared[rules.sideOf(who)];
      return Boolean(own?.shared || (own?.open && !rules.isOver(talk)));
    },
    act: ({ acts, school }, talk, who) => acts.share(school, who, talk.id),
    then: (_, talk, who) => Object.assign(talk.prepared[rules.sideOf(who)]!, { shared: true }),
  });

const withdraw = (given: Someone, n: number) =>
  inTalk("withdraws", given, n, {
    allowed: (_, { prepared, ...talk }, who) => {
      const [own, other] =
        who === "noor" ? [prepared.noor, prepared.partner] : [prepared.partner, prepared.noor];
      return !own?.shared || (!rules.isOver({ prepared, ...talk }) && !other?.shared);
    },
    act: ({ acts, school }, talk, who) => acts.withdraw(school, who, talk.id),
    then: (_, talk, who) => {
      const own = talk.prepared[rules.sideOf(who)];
      if (own) own.shared = false;
    },
  });

const point = (given: Someone, n: number) =>
  inTalk("puts a point on the agenda", given, n, {
    allowed: rules.recordIsOpen,
    act: ({ acts, school }, talk, who, word) => acts.point(school, who, talk.id, word),
    then: (_, talk, who, word) => void talk.agenda.push({ by: who, text: word }),
  });

const note = (given: Someone, n: number, scope: rules.Note["scope"]) =>
  inTalk(`notes for ${scope}`, given, n, {
    allowed: scope === "record" ? rules.recordIsOpen : rules.roomIsOpen,
    act: ({ acts, school }, talk, who, word) => acts.note(school, who, talk.id, { scope, text: word }),
    then: (_, talk, who, word) => void talk.notes.push({ by: who, scope, text: word }),
  });

const agree = (given: Someone, n: number, side: "own" | "school") =>
  inTalk(`agrees on the ${side} side`, given, n, {
    allowed: rules.recordIsOpen,
    act: ({ acts, school }, talk, who, word) =>
      acts.agree(school, who, talk.id, side === "own" ? "noor" : talk.partner, word),
    then: (_, talk, who, word) => {
      const owner = side === "own" ? "noor" : talk.partner;
      talk.agreements.push({ by: who, owner, side, state: "open", text: word, passed: false });
    },
  });

const tick = (who: Who, n: number, which: number) => {
  const found = (m: Model) => ofTalk(m, n).agreements[which % ofTalk(m, n).agreements.length]!;
  return step({
    kind: "ticks",
    name: `${who} ticks agreement ${which} (talk ${n})`,
    when: (m) => ofTalk(m, n).agreements.length > 0,
    expected: (m) => (rules.mayTick(m, ofTalk(m, n), found(m), who) ? "done" : "absent"),
    act: ({ acts, school }, m) => acts.tick(school, who, found(m).text),
    then: (m) => Object.assign(found(m), { state: "done" }),
  });
};

const sign = (given: Someone, n: number, kind: "seen" | "agreed" | "seen_with_response") =>
  inTalk("signs", given, n, {
    allowed: (m, talk, who) =>
      talk.signed?.includes(who) || (talk.state === "held" && rules.roomIsOpen(m, talk)),
    act: ({ acts, school }, talk, who) => acts.sign(school, who, talk.id, kind),
    then: (_, talk, who) => {
      if (talk.signed?.includes(who)) return;
      if (!talk.signed)
        Object.assign(talk, { frozen: rules.wordsOfRecord(talk), revisions: talk.revisions + 1 });
      talk.signed = [...(talk.signed ?? []), who];
      if (talk.signed.length < 2) return;
      rules.erase(talk);
      talk.state = "signed";
    },
  });

const reopen = (given: Someone, n: number) =>
  inTalk("opens the record again", given, n, {
    allowed: rules.mayReopen,
    act: ({ acts, school }, talk, who) => acts.reopen(school, who, talk.id),
    then: (m, talk) => Object.assign(talk, { state: "held", signed: undefined, closes: m.day + SIX_WEEKS }),
  });

const make = () =>
  step({
    kind: "Noor asks for a talk",
    when: (m) => m.talks.length < 3,
    expected: () => "done",
    act: ({ acts, school }) => void acts.make(school),
    then: (m) => void m.talks.push(rules.aTalk(m, m.talks.length + 1)),
  });

const passOn = (all: boolean) =>
  step({
    kind: all ? "Noor passes everything on" : "Noor takes back what she passed on",
    when: (m) => m.changes > 0,
    expected: () => "done",
    act: ({ acts, school }) => acts.passOn(school, all),
    then: (m) => {
      for (const one of [...rules.offeredRecords(m), ...rules.offeredAgreements(m)]) one.passed = all;
    },
  });

const changePartner = (stated: Who | null) =>
  step({
    kind: "another partner",
    name: stated ? `${stated} becomes the partner` : "the partner follows from the team again",
    expected: () => "done",
    act: ({ acts, school }) => acts.setPartner(school, stated),
    then: (m) => {
      if (stated === null && m.stated === null) return;
      m.stated = stated;
      rules.follow(m);
    },
  });

const lead = (leads: boolean) =>
  step({
    kind: leads ? "Karel leads the team" : "Karel's role ends",
    expected: () => "done",
    act: ({ acts, school }) => acts.lead(school, leads),
    then: (m) => {
      if (leads === m.karelLeads) return;
      m.karelLeads = leads;
      rules.follow(m);
    },
  });

/** A quarter ends the run: what is done longer than 90 days ago is on no list any more. */
const nights = (days: number) =>
  step({
    kind: "nights pass",
    name: `${days} nights pass`,
    when: (m) => m.day + days < 85,
    expected: () => "done",
    act: (real, m) => {
      m.day += days;
      real.school.at(m);
      real.acts.night(real.school);
    },
    then: (m) => {
      rules.closeWhatIsOld(m);
      rules.follow(m);
    },
  });

const someone = fc.constantFrom<Who>("noor", "noor", "karel", "karel", "bea", "ineke", "ingrid", "sanne");
const party = fc.constantFrom<Someone>("noor", "noor", "its partner", "its partner", "karel", "bea");
const named = fc.constantFrom<Who>("noor", "karel", "bea", "ineke");
const which = fc.constantFrom(0, 0, 0, 1, 2);

/** Who does what in which talk, at random; the ordinary way of a talk more often than the rest. */
export const commands = () => [
  fc.constant(null).map(make),
  fc.tuple(party, which, fc.constantFrom(0, 0, 2)).map((given) => plan(...given)),
  fc.tuple(party, which, fc.constant(0)).map((given) => plan(...given)),
  fc.tuple(someone, which).map((given) => cancel(...given)),
  fc.tuple(party, which).map((given) => hold(...given)),
  fc.tuple(party, which).map((given) => hold(...given)),
  fc.tuple(someone, which, fc.boolean()).map((given) => prepare(...given)),
  fc.tuple(party, which, fc.constant(false)).map((given) => prepare(...given)),
  fc.tuple(party, which).map((given) => share(...given)),
  fc.tuple(someone, which).map((given) => share(...given)),
  fc.tuple(party, which).map((given) => withdraw(...given)),
  fc.tuple(someone, which).map((given) => point(...given)),
  fc.tuple(someone, which, fc.constantFrom("me", "us", "record" as const)).map((given) => note(...given)),
  fc.tuple(party, which, fc.constantFrom("own", "school" as const)).map((given) => agree(...given)),
  fc.tuple(named, which, fc.nat(5)).map((given) => tick(...given)),
  ...Array.from({ length: 5 }, () =>
    fc
      .tuple(party, which, fc.constantFrom("seen", "agreed", "seen_with_response" as const))
      .map((given) => sign(...given)),
  ),
  fc.tuple(someone, which).map((given) => reopen(...given)),
  fc.boolean().map(passOn),
  fc.constantFrom(...partnersToBe, null).map(changePartner),
  fc.boolean().map(lead),
  fc.constantFrom(1, 1, 43).map(nights),
];
