import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { visions } from "#db/schema/index.ts";
import { readAlike, rebaseDraft, type DraftClash } from "./drafting.server.ts";
import { keepDraft } from "./draft-rows.server.ts";
import type { VisionInput } from "./input.ts";
import { MOST_ROWS, type VisionPlace, type VisionWords } from "./model.ts";
import { findVision, visionOf } from "./queries.server.ts";
import type { Group } from "./rows.ts";
import { mayEditVision } from "./version-queries.server.ts";
import { listBoardAmbitions } from "./works-out-queries.server.ts";

/**
 * Keeps the next version of a vision as a draft: the current one stays as it is until a draft is adopted.
 * An ambition that comes with its lineage stays that ambition; a new one gets a lineage, colour and mark of its own.
 * What another saved meanwhile stands beside it where the two touched other parts.
 * @returns the key of the draft; null where there is none and the form says what the current vision says: nothing to keep
 * @throws NotFound for who may not write here, RuleBroken, Stale when both changed one part or another version was adopted
 */
export function saveDraft(
  db: Db,
  viewer: Viewer,
  { schoolId }: VisionPlace,
  input: VisionInput,
  now: Date,
): number | null {
  return inTransaction(db, () => {
    if (!mayEditVision(db, viewer, schoolId)) throw new NotFound();
    const { words, clashes, nameless, follows, version, draft, current } = rebaseDraft(
      db,
      viewer,
      { schoolId },
      input,
    );
    refuseNameless(nameless);
    if (!follows || clashes.length > 0) throw new Stale(version, theirsIn(clashes));
    refuseTooMany(words);
    refuseStrangeAmbitions(db, viewer, schoolId, words);
    // The same form sent twice, or nothing changed: nothing to keep.
    if (draft && readAlike(words, draft)) return draft.id;
    if (!draft && readAlike(words, current)) return null;
    return keepDraft(db, viewer, { schoolId, draft }, words, now);
  });
}

/**
 * Adopts the draft on a day that is not ahead: it becomes the current vision, the one before it past. Links made to the
 * earlier version keep its words. Takes the whole form, and is refused when anyone saved since: what is adopted is what was
 * on the page. What was adopted in these words on this day already, is. @throws as saveDraft; RuleBroken when the day is still
 * to come, or before that of the current vision
 */
export function adoptVision(
  db: Db,
  viewer: Viewer,
  place: VisionPlace,
  input: VisionInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    if (!mayEditVision(db, viewer, place.schoolId, "adopt")) throw new NotFound();
    const { moved, version, clashes, nameless, typed, draft, current } = rebaseDraft(
      db,
      viewer,
      place,
      input,
    );
    refuseNameless(nameless);
    const { adoptedOn } = input;
    // The same form sent twice makes one version.
    if (!draft && current?.adoptedOn === adoptedOn && readAlike(typed, current)) return current.id;
    if (moved) throw new Stale(version, theirsIn(clashes));
    const id =
      saveDraft(db, viewer, place, input, now) ?? keepDraft(db, viewer, { ...place, draft }, typed, now);
    if (!adoptedOn) throw new RuleBroken({ adoptedOn: "required" });
    if (adoptedOn > viewer.today) throw new RuleBroken({ adoptedOn: "not_yet" });
    if (current?.adoptedOn && adoptedOn < current.adoptedOn)
      throw new RuleBroken({ adoptedOn: "before_vision_of_now" });
    db.update(visions)
      .set({ state: "past", version: sql`${visions.version} + 1` })
      .where(and(visionOf(viewer, place.schoolId), eq(visions.state, "current")))
      .run();
    db.update(visions)
      .set({ state: "current", adoptedOn, version: sql`${visions.version} + 1` })
      .where(eq(visions.id, id))
      .run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "vision.adopted",
        object: "vision",
        objectId: id,
        detail: { on: adoptedOn },
      },
      now,
    );
    return id;
  });
}

const theirsIn = (clashes: readonly DraftClash[]) =>
  Object.fromEntries(clashes.map(({ key, theirs }) => [key, theirs?.text ?? ""]));

/** Before anything else is said of a form: what has no name yet could be lost in putting it together. */
function refuseNameless(nameless: readonly Group[]) {
  if (nameless.includes("values")) throw new RuleBroken({ valueName: "required" });
  if (nameless.includes("ambitions")) throw new RuleBroken({ ambitionTitle: "required" });
}

/** Two who each stay within what a form holds may together go beyond it. */
function refuseTooMany({ coreValues, ambitions }: VisionWords) {
  const { values, ambitions: most } = MOST_ROWS;
  if (coreValues.length > values) throw new RuleBroken({ valueName: ["too_many", { max: values }] });
  if (ambitions.length > most) throw new RuleBroken({ ambitionTitle: ["too_many", { max: most }] });
}

/** A school's ambition works out one of the board's vision of now, or the one it named before; the board's own works out none. */
function refuseStrangeAmbitions(db: Db, viewer: Viewer, schoolId: number | null, { ambitions }: VisionWords) {
  const named = ambitions.flatMap(({ worksOutId }) => worksOutId ?? []);
  if (named.length === 0) return;
  const before = [findVision(db, viewer, schoolId, "draft"), findVision(db, viewer, schoolId, "current")];
  const known = new Set([
    ...(schoolId === null ? [] : listBoardAmbitions(db, viewer).map(({ id }) => id)),
    ...before.flatMap((vision) => vision?.ambitions.flatMap(({ worksOutId }) => worksOutId ?? []) ?? []),
  ]);
  if (named.some((id) => !known.has(id))) throw new RuleBroken({ ambitionWorksOut: "not_known" });
}
