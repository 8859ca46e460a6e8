import { join } from "node:path";
import { eq } from "drizzle-orm";
import { readAsked } from "#app/features/alignment/input.ts";
import { getOverview } from "#app/features/alignment/queries.server.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";

const TIMES = 31;

/**
 * What reading the overview takes beside its own statements asked bare: the compiled statement, the same values, rows as they come.
 * A statement counts as often as the page asks it.
 * @returns both in milliseconds, the middle one of many
 */
export function besideItsSql(dataDir: string, auditKey: string, email: string, today: string) {
  const db = openDatabase(join(dataDir, "demo.db"), { auditKey });
  const personId = db.select().from(people).where(eq(people.email, email)).get()!.id;
  const viewer = findViewer(db, personId, today)!;
  const read = () => getOverview(db, viewer, readAsked(new URLSearchParams(), today));
  const asked = askedBy(db, read);
  const client = db.$client;
  const bare = asked.map(({ text, values }) => ({ statement: client.prepare(text).raw(), values }));
  // Both are warm before either is timed.
  const loader = middle(read);
  const sql = middle(() => bare.forEach(({ statement, values }) => statement.all(...values)));
  client.close();
  return { loader, sql, statements: asked.length };
}

/** Every statement a read asks, with what is bound to it. */
function askedBy(db: Db, read: () => unknown) {
  const asked: { text: string; values: unknown[] }[] = [];
  const client = db.$client;
  const prepare = client.prepare.bind(client);
  client.prepare = ((text: string) => {
    const statement = prepare(text);
    const noting =
      (way: "all" | "get") =>
      (...values: unknown[]) => {
        asked.push({ text, values });
        return statement[way](...values);
      };
    return {
      ...{ all: noting("all"), get: noting("get"), reader: statement.reader },
      raw: () => (statement.raw(), { all: noting("all"), get: noting("get") }),
    };
  }) as unknown as typeof client.prepare;
  read();
  client.prepare = prepare;
  return asked;
}

function middle(work: () => unknown): number {
  const times = Array.from({ length: TIMES * 2 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).slice(TIMES);
  return times.sort((a, b) => a - b)[(TIMES - 1) / 2]!;
}
