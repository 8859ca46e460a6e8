import { eq } from "drizzle-orm";
import type { FundingSource } from "#app/features/activities/model.ts";
import { approveRequest } from "#app/features/requests/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import type { Actor } from "../../vocabulary.ts";

/** Says yes to a request as it was asked. */
export const answerYes = (
  db: Db,
  { viewer, now }: Actor,
  id: number,
  answer: { source: FundingSource; why: string },
) => approveRequest(db, viewer, id, { ...answer, version: requestVersion(db, id) }, now);

/** The version a next write to a request has to present. */
export const requestVersion = (db: Db, id: number) =>
  db.select({ version: requests.version }).from(requests).where(eq(requests.id, id)).get()!.version;
