import { asc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { auditDetails, auditEvents } from "#db/schema/index.ts";
import { chained, detailHashOf, FIRST } from "./record.server.ts";

/** What is wrong with a link: it does not follow the one before it, its fields were changed, or its detail was. */
export type ChainFault = "out_of_place" | "changed" | "detail_changed";

export type ChainReport =
  | { ok: true; links: number; lastSeq: number; lastMac: string }
  | { ok: false; seq: number; fault: ChainFault };

const AT_A_TIME = 1_000;

/**
 * Walks the whole audit chain with the key of the connection and stops at the first link that is not what was written.
 * An erased detail is no fault; one that was changed is. What is cut off at the end shows only against `expected`, the
 * number and mac of the last link as an earlier report (kept elsewhere) gave them.
 */
export function verifyChain(db: Db, expected?: { lastSeq: number; lastMac: string }): ChainReport {
  let [seq, mac, links] = [0, FIRST, 0];
  for (;;) {
    const rows = readLinks(db, seq);
    for (const { detail, right, ...row } of rows) {
      // Numbers only go up by one: a link taken out leaves a hole, also where it was the first.
      if (row.seq !== seq + 1 || row.prev !== mac) return { ok: false, seq: row.seq, fault: "out_of_place" };
      if (!right) return { ok: false, seq: row.seq, fault: "changed" };
      if (detail !== null && detailHashOf(detail) !== row.detailHash)
        return { ok: false, seq: row.seq, fault: "detail_changed" };
      [seq, mac, links] = [row.seq, row.mac, links + 1];
      if (expected?.lastSeq === seq && expected.lastMac !== mac) return { ok: false, seq, fault: "changed" };
    }
    if (rows.length < AT_A_TIME) break;
  }
  if (expected && expected.lastSeq > seq) return { ok: false, seq: seq + 1, fault: "out_of_place" };
  return { ok: true, links, lastSeq: seq, lastMac: mac };
}

function readLinks(db: Db, after: number) {
  const rows = db
    .select({ event: auditEvents, detail: auditDetails.detail })
    .from(auditEvents)
    .leftJoin(auditDetails, eq(auditDetails.seq, auditEvents.seq))
    .where(gt(auditEvents.seq, after))
    .orderBy(asc(auditEvents.seq))
    .limit(AT_A_TIME)
    .all();
  return rows.map(({ event, detail }) => ({ ...event, detail, right: macOf(db, event) === event.mac }));
}

const macOf = (db: Db, event: typeof auditEvents.$inferSelect) =>
  db.get<{ mac: string }>(sql`select audit_mac(${chained(event)}) as mac`).mac;
