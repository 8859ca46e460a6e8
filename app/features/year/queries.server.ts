import { and, asc, between, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { listActivities } from "#app/features/activities/queries.server.ts";
import { agreementsOpenTo } from "#app/features/agreements/access.server.ts";
import { activeIn, takesPlaceIn } from "#app/features/alignment/queries/counting.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listCareerOfYear } from "#app/features/careers/queries/at-hand.server.ts";
import { listAudiences } from "#app/features/items/queries.server.ts";
import { listAlignments } from "#app/features/questions/queries/alignments.server.ts";
import { listOwnRequests } from "#app/features/requests/queries.server.ts";
import { listNotes } from "#app/features/value/queries.server.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { activities, agreements, items, learningQuestions, people, valueNotes } from "#db/schema/index.ts";
import type { YearTold } from "./model.ts";
import { listTalksOfYear } from "./queries/talks.server.ts";

/** More than these are no page any more; what is taken along holds them all. */
const MOST_ON_PAGE = 500;
const ALL = 1_000_000;

/** Her year as its page shows it; `moreNotes` when not all of what it gave stands there. */
export function getYearPage(db: Db, viewer: Viewer, year: number) {
  const told = getYear(db, viewer, year, MOST_ON_PAGE + 1);
  return {
    told: { ...told, notes: told.notes.slice(0, MOST_ON_PAGE) },
    moreNotes: told.notes.length > MOST_ON_PAGE,
  };
}

/**
 * A school year of the viewer herself, from conversation to value, everything in the order of its days and in her own
 * words: what others wrote is not in it, but for agreements, which two made. Nobody can ask for another's.
 */
export function getYear(db: Db, viewer: Viewer, year: number, most = ALL): YearTold {
  const { from, to } = daysOfSchoolYear(year);
  return {
    year,
    talks: listTalksOfYear(db, viewer, year),
    questions: listQuestions(db, viewer, year),
    activities: listActivitiesOfYear(db, viewer, year),
    notes: listNotes(
      db,
      viewer,
      and(eq(items.ownerPersonId, viewer.personId), between(valueNotes.notedOn, from, to))!,
      { most, oldestFirst: true },
    ),
    requests: listOwnRequests(db, viewer).filter(({ askedOn }) => askedOn >= from && askedOn <= to),
    career: listCareerOfYear(db, viewer, year),
    agreements: listAgreements(db, viewer, from, to),
  };
}

function listQuestions(db: Db, viewer: Viewer, year: number) {
  const rows = db
    .select({
      id: items.id,
      text: learningQuestions.text,
      why: learningQuestions.why,
      conclusion: learningQuestions.conclusion,
      state: learningQuestions.state,
      openedOn: items.openedOn,
    })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(and(eq(items.ownerPersonId, viewer.personId), activeIn(year)))
    .orderBy(asc(items.openedOn), asc(items.id))
    .all();
  const ids = rows.map((row) => row.id);
  const links = listAlignments(db, ids);
  const audiences = listAudiences(db, ids, viewer.today);
  return rows.map((row) => ({
    ...row,
    links: (links.get(row.id) ?? []).map(({ id, title, slot, judgement, why }) => ({
      id,
      title,
      slot,
      judgement,
      why,
    })),
    audiences: audiences.get(row.id) ?? [],
  }));
}

/** What she planned herself and what she took part in. */
function listActivitiesOfYear(db: Db, viewer: Viewer, year: number) {
  const takesPart = sql`exists (select 1 from participations p where p.activity_id = ${items.id}
    and p.person_id = ${viewer.personId} and p.state in ('accepted', 'attended'))`;
  const hers = or(eq(items.ownerPersonId, viewer.personId), takesPart);
  const cards = listActivities(db, viewer, and(hers, ne(activities.state, "idea"), takesPlaceIn(year))!);
  const expected = db
    .select({ id: activities.itemId, what: activities.expectedWhat })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(
      and(
        inArray(
          activities.itemId,
          cards.map((card) => card.id),
        ),
        eq(items.ownerPersonId, viewer.personId),
      ),
    )
    .all();
  return cards.map((card) => ({
    ...card,
    expected: expected.find((row) => row.id === card.id)?.what ?? null,
  }));
}

/** What was agreed that year for her, or by her for herself. */
const listAgreements = (db: Db, viewer: Viewer, from: string, to: string) =>
  db
    .select({
      id: agreements.id,
      text: agreements.text,
      side: agreements.side,
      agreedOn: agreements.agreedOn,
      dueOn: agreements.dueOn,
      state: agreements.state,
      doneOn: agreements.doneOn,
      ownerId: agreements.ownerPersonId,
      owner: people.givenName,
    })
    .from(agreements)
    .innerJoin(people, eq(people.id, agreements.ownerPersonId))
    .where(
      and(
        between(agreements.agreedOn, from, to),
        or(
          eq(agreements.forPersonId, viewer.personId),
          and(sql`${agreements.forPersonId} is null`, eq(agreements.ownerPersonId, viewer.personId)),
        ),
        agreementsOpenTo(db, viewer),
      ),
    )
    .orderBy(asc(agreements.agreedOn), asc(agreements.id))
    .all();

/** The first school year she has something of, for the way back; undefined where there is nothing yet. */
export const findFirstDay = (db: Db, viewer: Viewer): string | undefined =>
  db
    .select({ day: items.openedOn })
    .from(items)
    .where(eq(items.ownerPersonId, viewer.personId))
    .orderBy(items.openedOn, desc(items.id))
    .limit(1)
    .get()?.day;
