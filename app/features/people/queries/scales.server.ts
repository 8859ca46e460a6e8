import { asc } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { functionScales } from "#db/schema/index.ts";
import type { FunctionScale } from "../scales.ts";

/** Every scale under every name it had, in the order they stand in. */
export const listFunctionScales = (db: Db): FunctionScale[] =>
  db
    .select({
      id: functionScales.id,
      sector: functionScales.sector,
      code: functionScales.code,
      fromDay: functionScales.fromDay,
      toDay: functionScales.toDay,
      successorId: functionScales.successorId,
    })
    .from(functionScales)
    .orderBy(asc(functionScales.id))
    .all();
