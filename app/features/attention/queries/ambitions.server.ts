import { and, eq, inArray, ne, notExists, sql } from "drizzle-orm";
import { activeIn, countsFor, lineageOfLink } from "#app/features/alignment/queries/counting.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import {
  alignments,
  ambitionLineages,
  ambitions,
  items,
  learningQuestions,
  schools,
  visions,
} from "#db/schema/index.ts";
import { dayInSchoolYear, type SignalOf } from "../model.ts";
import { teamLedAt, type Looking } from "./looking.server.ts";

// Said to who leads in the school, about its vision: only what is shared starts or stops it.

/**
 * L1 ambition_without_shared_question: a focal point of the current vision of a school she leads (in), with no question of
 * this school year that is shared and that she may read, whatever the judgement but `separate`; from the day of the rule
 * `ambition_attention_from` (1 October) to the end of the school year.
 */
export function listUnsharedAmbitions(looking: Looking): SignalOf<"ambition_without_shared_question">[] {
  const { db, viewer, terms } = looking;
  if (viewer.today < dayInSchoolYear(terms.ambition_attention_from, viewer.today)) return [];
  const shared = db
    .select({ one: sql`1` })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(
      and(
        eq(lineageOfLink, ambitions.lineageId),
        ne(alignments.judgement, "separate"),
        eq(items.schoolId, visions.schoolId),
        activeIn(schoolYearOf(viewer.today)),
        countsFor(db, viewer),
      ),
    );
  return db
    .select({
      subjectId: ambitions.lineageId,
      lineageId: ambitions.lineageId,
      slot: ambitionLineages.slot,
      title: ambitions.title,
      schoolId: schools.id,
      schoolName: schools.name,
    })
    .from(ambitions)
    .innerJoin(visions, eq(visions.id, ambitions.visionId))
    .innerJoin(schools, eq(schools.id, visions.schoolId))
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(
      and(
        eq(visions.state, "current"),
        inArray(visions.schoolId, schoolsOf(looking)),
        eq(ambitions.focalPoint, true),
        notExists(shared),
      ),
    )
    .orderBy(schools.name, schools.id, ambitions.position)
    .all()
    .map((row) => ({
      ...row,
      code: "ambition_without_shared_question",
      teamId: teamLedAt(looking, row.schoolId),
    }));
}

/**
 * L4 rubbing: an ambition of the current vision of the school or the board, with which `attention_rubbing_from` (3) shared
 * questions of this school year that she may read rub. A question that rubs with the ambition and with a goal of it is one.
 */
export function listRubbing(looking: Looking): SignalOf<"rubbing">[] {
  const { db, viewer, terms } = looking;
  return db
    .select({
      lineageId: ambitions.lineageId,
      slot: ambitionLineages.slot,
      title: ambitions.title,
      schoolId: items.schoolId,
    })
    .from(alignments)
    .innerJoin(items, eq(items.id, alignments.questionId))
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .innerJoin(ambitions, eq(ambitions.lineageId, lineageOfLink))
    .innerJoin(
      visions,
      and(
        eq(visions.id, ambitions.visionId),
        eq(visions.state, "current"),
        sql`(${visions.schoolId} is null or ${visions.schoolId} = ${items.schoolId})`,
      ),
    )
    .innerJoin(ambitionLineages, eq(ambitionLineages.id, ambitions.lineageId))
    .where(
      and(
        eq(alignments.judgement, "rubs"),
        inArray(items.schoolId, schoolsOf(looking)),
        activeIn(schoolYearOf(viewer.today)),
        countsFor(db, viewer),
      ),
    )
    .groupBy(items.schoolId, ambitions.lineageId)
    .having(sql`count(distinct ${alignments.questionId}) >= ${terms.attention_rubbing_from}`)
    .orderBy(items.schoolId, ambitions.position, ambitions.lineageId)
    .all()
    .map((row) => ({
      ...row,
      code: "rubbing",
      subjectId: row.lineageId,
      teamId: teamLedAt(looking, row.schoolId),
    }));
}

/** L9 too_many_focal_points: a current vision with more focal points than the rule `focal_points_at_most` (5) says. */
export function listCrowdedVisions(looking: Looking): SignalOf<"too_many_focal_points">[] {
  const { db, viewer, terms } = looking;
  const most = terms.focal_points_at_most;
  return db
    .select({ subjectId: schools.id, schoolId: schools.id, schoolName: schools.name })
    .from(visions)
    .innerJoin(schools, eq(schools.id, visions.schoolId))
    .innerJoin(ambitions, and(eq(ambitions.visionId, visions.id), eq(ambitions.focalPoint, true)))
    .where(and(eq(visions.state, "current"), inArray(visions.schoolId, schoolsOf(looking))))
    .groupBy(schools.id)
    .having(sql`count(*) > ${most}`)
    .orderBy(schools.name, schools.id)
    .all()
    .map((row) => ({
      ...row,
      code: "too_many_focal_points",
      most,
      leads: viewer.ledSchoolIds.includes(row.schoolId),
      teamId: teamLedAt(looking, row.schoolId),
    }));
}

const schoolsOf = ({ led }: Looking) => led.map((place) => place.schoolId);
