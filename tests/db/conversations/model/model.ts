/**
 * The rules of a conversation once more, as short as they can be told: plain objects, no database. What it says is what
 * domain.md says; the property test lets it and the real commands walk side by side.
 */
export const people = ["noor", "karel", "bea", "ineke", "ingrid", "sanne"] as const;
export type Who = (typeof people)[number];

/** Noor is the teacher; Karel leads her team, Ineke her school, Bea is someone else who may be her partner. */
export const partnersToBe = ["karel", "bea", "ineke"] as const satisfies Who[];

type Prepared = { open: string; kept: string; shared: boolean };
export type Note = { by: Who; scope: "me" | "us" | "record"; text: string };
export type Agreement = {
  by: Who;
  owner: Who;
  side: "own" | "school";
  state: "open" | "done";
  text: string;
  passed: boolean;
};
export type State = "to_plan" | "planned" | "held" | "signed" | "closed_unsigned" | "cancelled";

export type Talk = {
  id: number;
  state: State;
  partner: Who;
  /** She was not the partner for a while since: signed or closed it stays shut for her. */
  left: boolean;
  /** Days from the first. */
  on: number;
  closes: number;
  prepared: { noor?: Prepared; partner?: Prepared };
  agenda: { by: Who; text: string }[];
  notes: Note[];
  agreements: Agreement[];
  /** Who signed the revision that stands; undefined while there is none. */
  signed?: Who[];
  /** The words of that revision. */
  frozen: string[];
  revisions: number;
  passed: boolean;
};

export type Model = {
  day: number;
  step: number;
  words: number;
  /** Set by hand, and whether Karel leads the team: the partner follows from the two. */
  stated: Who | null;
  karelLeads: boolean;
  partner: Who;
  changes: number;
  talks: Talk[];
};

export const firstModel = (): Model => ({
  day: 0,
  step: 0,
  words: 0,
  stated: null,
  karelLeads: true,
  partner: "karel",
  changes: 0,
  talks: [],
});

export const aTalk = (m: Model, id: number): Talk => ({
  id,
  state: "to_plan",
  partner: m.partner,
  left: false,
  on: 0,
  closes: 0,
  prepared: {},
  agenda: [],
  notes: [],
  agreements: [],
  frozen: [],
  revisions: 0,
  passed: false,
});

export const isOver = (talk: Talk) => ["signed", "closed_unsigned", "cancelled"].includes(talk.state);
export const isAhead = (talk: Talk) => talk.state === "to_plan" || talk.state === "planned";
const isPartnerHere = (m: Model, talk: Talk) => talk.partner === m.partner && !talk.left;

/** Noor always; the partner of the talk while it is under way, after that only if she has been her partner ever since. */
export const opens = (m: Model, talk: Talk, who: Who) =>
  who === "noor" || (who === talk.partner && (!isOver(talk) || isPartnerHere(m, talk)));

export const sideOf = (who: Who) => (who === "noor" ? "noor" : "partner");
const pastItsDay = (m: Model, talk: Talk) => talk.state === "held" && talk.closes < m.day;
export const roomIsOpen = (m: Model, talk: Talk) => !isOver(talk) && !pastItsDay(m, talk);
export const recordIsOpen = (m: Model, talk: Talk) => roomIsOpen(m, talk) && !talk.signed;
export const mayReopen = (m: Model, talk: Talk) =>
  Boolean(talk.signed) &&
  (talk.state === "signed" ? isPartnerHere(m, talk) : talk.state === "held" && !pastItsDay(m, talk));

/** What the record would be frozen with. */
export const wordsOfRecord = (talk: Talk) => [
  ...talk.agenda.map((point) => point.text),
  ...talk.notes.filter((note) => note.scope === "record").map((note) => note.text),
  ...talk.agreements.map((agreement) => agreement.text),
];

/** At the end of a talk what its partner wrote for herself alone is gone. */
export function erase(talk: Talk) {
  const kept = talk.prepared.partner;
  if (kept) talk.prepared.partner = kept.shared ? { ...kept, kept: "" } : undefined;
  talk.notes = talk.notes.filter((note) => !(note.scope === "me" && note.by === talk.partner));
}

/** Who is the partner, and all that follows when that is another than it was; also what only time brings about. */
export function follow(m: Model) {
  const from = m.partner;
  m.partner = m.stated ?? (m.karelLeads ? "karel" : "ineke");
  if (m.partner !== from) {
    m.changes += 1;
    for (const talk of m.talks) {
      if (talk.partner === from) talk.left = true;
      if (talk.partner === m.partner && !isOver(talk)) talk.left = false;
      talk.passed = false;
      for (const agreement of talk.agreements) agreement.passed = false;
    }
  }
  for (const talk of m.talks) {
    if (isAhead(talk) && talk.partner !== m.partner && !wroteSomething(talk)) handOver(m, talk);
    if (isOver(talk))
      for (const agreement of talk.agreements)
        if (agreement.side === "school" && agreement.state === "open") agreement.owner = m.partner;
  }
}

const wroteSomething = ({ partner, prepared, agenda, notes, agreements }: Talk) =>
  agreements.length > 0 ||
  Boolean(prepared.partner?.open || prepared.partner?.kept) ||
  [...agenda, ...notes].some((one) => one.by === partner);

function handOver(m: Model, talk: Talk) {
  talk.partner = m.partner;
  talk.left = false;
  if (talk.prepared.noor) talk.prepared.noor.shared = false;
  for (const note of talk.notes) note.scope = "me";
}

export function closeWhatIsOld(m: Model) {
  for (const talk of m.talks.filter((one) => pastItsDay(m, one))) {
    talk.state = "closed_unsigned";
    erase(talk);
  }
}

/** What Noor can pass on to her partner of now. */
export const offeredRecords = (m: Model) =>
  m.talks.filter((talk) => talk.state === "signed" && !isPartnerHere(m, talk));
export const offeredAgreements = (m: Model) =>
  m.talks
    .filter((talk) => !isPartnerHere(m, talk))
    .flatMap((talk) => talk.agreements)
    .filter((one) => one.side === "own" && one.state === "open");

/** Whoever owes it ticks it; what is done she sees while she is the partner and never left that talk. */
export const mayTick = (m: Model, talk: Talk, agreement: Agreement, who: Who) =>
  agreement.owner === who &&
  (agreement.state === "open" ||
    who === "noor" ||
    (who === m.partner && !(who === talk.partner && talk.left)));

function readsAgreement(m: Model, talk: Talk, agreement: Agreement, who: Who) {
  const inherited = agreement.side === "school" && agreement.state === "open";
  return (
    opens(m, talk, who) ||
    mayTick(m, talk, agreement, who) ||
    (who === m.partner && (inherited || agreement.passed))
  );
}

/** Every word someone can come to read, wherever she looks. */
export function readableFor(m: Model, who: Who): Set<string> {
  return new Set(m.talks.flatMap((talk) => readableIn(m, talk, who)).filter(Boolean));
}

export function readableIn(m: Model, talk: Talk, who: Who): string[] {
  const agreed = talk.agreements.filter((one) => readsAgreement(m, talk, one, who)).map((one) => one.text);
  const passed = talk.passed && talk.state === "signed" && who === m.partner ? talk.frozen : [];
  if (!opens(m, talk, who)) return [...agreed, ...passed];
  const { noor, partner } = talk.prepared;
  const [own, others] = who === "noor" ? [noor, partner] : [partner, noor];
  return [
    ...agreed,
    ...passed,
    ...talk.frozen,
    ...talk.agenda.map((point) => point.text),
    ...talk.notes.filter((note) => note.scope !== "me" || note.by === who).map((note) => note.text),
    ...(own ? [own.open, own.kept] : []),
    ...(own?.shared && others?.shared ? [others.open] : []),
  ];
}
