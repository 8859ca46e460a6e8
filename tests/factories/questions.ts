import { writeQuestion, type NewQuestion } from "#app/features/questions/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, schools, visions } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { NOW } from "../support/clock.ts";
import { viewing } from "./school.ts";

let counter = 0;

/** A question someone wrote on the day most tests happen on. */
export function aQuestion(db: Db, personId: number, input: Partial<NewQuestion> = {}): number {
  counter += 1;
  return writeQuestion(
    db,
    viewing(db, personId),
    { text: `Hoe leer ik dit beter, poging ${counter}?`, ...input },
    NOW,
  );
}

/** An ambition in a vision of its own, current unless said otherwise; of the board where the school is left out. */
export function anAmbition(
  db: Db,
  {
    schoolId,
    title = "Rekenen dat begrepen wordt",
    lineageId,
    no = 1,
    state = "current" as const,
  }: {
    schoolId: number;
    title?: string;
    lineageId?: number;
    no?: number;
    state?: "current" | "past" | "draft";
  },
) {
  const { boardId } = db
    .select({ boardId: schools.boardId })
    .from(schools)
    .where(eq(schools.id, schoolId))
    .get()!;
  const vision = db
    .insert(visions)
    .values({
      boardId,
      schoolId,
      no,
      statement: "Waar wij voor gaan",
      state,
      adoptedOn: state === "draft" ? null : "2025-08-01",
    })
    .returning()
    .get();
  const lineage =
    lineageId ?? db.insert(ambitionLineages).values({ boardId, schoolId, slot: 1 }).returning().get().id;
  return db
    .insert(ambitions)
    .values({ visionId: vision.id, lineageId: lineage, title, position: 1 })
    .returning()
    .get();
}
