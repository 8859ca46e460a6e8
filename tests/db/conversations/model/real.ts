import { and, eq, isNull } from "drizzle-orm";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { listAgreementsOfConversation, listMyAgreements } from "#app/features/agreements/queries.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { cancelConversation, planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { sharePreparation, withdrawPreparation } from "#app/features/conversations/commands/share.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { readableBy } from "#app/features/conversations/queries/access.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { listAgenda } from "#app/features/conversations/queries/agenda.server.ts";
import { getRoom, listNotes } from "#app/features/conversations/queries/room.server.ts";
import { findSharedAnswers } from "#app/features/conversations/queries/shared.server.ts";
import type { SignOffKind } from "#app/features/conversations/record.ts";
import { passOn } from "#app/features/handover/commands.server.ts";
import { getHandover, listHandovers } from "#app/features/handover/queries.server.ts";
import { listPassedOn } from "#app/features/handover/queries/passed-on.server.ts";
import { endPartner, setPartner } from "#app/features/people/commands/partner.server.ts";
import { endRole, grantRole } from "#app/features/people/commands/roles.server.ts";
import { catchUp } from "#app/jobs/nightly.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { agreements, conversations, employments, partners, roles } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../../factories/school.ts";
import { NOW, TODAY } from "../../../support/clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../../../support/database.ts";
import type { Model, Note, Talk, Who } from "./model.ts";

export type School = ReturnType<typeof openSchool>;

/** One migrated school for all runs: each run opens a copy of its own. */
export function aTemplate() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  catchUp(db, NOW);
  return { file: db.$client.serialize(), school };
}

/** The real thing behind the model: the school's own commands on a real file. */
export function openSchool({ file, school }: ReturnType<typeof aTemplate>) {
  const db = openDatabase(file, { auditKey: TEST_AUDIT_KEY });
  const ids: Record<Who, number> = {
    noor: school.teacher.personId,
    karel: school.partner.personId,
    bea: school.formerPartner.personId,
    ineke: school.schoolLeader.personId,
    ingrid: school.hrAdviser.personId,
    sanne: school.administrator.personId,
  };
  const clock = { day: TODAY, now: NOW };
  const viewers = new Map<Who, Viewer>();
  const as = (who: Who) => {
    const known = viewers.get(who) ?? viewing(db, ids[who], clock.day);
    viewers.set(who, known);
    return known;
  };
  return {
    db,
    ids,
    as,
    staff: school.teacher,
    teamId: school.team.id,
    schoolId: school.school.id,
    clock,
    /** The clock of the model, read here; who someone is may be another on another day. */
    at({ day, step }: Model) {
      const today = daysLater(TODAY, day);
      if (today !== clock.day) viewers.clear();
      clock.day = today;
      clock.now = new Date(NOW.getTime() + day * 86_400_000 + step * 61_000);
    },
    /** Relations changed within the step. */
    forget: () => viewers.clear(),
  };
}

const versionOf = (db: Db, id: number) =>
  db.select({ version: conversations.version }).from(conversations).where(eq(conversations.id, id)).get()!
    .version;

const dayBefore = (school: School) => daysLater(school.clock.day, -1);

/** Every command of the model, done for real. A test may put a broken one in the place of one of these. */
export const acts = {
  make(s: School) {
    const { employmentId } = s.staff;
    const wanted = { employmentId, wish: null, day: null, time: null };
    return makeConversation(s.db, s.as("noor"), wanted, s.clock.now).conversationId;
  },
  plan(s: School, who: Who, id: number, inDays: number) {
    const day = daysLater(s.clock.day, inDays);
    const input = { version: versionOf(s.db, id), day, time: "08:00", minutes: 45, place: null };
    planConversation(s.db, s.as(who), id, { ...input, openingQuestion: null }, s.clock.now);
  },
  cancel: (s: School, who: Who, id: number) =>
    void cancelConversation(s.db, s.as(who), id, versionOf(s.db, id), s.clock.now),
  hold(s: School, who: Who, id: number) {
    const input = { heldOn: s.clock.day, version: versionOf(s.db, id) };
    holdConversation(s.db, s.as(who), id, input, s.clock.now);
  },
  prepare(s: School, who: Who, id: number, kept: boolean, text: string) {
    const { version, prompts } = getPreparation(s.db, s.as(who), id);
    const { id: promptId } = prompts.filter((prompt) => prompt.form !== "questions")[kept ? 1 : 0]!;
    const input = { version, answers: [{ promptId, text, keptPrivate: kept }], reviews: [] };
    savePreparation(s.db, s.as(who), id, input, s.clock.now);
  },
  share(s: School, who: Who, id: number) {
    sharePreparation(s.db, s.as(who), id, getPreparation(s.db, s.as(who), id).version, s.clock.now);
  },
  withdraw: (s: School, who: Who, id: number) => withdrawPreparation(s.db, s.as(who), id, s.clock.now),
  point: (s: School, who: Who, id: number, text: string) =>
    void addAgendaPoint(s.db, s.as(who), id, { text }, s.clock.now),
  note: (s: School, who: Who, id: number, note: Pick<Note, "scope" | "text">) =>
    void writeRecordNote(s.db, s.as(who), id, note, s.clock.now),
  agree(s: School, who: Who, id: number, owner: Who, text: string) {
    const words = { text, kind: "do", dueOn: null, minutes: null, cents: null, questionId: null } as const;
    agreeInRoom(s.db, s.as(who), id, { ...words, ownerPersonId: s.ids[owner] }, s.clock.now);
  },
  tick(s: School, who: Who, text: string) {
    const { id } = s.db.select().from(agreements).where(eq(agreements.text, text)).get()!;
    tickAgreement(s.db, s.as(who), id, s.clock.now);
  },
  sign(s: School, who: Who, id: number, kind: SignOffKind) {
    const { seal } = getRoom(s.db, s.as(who), id);
    const response = kind === "seen_with_response" ? "Zo heb ik het gelezen" : null;
    signRecord(s.db, s.as(who), id, { kind, response, seal }, s.clock.now);
  },
  reopen: (s: School, who: Who, id: number) =>
    reopenRecord(s.db, s.as(who), id, { reason: "Een zin klopt niet" }, s.clock.now),
  passOn(s: School, all: boolean) {
    const [handover] = listHandovers(s.db, s.as("noor"));
    const { offer } = getHandover(s.db, s.as("noor"), handover!.id);
    const ids = (some: { id: number }[]) => (all ? some.map((one) => one.id) : []);
    const wanted = { items: [], records: ids(offer.records), agreements: ids(offer.agreements) };
    passOn(s.db, s.as("noor"), handover!.id, wanted, s.clock.now);
  },
  setPartner(s: School, partner: Who | null) {
    const { personId, employmentId: employment } = s.staff;
    const { version } = s.db.select().from(employments).where(eq(employments.id, employment)).get()!;
    const open = and(eq(partners.employmentId, employment), isNull(partners.toDay));
    const set = s.db.select().from(partners).where(open).get();
    follow(s, () => {
      if (partner) {
        const wanted = { employment, partnerId: s.ids[partner], fromDay: s.clock.day, toDay: null, version };
        return setPartner(s.db, s.as("ingrid"), personId, wanted, s.clock.now);
      }
      if (!set) return { employmentIds: [] };
      const ending = { employment, partner: set.id, lastDay: dayBefore(s), version };
      return endPartner(s.db, s.as("ingrid"), personId, ending, s.clock.now);
    });
  },
  lead(s: School, leads: boolean) {
    const leading = and(eq(roles.personId, s.ids.karel), eq(roles.kind, "team_leader"), isNull(roles.toDay));
    const role = s.db.select().from(roles).where(leading).get();
    if (leads === Boolean(role)) return;
    const { schoolId, teamId } = s;
    const wanted = { kind: "team_leader", schoolId, teamId, fromDay: s.clock.day } as const;
    follow(s, () =>
      role
        ? endRole(s.db, s.as("sanne"), s.ids.karel, { role: role.id, lastDay: dayBefore(s) }, s.clock.now)
        : grantRole(s.db, s.as("sanne"), s.ids.karel, wanted, s.clock.now),
    );
  },
  night(s: School) {
    catchUp(s.db, s.clock.now);
    s.forget();
  },
};

export type Acts = typeof acts;

function follow(s: School, work: () => { employmentIds: number[] }) {
  withPartnersFollowing(s.db, s.ids.ingrid, work, s.clock.now);
  s.forget();
}

type Looked = Pick<Talk, "id" | "revisions">;

/** The talks whose content someone may open, as every list asks it; put together once for who she is. */
export function openFor(s: School, who: Who): number[] {
  const viewer = s.as(who);
  const ask = asked.get(viewer) ?? whatSheOpens(s.db, viewer);
  asked.set(viewer, ask);
  return ask.all().map((talk) => talk.id);
}

const whatSheOpens = (db: Db, viewer: Viewer) =>
  db
    .select({ id: conversations.id })
    .from(conversations)
    .where(readableBy(db, viewer))
    .orderBy(conversations.id)
    .prepare();
const asked = new WeakMap<Viewer, ReturnType<typeof whatSheOpens>>();

/** The words someone finds in one talk, in its pieces. */
export function readIn(s: School, who: Who, { id }: Looked): Set<string> {
  const viewer = s.as(who);
  return wordsIn([
    listAgenda(s.db, viewer, id),
    listNotes(s.db, viewer, id),
    listAgreementsOfConversation(s.db, viewer, id),
    findSharedAnswers(s.db, viewer, id),
    getPreparation(s.db, viewer, id),
  ]);
}

/** Everything the queries of every page give someone, looked through for words. */
export function readEverywhere(s: School, who: Who, talks: Looked[]): Set<string> {
  const viewer = s.as(who);
  const answers: unknown[] = [listMyAgreements(s.db, viewer), listPassedOn(s.db, viewer, s.ids.noor)];
  const look = (query: () => unknown) => {
    try {
      answers.push(query());
    } catch (refusal) {
      if (!(refusal instanceof NotFound)) throw refusal;
    }
  };
  for (const { id, revisions } of talks) {
    look(() => getRoom(s.db, viewer, id));
    look(() => findSharedAnswers(s.db, viewer, id));
    look(() => getPreparation(s.db, viewer, id));
    for (let no = 1; no <= revisions; no += 1) look(() => getRevision(s.db, viewer, id, no));
  }
  return wordsIn(answers);
}

const wordsIn = (answers: unknown[]) => new Set(JSON.stringify(answers).match(/zq\d+qz/g));
