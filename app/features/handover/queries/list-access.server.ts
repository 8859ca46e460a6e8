import { and, desc, eq, inArray, ne, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import { partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, handoverLines, handovers, people } from "#db/schema/index.ts";
import type { HandoverFacts } from "../list-model.ts";
import {
  handoverListPolicy,
  handoverListRelations,
  type HandoverListAct,
  type HandoverListRelation,
} from "../policy.ts";

/** A list she began by herself is hers alone until she ticks something. */
const isKnown = sql`(${handovers.startedBy} <> ${employments.personId} or exists (select 1 from handover_lines known
  where known.handover_id = ${handovers.id} and known.passed_on_at is not null))`;

/** When a list was begun for who leaves some schools, of the lists that are known to others: the day, and nothing on it. */
export const listBegun = (db: Db, schoolIds: readonly number[]) =>
  db
    .select({
      personId: employments.personId,
      schoolId: employments.schoolId,
      startedAt: sql<number>`min(${handovers.startedAt})`,
    })
    .from(handovers)
    .innerJoin(employments, eq(employments.id, handovers.employmentId))
    .where(and(inArray(employments.schoolId, [...schoolIds]), eq(handovers.reason, "leaves"), isKnown))
    .groupBy(employments.personId, employments.schoolId)
    .all();

type OfList = Exclude<HandoverListRelation, "receiver">;

/** Each relation to the whole of a handover, as a condition on the rows of `handovers` and `employments`. */
function conditions(viewer: Viewer): Record<OfList, SQL> {
  const others = and(ne(employments.personId, viewer.personId), isKnown)!;
  const present = inArray(
    employments.id,
    viewer.partnerOf.map((staff) => staff.employmentId),
  );
  const there = viewer.boardMember ? sql`1` : inArray(employments.schoolId, viewer.schoolIds);
  const last = sql`(${employments.toDay} < ${viewer.today} and ${there}
    and ${partnerOn(sql`employments.to_day`)} = ${viewer.personId})`;
  return {
    own: eq(employments.personId, viewer.personId),
    partner: and(others, or(present, last))!,
    school_leader: and(others, inArray(employments.schoolId, viewer.ledSchoolIds))!,
  };
}

/** The relation to one line: it was passed on to the viewer, who works at that school. */
export const receives = (viewer: Viewer): SQL =>
  and(
    eq(handoverLines.toPersonId, viewer.personId),
    sql`${handoverLines.passedOnAt} is not null`,
    inArray(employments.schoolId, viewer.schoolIds),
  )!;

/** A handover with how the viewer stands to it, and the keys its queries need. Never sent to a page as it is. */
export type Handover = Omit<HandoverFacts, "version"> & {
  version: number;
  employmentId: number;
  schoolId: number;
  /** The day to look at her work: her last, once that is over. */
  day: string;
  held: HandoverListRelation[];
  may: (act: HandoverListAct) => boolean;
};

/** The handovers of someone for an act, what is under way first and the newest first. */
export const listHandoversOf = (
  db: Db,
  viewer: Viewer,
  personId: number,
  act: HandoverListAct = "read_passed_on",
): Handover[] => select(db, viewer, eq(employments.personId, personId), act);

/** Every handover the viewer knows of, other than her own. */
export const listHandoversOfOthers = (db: Db, viewer: Viewer, which: SQL): Handover[] =>
  select(db, viewer, and(ne(employments.personId, viewer.personId), which)!, "read_passed_on");

/**
 * One handover for an act.
 * @throws NotFound when it is not there or the act is not the viewer's: the two look the same
 */
export function getListHandover(
  db: Db,
  viewer: Viewer,
  personId: number,
  id: number,
  act: HandoverListAct,
): Handover {
  const which = and(eq(handovers.id, id), eq(employments.personId, personId))!;
  const found = select(db, viewer, which, act)[0];
  if (!found) throw new NotFound();
  return found;
}

function select(db: Db, viewer: Viewer, which: SQL, act: HandoverListAct): Handover[] {
  const by: Record<HandoverListRelation, SQL> = { ...conditions(viewer), receiver: sql`0` };
  const columns = Object.fromEntries(
    handoverListRelations.map((relation) => [relation, sql<number>`${by[relation]}`]),
  ) as Record<HandoverListRelation, SQL<number>>;
  return db
    .select({
      handover: handovers,
      personId: employments.personId,
      schoolId: employments.schoolId,
      givenName: people.givenName,
      ...columns,
    })
    .from(handovers)
    .innerJoin(employments, eq(employments.id, handovers.employmentId))
    .innerJoin(people, eq(people.id, employments.personId))
    .where(and(which, or(...scopes(handoverListPolicy, act, by))))
    .orderBy(sql`${handovers.closedAt} is not null`, desc(handovers.lastDay), desc(handovers.id))
    .all()
    .map(({ handover, personId, schoolId, givenName, ...row }) => {
      const held = handoverListRelations.filter((relation) => row[relation]);
      const may = (other: HandoverListAct) => allows(handoverListPolicy, other, held);
      const { id, employmentId, reason, lastDay, version } = handover;
      return {
        ...{ id, employmentId, personId, schoolId, givenName, reason, lastDay, version, held, may },
        closed: handover.closedAt !== null,
        isOwn: held.includes("own"),
        mayMarkDone: may("mark_done"),
        mayClose: may("close") && handover.closedAt === null,
        day: lastDay < viewer.today ? lastDay : viewer.today,
      };
    });
}

/** What a page is told of a handover: no key it does not need. */
export const factsOf = ({
  id,
  personId,
  givenName,
  reason,
  lastDay,
  closed,
  ...rest
}: Handover): HandoverFacts => ({
  ...{ id, personId, givenName, reason, lastDay, closed },
  version: rest.isOwn ? rest.version : null,
  ...{ isOwn: rest.isOwn, mayMarkDone: rest.mayMarkDone, mayClose: rest.mayClose },
});
