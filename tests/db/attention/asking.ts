import type { Code } from "#app/features/attention/model.ts";
import { listSignals } from "#app/features/attention/queries.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { viewing } from "../../factories/school.ts";
import { TODAY } from "../../support/clock.ts";

type Someone = { personId: number };

/** The rows of one code for someone on a day. */
export const rowsOf = (db: Db, one: Someone, code: Code, day = TODAY) =>
  listSignals(db, viewing(db, one.personId, day)).filter((signal) => signal.code === code);

/** Of these days those on which she is told. */
export const daysTold = (db: Db, one: Someone, code: Code, days: readonly string[]) =>
  days.filter((day) => rowsOf(db, one, code, day).length > 0);

export const at = (day: string, time = "12:00") => new Date(momentAt(day, time));
