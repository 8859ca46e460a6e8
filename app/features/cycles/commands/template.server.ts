import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { prompts, templates } from "#db/schema/index.ts";
import type { TemplateInput } from "../input.ts";
import { problemOfPrompts, promptLines, sameWords, type TemplateWords } from "../template-model.ts";
import { getTemplate, listTemplates, type Template } from "../template-queries.server.ts";
import { templateWordsOf } from "../template-rows.ts";

/**
 * Keeps a template as it was written. From one Jaarring ships it makes one of the board; one of the board that nothing
 * asks yet is changed; one that a moment or a conversation asks is followed by a next version and stays what it was.
 * @returns the key of the version that was written
 * @throws NotFound, RuleBroken when a side is asked nothing, Stale when someone was first
 */
export function writeTemplate(db: Db, viewer: Viewer, id: number, input: TemplateInput, now: Date): number {
  return inTransaction(db, () => {
    const template = getTemplate(db, viewer, id, "write");
    const { halfSaid, ...words } = templateWordsOf(input);
    refuseWrongPrompts(words, halfSaid);
    const again = findTheSame(db, viewer, template, words);
    if (again !== undefined) return again;
    refuseSameName(db, viewer, template, words);
    if (template.boardId === null) {
      const code = `own-${countOwn(db, viewer.boardId) + 1}`;
      return add(db, viewer, { code, no: 1, followsId: id }, words, now);
    }
    if (template.version !== input.version || !template.newest) throw staleAgainst(db, viewer, template);
    if (template.used) {
      bump(db, template);
      const next = {
        code: template.code,
        no: template.no + 1,
        followsId: id,
        version: template.version + 1,
      };
      return add(db, viewer, next, words, now);
    }
    db.update(templates)
      .set({ nameNl: words.nameNl, nameEn: words.nameEn, kind: words.kind, version: template.version + 1 })
      .where(and(eq(templates.id, id), eq(templates.version, template.version)))
      .run();
    db.delete(prompts).where(eq(prompts.templateId, id)).run();
    writePrompts(db, id, words);
    tell(db, viewer, "template.changed", id, now);
    return id;
  });
}

/**
 * Takes a template of the board out of the choices from today, or offers it again. What asks it goes on asking it.
 * @throws NotFound, RuleBroken for one Jaarring ships, Stale
 */
export function retireTemplate(
  db: Db,
  viewer: Viewer,
  id: number,
  { act, version }: { act: "retire" | "offer"; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const template = getTemplate(db, viewer, id, "write");
    if (template.boardId === null) throw new RuleBroken({ form: "not_allowed" });
    const retiredOn = act === "retire" ? viewer.today : null;
    if (template.newest && template.retiredOn === retiredOn) return;
    if (template.version !== version || !template.newest) throw staleAgainst(db, viewer, template);
    db.update(templates)
      .set({ retiredOn, version: version + 1 })
      .where(and(eq(templates.id, id), eq(templates.version, version)))
      .run();
    tell(db, viewer, act === "retire" ? "template.retired" : "template.offered", id, now);
  });
}

function refuseWrongPrompts(words: TemplateWords, halfSaid: ("nl" | "en")[]) {
  if (halfSaid.includes("nl")) throw new RuleBroken({ promptTextNl: "required" });
  if (halfSaid.includes("en")) throw new RuleBroken({ promptTextEn: "required" });
  const problem = problemOfPrompts(words.prompts);
  if (problem) throw new RuleBroken({ promptTextNl: problem });
}

/** The same form sent twice: the version it made the first time, or the template itself when nothing changed. */
function findTheSame(db: Db, viewer: Viewer, template: Template, words: TemplateWords): number | undefined {
  if (template.boardId !== null && template.newest && sameWords(inOrder(template), words)) return template.id;
  const followers = db
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.followsId, template.id), eq(templates.boardId, viewer.boardId)))
    .all();
  return followers.find(({ id }) => {
    const follower = getTemplate(db, viewer, id);
    return follower.newest && sameWords(inOrder(follower), words);
  })?.id;
}

/** Two templates in one list under one name are told apart by nobody. */
function refuseSameName(db: Db, viewer: Viewer, { boardId, code }: Template, words: TemplateWords) {
  const others = listTemplates(db, viewer.boardId).filter(
    (one) => one.retiredOn === null && !(boardId !== null && one.own && one.code === code),
  );
  const taken = (name: "nameNl" | "nameEn") => others.some((one) => one[name] === words[name]);
  if (taken("nameNl")) throw new RuleBroken({ nameNl: "already_taken" });
  if (taken("nameEn")) throw new RuleBroken({ nameEn: "already_taken" });
}

const countOwn = (db: Db, boardId: number) =>
  db
    .select({ count: sql<number>`count(distinct ${templates.code})` })
    .from(templates)
    .where(eq(templates.boardId, boardId))
    .get()!.count;

/** Versions go on counting along the chain: a page begun on an earlier one never passes for a page of the newest. */
type Place = { code: string; no: number; followsId: number; version?: number };

function add(db: Db, viewer: Viewer, place: Place, words: TemplateWords, now: Date): number {
  const { nameNl, nameEn, kind } = words;
  const { id } = db
    .insert(templates)
    .values({ boardId: viewer.boardId, ...place, nameNl, nameEn, kind })
    .returning({ id: templates.id })
    .get();
  writePrompts(db, id, words);
  tell(db, viewer, place.no === 1 ? "template.made" : "template.followed", id, now);
  return id;
}

function writePrompts(db: Db, templateId: number, words: TemplateWords) {
  for (const [row, prompt] of words.prompts.entries())
    db.insert(prompts)
      .values({ templateId, position: row + 1, ...prompt })
      .run();
}

/** A version that is followed is not the one to change any more: a page that still shows it hears so. */
const bump = (db: Db, { id, version }: Template) =>
  db
    .update(templates)
    .set({ version: version + 1 })
    .where(eq(templates.id, id))
    .run();

/** The version of the newest, with its words: what someone who was late chooses between. */
function staleAgainst(db: Db, viewer: Viewer, { newestId }: Template): Stale {
  const newest = getTemplate(db, viewer, newestId);
  const inTheirOrder = inOrder(newest).prompts;
  return new Stale(newest.version, {
    nameNl: newest.nameNl,
    nameEn: newest.nameEn,
    promptsNl: promptLines(inTheirOrder, "nl"),
    promptsEn: promptLines(inTheirOrder, "en"),
  });
}

/** As it is asked: by place, whatever the side. */
const inOrder = (template: Template): TemplateWords => ({
  ...template,
  prompts: [...template.prompts].sort((a, b) => a.position - b.position),
});

const tell = (db: Db, viewer: Viewer, action: AuditAction, objectId: number, now: Date) =>
  recordAudit(db, { actorId: viewer.personId, action, object: "template", objectId }, now);
