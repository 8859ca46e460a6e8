import { and, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, learningQuestions, stories } from "#db/schema/index.ts";
import { schoolsToBeAskedAt, type ExpertiseProposal, type Source } from "../model.ts";
import { sourceText } from "../queries.server.ts";

const MOST = 6;

/**
 * What the viewer could be asked about: activities she did, questions she answered and stories she wrote, that the school
 * reads already. Not what she shows by now, nor what she said no to. The latest first, a few at a time.
 */
export const listProposals = (db: Db, viewer: Viewer): ExpertiseProposal[] => select(db, viewer, MOST);

/** One of them, whether it stands among the first or not; undefined for anything else. */
export const findProposal = (db: Db, viewer: Viewer, itemId: number) =>
  select(db, viewer, 1, eq(items.id, itemId))[0];

function select(
  db: Db,
  viewer: Viewer,
  most: number,
  which?: SQL,
): (ExpertiseProposal & { schoolId: number })[] {
  const me = viewer.personId;
  const schoolIds = schoolsToBeAskedAt(viewer).map(({ id }) => id);
  const herPart = (
    states: SQL,
  ) => sql`exists (select 1 from participations pa where pa.activity_id = ${items.id}
    and pa.person_id = ${me} and pa.state in ${states})`;
  const did = sql`(${activities.itemId} is not null and (${herPart(sql`('attended')`)} or (${activities.state} = 'done'
    and (${herPart(sql`('accepted')`)} or (${items.ownerPersonId} = ${me} and not ${herPart(sql`('declined')`)})))))`;
  const answered = sql`(${learningQuestions.state} = 'answered' and ${items.ownerPersonId} = ${me})`;
  const wrote = sql`(${stories.itemId} is not null and (${items.ownerPersonId} = ${me} or exists (select 1
    from story_authors sa where sa.story_id = ${items.id} and sa.person_id = ${me} and sa.state = 'accepted')))`;
  return db
    .select({ itemId: items.id, kind: items.kind, text: sourceText, schoolId: items.schoolId })
    .from(items)
    .leftJoin(activities, eq(activities.itemId, items.id))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(stories, eq(stories.itemId, items.id))
    .where(
      and(
        which,
        inArray(items.schoolId, schoolIds),
        sql`(${did} or ${answered} or ${wrote})`,
        sql`exists (select 1 from shares sh where sh.item_id = ${items.id} and sh.audience = 'school')`,
        sql`not exists (select 1 from expertise_refusals er where er.item_id = ${items.id} and er.person_id = ${me})`,
        sql`not exists (select 1 from expertises ex where ex.item_id = ${items.id} and ex.person_id = ${me})`,
      ),
    )
    .orderBy(
      desc(sql`coalesce(${items.closedOn}, ${activities.endsOn}, ${activities.startsOn}, ${items.openedOn})`),
      desc(items.id),
    )
    .limit(most)
    .all()
    .map((row) => ({ ...row, kind: row.kind as Source["kind"] }));
}
