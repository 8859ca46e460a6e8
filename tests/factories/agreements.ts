import type { Db } from "#db/client.server.ts";
import { agreements } from "#db/schema/index.ts";

type With = Partial<typeof agreements.$inferInsert> & { schoolId: number; ownerPersonId: number };

/** An open agreement on the school's side, made on 10 September, without a date unless said otherwise. */
export function anAgreement(db: Db, values: With) {
  return db
    .insert(agreements)
    .values({
      side: "school",
      kind: "do",
      text: "Twee uur per maand voor de werkgroep",
      agreedOn: "2026-09-10",
      ...values,
    })
    .returning()
    .get();
}
