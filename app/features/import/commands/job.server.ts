import { eq } from "drizzle-orm";
import { inTransaction, type Db } from "#db/client.server.ts";
import { importRuns } from "#db/schema/index.ts";
import type { Job } from "../work.server.ts";

/** Writes down that something is begun with a list, before it is: what the server stops in the middle of is known afterwards. */
export function noteJob<Begun extends Job>(db: Db, job: Begun, now: Date): Begun {
  inTransaction(db, () => {
    db.update(importRuns)
      .set({ job: job.kind, jobBegunAt: now.getTime() })
      .where(eq(importRuns.id, job.runId))
      .run();
  });
  return job;
}

/** Goes with what a job did, in its transaction. */
export const jobDone = { job: null, jobBegunAt: null };
