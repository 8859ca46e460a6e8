import { and, desc, eq, sql } from "drizzle-orm";
import { partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { endEmploymentWithHandover } from "#app/features/handover/commands/start.server.ts";
import { changeEmployment, startEmployment } from "#app/features/people/commands/employment.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { setPartner } from "#app/features/people/commands/partner.server.ts";
import { addPerson, changePerson } from "#app/features/people/commands/person.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { builtOnce } from "#db/statements.server.ts";
import { employments, partners, people, type importRows } from "#db/schema/index.ts";
import { teamKey } from "../known.ts";
import type { Applied, Plan, WorkPart } from "../model.ts";
import { movesKeptAddress } from "../queries/address.server.ts";

export type Row = Omit<typeof importRows.$inferSelect, "plan"> & { plan: Plan };

/** What the lines of one import share while it is applied. */
export type Given = {
  /** Who was made so far, by mail. */
  people: Map<string, number>;
  teams: ReadonlyMap<string, number>;
  /** Employments whose gesprekspartner may be another now, and those that came. */
  touched: Set<number>;
  arrived: Set<number>;
  now: Date;
};

/** Does what a line plans, in the order a person would: who she is, her work, its end. */
export function applyRow(db: Db, viewer: Viewer, row: Row, given: Given): Applied {
  if (row.kind === "leaving") return applyLeaving(db, viewer, row, given);
  const { plan } = row;
  const { now } = given;
  const applied: Omit<Applied, "personId"> = { after: { person: 0, work: null } };
  let { personId, employmentId } = row;
  const place = plan.startWork && homed(plan.startWork, plan, given);
  if (plan.addPerson && place) {
    ({ personId, employmentId } = addPerson(db, viewer, { ...plan.addPerson, ...place }, now));
    applied.madePerson = true;
  } else {
    personId ??= given.people.get(plan.personByEmail ?? "") ?? null;
    if (personId === null) throw new RuleBroken({ form: "not_known" });
    // Since the comparison she chose a password or was given a role.
    if (plan.changePerson && movesKeptAddress(db, viewer, personId, plan.changePerson.email))
      throw new NotFound();
    if (plan.changePerson) applied.person = { version: 0, before: readPerson(db, personId) };
    // No list moves the address of who signs in, so nobody is to hear of it at the old one.
    if (plan.changePerson) changePerson(db, viewer, personId, plan.changePerson, now);
    if (place) employmentId = startEmployment(db, viewer, personId, place, now);
  }
  if (place) {
    applied.madeWork = true;
    given.arrived.add(employmentId!);
  }
  if (plan.changeWork) {
    const { version, ...change } = plan.changeWork;
    const before = readWork(db, employmentId!);
    applied.work = { version, before };
    const asked = { ...homed(change, plan, given), employment: employmentId!, version };
    const changed = changeEmployment(db, viewer, personId, asked, now);
    // Scale, factor and cost centre change nothing in who speaks with whom.
    if (changed.arrived.length > 0) given.touched.add(employmentId!);
    for (const id of changed.arrived) given.arrived.add(id);
  }
  if (plan.endOn) {
    // Who comes for a while is not asked on her first day what she hands over on her last.
    const end = place ? endEmployment : endEmploymentWithHandover;
    endWork(db, viewer, { personId, employmentId: employmentId!, lastDay: plan.endOn, end }, given);
    applied.ended = true;
  }
  return { ...applied, personId, employmentId: employmentId ?? undefined };
}

const homed = <P extends WorkPart>(place: P, { homeTeam }: Plan, { teams }: Given): P =>
  homeTeam === undefined
    ? place
    : { ...place, homeTeamId: teams.get(teamKey(place.schoolId, homeTeam)) ?? place.homeTeamId };

function applyLeaving(db: Db, viewer: Viewer, row: Row, given: Given): Applied {
  const { personId, employmentId, lastDay } = row;
  if (personId === null || employmentId === null || lastDay === null) throw new NotFound();
  endWork(db, viewer, { personId, employmentId, lastDay, end: endEmploymentWithHandover }, given);
  return { personId, employmentId, ended: true, after: { person: 0, work: null } };
}

type Ending = { personId: number; employmentId: number; lastDay: string; end: typeof endEmployment };

function endWork(db: Db, viewer: Viewer, { personId, employmentId, lastDay, end }: Ending, given: Given) {
  const leaving = { employment: employmentId, lastDay, version: versionOf(db, employmentId) };
  const { employmentIds } = end(db, viewer, personId, leaving, given.now);
  for (const id of [...employmentIds, employmentId]) given.touched.add(id);
}

/** Sets the gesprekspartner a list names, from today; who that is may have come with the same list. */
export function setManager(db: Db, viewer: Viewer, row: Row, applied: Applied, given: Given) {
  const { manager } = row.plan;
  const { personId, employmentId } = applied;
  if (!manager || employmentId === undefined) return;
  const partnerId = findManager(db, viewer, manager);
  const now = db
    .select({ partnerId: partnerOn(viewer.today) })
    .from(employments)
    .where(eq(employments.id, employmentId))
    .get();
  if (partnerId === undefined || partnerId === personId || partnerId === now?.partnerId) return;
  const before = db.select().from(partners).where(eq(partners.employmentId, employmentId)).all();
  const { fromDay } = readWork(db, employmentId);
  const wanted = {
    employment: employmentId,
    partnerId,
    fromDay: fromDay > viewer.today ? fromDay : viewer.today,
    toDay: null,
    version: versionOf(db, employmentId),
  };
  setPartner(db, viewer, personId, wanted, given.now);
  const set = db
    .select({ id: partners.id })
    .from(partners)
    .where(eq(partners.employmentId, employmentId))
    .orderBy(desc(partners.id))
    .get();
  applied.partner = {
    rowId: set!.id,
    cut: before.map(({ id, personId: of, fromDay: from, toDay }) => ({
      id,
      personId: of,
      fromDay: from,
      toDay,
    })),
  };
  given.touched.add(employmentId);
}

const findManager = (db: Db, viewer: Viewer, manager: string) =>
  [eq(sql`lower(${people.email})`, manager.toLowerCase()), eq(people.employeeNumber, manager)]
    .map(
      (is) =>
        db
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.boardId, viewer.boardId), is))
          .get()?.id,
    )
    .find((id) => id !== undefined);

const versionOf = (db: Db, employmentId: number) => workWith(db).get({ id: employmentId })?.version ?? 0;

export const personWith = builtOnce((db) =>
  db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder("id")))
    .prepare(),
);
export const workWith = builtOnce((db) =>
  db
    .select()
    .from(employments)
    .where(eq(employments.id, sql.placeholder("id")))
    .prepare(),
);

function readPerson(db: Db, id: number) {
  const row = personWith(db).get({ id });
  if (!row) throw new NotFound();
  const { givenName, namePrefix, familyName, email, employeeNumber } = row;
  return { givenName, namePrefix, familyName, email: email.toLowerCase(), employeeNumber };
}

function readWork(db: Db, id: number): WorkPart {
  const row = workWith(db).get({ id });
  if (!row) throw new NotFound();
  const { id: _id, personId: _person, toDay: _to, version: _version, ...place } = row;
  return place;
}
