import { and, asc, eq } from "drizzle-orm";
import { listColleagues } from "#app/features/activities/queries/choices.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { handoverLines } from "#db/schema/index.ts";
import type { ChecklistRow } from "../list-model.ts";
import { listKnownWork, type Known } from "./known-work.server.ts";
import type { Handover } from "./list-access.server.ts";

export type Line = typeof handoverLines.$inferSelect;

/** A row of her checklist with what it is made from, for the command that ticks it. */
export type ChecklistEntry = ChecklistRow & { known: Known | null; line: Line | null };

export const listLines = (db: Db, handoverId: number): Line[] =>
  db
    .select()
    .from(handoverLines)
    .where(and(eq(handoverLines.handoverId, handoverId)))
    .orderBy(asc(handoverLines.position), asc(handoverLines.id))
    .all();

/** Her own checklist: what is known of her work, and what she wrote herself. Nobody else asks for this. */
export function listChecklist(db: Db, viewer: Viewer, handover: Handover): ChecklistEntry[] {
  if (!handover.may("write")) return [];
  const lines = listLines(db, handover.id);
  const known = listKnownWork(db, viewer, handover);
  const taken = new Set<number>();
  const rows = known.map((one) => {
    const line = lines.find((other) => !taken.has(other.id) && isAbout(other, one)) ?? null;
    if (line) taken.add(line.id);
    return entry(one.key, one, line);
  });
  const own = lines.filter((line) => !taken.has(line.id)).map((line) => entry(`line:${line.id}`, null, line));
  return [...rows, ...own];
}

/** Colleagues of the school she can pass something on to. */
export const listReceivers = (db: Db, viewer: Viewer, schoolId: number) =>
  listColleagues(db, viewer, schoolId).map(({ id, name }) => ({ id, name }));

function isAbout(line: Line, known: Known) {
  if (known.agreementId) return line.agreementId === known.agreementId;
  if (known.holdingId) return line.holdingId === known.holdingId;
  if (known.teamId) return line.teamId === known.teamId;
  return line.kind === known.kind && line.text === known.text;
}

const entry = (key: string, known: Known | null, line: Line | null): ChecklistEntry => ({
  key,
  known,
  line,
  kind: known?.kind ?? line!.kind,
  text: known?.text ?? line!.text,
  stays: known?.stays ?? false,
  lineId: line?.id ?? null,
  passed: line?.passedOnAt != null,
  toId: line?.toPersonId ?? null,
  doneOn: line?.doneOn ?? null,
});

/** As a page is told of it. */
export const rowOf = ({
  key,
  kind,
  text,
  stays,
  lineId,
  passed,
  toId,
  doneOn,
}: ChecklistEntry): ChecklistRow => ({
  ...{ key, kind, text, stays, lineId, passed, toId, doneOn },
});
