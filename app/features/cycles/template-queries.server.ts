import { and, asc, desc, eq, exists, inArray, isNull, or, sql } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, cycles, moments, prompts, schools, templates } from "#db/schema/index.ts";
import { templatePolicy, templateRelations } from "./policy.ts";
import { sidesWithout, usualTemplate } from "./template-model.ts";

const ofBoard = (boardId: number) => or(eq(templates.boardId, boardId), isNull(templates.boardId));

const used = sql<number>`(${exists(sql`(select 1 from ${moments} where ${moments.templateId} = templates.id)`)}
  or ${exists(sql`(select 1 from ${conversations} where ${conversations.templateId} = templates.id)`)})`;

/**
 * A template with the prompts of both sides. `used`: a moment or a conversation asks it, so it is followed and never
 * changed. `newest`: no later version follows it.
 * @throws NotFound for another board's, or when the act is not the viewer's
 */
export function getTemplate(db: Db, viewer: Viewer, id: number, act: keyof typeof templatePolicy = "read") {
  const template = db
    .select({
      id: templates.id,
      boardId: templates.boardId,
      code: templates.code,
      no: templates.no,
      kind: templates.kind,
      nameNl: templates.nameNl,
      nameEn: templates.nameEn,
      followsId: templates.followsId,
      retiredOn: templates.retiredOn,
      version: templates.version,
      used: used.mapWith(Boolean),
    })
    .from(templates)
    .where(and(eq(templates.id, id), ofBoard(viewer.boardId)))
    .get();
  if (!template || !allows(templatePolicy, act, templateRelations(viewer))) throw new NotFound();
  const newest = listVersions(db, template)[0]!.id;
  return { ...template, newestId: newest, newest: newest === id, prompts: listPrompts(db, id) };
}

export type Template = ReturnType<typeof getTemplate>;

/** The versions of one template, newest first. */
export const listVersions = (db: Db, { boardId, code }: { boardId: number | null; code: string }) =>
  db
    .select({ id: templates.id, no: templates.no })
    .from(templates)
    .where(
      and(
        eq(templates.code, code),
        boardId === null ? isNull(templates.boardId) : eq(templates.boardId, boardId),
      ),
    )
    .orderBy(desc(templates.no))
    .all();

/** The prompts of a template by side, in the order they are asked. */
export const listPrompts = (db: Db, templateId: number) =>
  db
    .select()
    .from(prompts)
    .where(eq(prompts.templateId, templateId))
    .orderBy(desc(prompts.side), asc(prompts.position), asc(prompts.id))
    .all();

/** The newest version of every template of the board and of those Jaarring ships, retired ones included; own ones first. */
export function listTemplates(db: Db, boardId: number) {
  const all = db
    .select({
      id: templates.id,
      boardId: templates.boardId,
      code: templates.code,
      no: templates.no,
      kind: templates.kind,
      nameNl: templates.nameNl,
      nameEn: templates.nameEn,
      retiredOn: templates.retiredOn,
    })
    .from(templates)
    .where(ofBoard(boardId))
    .orderBy(sql`${templates.boardId} is null`, desc(templates.no), asc(templates.id))
    .all();
  const seen = new Set<string>();
  return all
    .filter(({ boardId: owner, code }) => {
      const name = `${owner ?? ""} ${code}`;
      return !seen.has(name) && seen.add(name);
    })
    .map(({ boardId: owner, ...template }) => ({ ...template, own: owner !== null }))
    .sort((a, b) => Number(b.own) - Number(a.own) || a.id - b.id);
}

/** The templates a moment can take from a day on: newest versions, not retired, that ask both sides something. */
export function listOfferedTemplates(db: Db, boardId: number, today: string) {
  const newest = listTemplates(db, boardId).filter(
    ({ retiredOn }) => retiredOn === null || retiredOn > today,
  );
  const asked = db
    .select({ templateId: prompts.templateId, side: prompts.side })
    .from(prompts)
    .where(
      inArray(
        prompts.templateId,
        newest.map((template) => template.id),
      ),
    )
    .all();
  return newest.filter(
    ({ id }) => sidesWithout(asked.filter((prompt) => prompt.templateId === id)).length === 0,
  );
}

/** What a moment of a kind, or a free talk, asks unless someone chooses. @throws when nothing is shipped at all */
export function getUsualTemplate(
  db: Db,
  boardId: number,
  kind: Parameters<typeof usualTemplate>[1],
  today: string,
): number {
  const found = usualTemplate(listOfferedTemplates(db, boardId, today), kind);
  if (!found) throw new Error(`No template for ${kind}.`);
  return found.id;
}

/** The moments that ask this very version, by school and year: what keeps it when a next version comes. */
export function listUses(db: Db, viewer: Viewer, templateId: number) {
  return db
    .select({
      cycleId: cycles.id,
      schoolId: cycles.schoolId,
      schoolName: schools.name,
      schoolYear: cycles.schoolYear,
      kind: moments.kind,
    })
    .from(moments)
    .innerJoin(cycles, eq(cycles.id, moments.cycleId))
    .innerJoin(schools, eq(schools.id, cycles.schoolId))
    .where(
      and(
        eq(moments.templateId, templateId),
        eq(schools.boardId, viewer.boardId),
        inArray(schools.id, [...viewer.ledSchoolIds, ...viewer.hrSchoolIds]),
      ),
    )
    .orderBy(desc(cycles.schoolYear), asc(schools.name), asc(moments.id))
    .all();
}
