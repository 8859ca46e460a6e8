import { and, asc, desc, eq, gte, ne, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { agreements, employments, people } from "#db/schema/index.ts";
import { listDaysAfterHoliday, listViews } from "./beside.server.ts";
import { agreementConditions, agreementsOpenTo } from "./access.server.ts";
import { isLate, type Agreement } from "./model.ts";
import { agreementPolicy, agreementRelations, type AgreementAct, type AgreementRelation } from "./policy.ts";

/** How long something done or let go stays in sight, in days. */
const LATELY = 90;

/**
 * One agreement for an act.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getAgreement(db: Db, viewer: Viewer, id: number, act: AgreementAct = "read"): Agreement {
  const found = select(db, viewer, eq(agreements.id, id))[0];
  if (!found || !allows(agreementPolicy, act, found.held)) throw new NotFound();
  return found.agreement;
}

export type AgreementGroup = { mine: Agreement[]; theirs: Agreement[]; doneLately: Agreement[] };

/**
 * What the viewer has to do with, in groups that are never mixed: of her own conversations, for the people she is partner
 * of, and of her teams. In each: hers to tick, the other's to read, and what was done or let go in the last three months.
 */
export function listMyAgreements(
  db: Db,
  viewer: Viewer,
): { own: AgreementGroup; people: AgreementGroup; teams: AgreementGroup } {
  const all = list(db, viewer, openOrLately(viewer));
  const group = (some: Agreement[]): AgreementGroup => ({
    mine: some.filter((one) => one.state === "open" && one.mine),
    theirs: some.filter((one) => one.state === "open" && !one.mine),
    doneLately: some.filter((one) => one.state !== "open"),
  });
  return {
    own: group(all.filter((one) => isOwn(one, viewer))),
    people: group(all.filter((one) => one.forPerson && one.forPerson.personId !== viewer.personId)),
    teams: group(all.filter((one) => !one.forPerson && one.teamId !== null)),
  };
}

const openOrLately = (viewer: Viewer) =>
  or(
    eq(agreements.state, "open"),
    gte(
      sql`coalesce(${agreements.doneOn}, ${agreements.dueOn}, ${agreements.agreedOn})`,
      daysLater(viewer.today, -LATELY),
    ),
  )!;

const isOwn = (one: Agreement, viewer: Viewer) =>
  one.forPerson ? one.forPerson.personId === viewer.personId : one.mine && one.teamId === null;

/** Open agreements around one employment that the viewer may read: at hand when two people prepare or talk. */
export function listOpenAgreementsBetween(db: Db, viewer: Viewer, employmentId: number): Agreement[] {
  const staff = db
    .select({ personId: employments.personId, schoolId: employments.schoolId })
    .from(employments)
    .where(eq(employments.id, employmentId))
    .get();
  if (!staff) return [];
  return list(
    db,
    viewer,
    and(
      eq(agreements.state, "open"),
      eq(agreements.forPersonId, staff.personId),
      eq(agreements.schoolId, staff.schoolId),
    )!,
  );
}

/** What is needed for a question or activity: agreements about it, open ones first. */
export const listAgreementsOfItem = (db: Db, viewer: Viewer, itemId: number) =>
  list(db, viewer, eq(agreements.itemId, itemId));

/** What was agreed for a team, as far as the viewer may read it: what is open, and what was done in the last three months. */
export const listAgreementsOfTeam = (db: Db, viewer: Viewer, teamId: number) =>
  list(
    db,
    viewer,
    and(eq(agreements.teamId, teamId), ne(agreements.state, "dropped"), openOrLately(viewer))!,
  );

/** The agreements made in a conversation, in the order they were made; what was let go included. */
export const listAgreementsOfConversation = (db: Db, viewer: Viewer, conversationId: number) =>
  list(db, viewer, eq(agreements.conversationId, conversationId)).sort((a, b) => a.id - b.id);

const list = (db: Db, viewer: Viewer, condition: SQL) =>
  select(db, viewer, and(condition, agreementsOpenTo(db, viewer))!).map((row) => row.agreement);

function select(db: Db, viewer: Viewer, condition: SQL) {
  const owner = alias(people, "agreement_owner");
  const forWhom = alias(people, "agreement_for");
  const conditions = agreementConditions(db, viewer);
  const rows = db
    .select({
      row: agreements,
      owner: nameOf(owner),
      forPerson: nameOf(forWhom),
      promisedBy: promisedBy(),
      passedTo: passedTo(),
      held: conditions as Record<AgreementRelation, SQL<number>>,
    })
    .from(agreements)
    .innerJoin(owner, eq(owner.id, agreements.ownerPersonId))
    .leftJoin(forWhom, eq(forWhom.id, agreements.forPersonId))
    .where(condition)
    .orderBy(
      sql`${agreements.state} = 'open' desc`,
      sql`${agreements.dueOn} is null`,
      asc(agreements.dueOn),
      desc(agreements.doneOn),
      asc(agreements.id),
    )
    .all();
  const views = listViews(
    db,
    rows.map(({ row }) => row.id),
  );
  const movable = rows.filter(({ row }) => row.state === "open" && row.ownerPersonId === viewer.personId);
  const holidays = listDaysAfterHoliday(
    db,
    [...new Set(movable.map(({ row }) => row.schoolId))],
    viewer.today,
  );
  return rows.map(
    ({ row, owner: ownerName, forPerson, promisedBy: promiser, passedTo: reader, held: flags }) => {
      const held = agreementRelations.filter((relation) => flags[relation]);
      const mine = row.ownerPersonId === viewer.personId;
      const { schoolId, ownerPersonId: _owner, forPersonId: _for, movedTimes, ...rest } = row;
      const agreement: Agreement = {
        ...rest,
        owner: ownerName,
        promisedBy: promiser,
        forPerson: forPerson?.personId ? forPerson : null,
        late: isLate(row, viewer.today),
        movedTimes: mine ? movedTimes : null,
        views: views
          .filter((view) => view.agreementId === row.id)
          .map(({ agreementId: _id, ...view }) => view),
        passedTo: mine ? reader : null,
        afterHoliday: mine && row.state === "open" ? (holidays.get(schoolId) ?? null) : null,
        passedOn: held.includes("passed_partner"),
        mine,
        mayTick: allows(agreementPolicy, "tick", held),
        mayView: allows(agreementPolicy, "view", held) && !mine,
      };
      return { agreement, held };
    },
  );
}

/** What the school side owes is promised by the partner in that talk; another owner took it over from her. */
const promisedBy = () => sql<string | null>`(select pp.given_name from conversation_parties cp
  join people pp on pp.id = cp.person_id where cp.conversation_id = agreements.conversation_id and cp.part = 'partner'
  and agreements.side = 'school' and cp.person_id <> agreements.owner_person_id)`;

/** A row is there only while that partner is hers. */
const passedTo = () => sql<string | null>`(select pp.given_name from passed_agreements pa
  join people pp on pp.id = pa.partner_id where pa.agreement_id = agreements.id limit 1)`;

const nameOf = (person: ReturnType<typeof alias<typeof people, string>>) => ({
  personId: person.id,
  givenName: person.givenName,
  namePrefix: person.namePrefix,
  familyName: person.familyName,
});
