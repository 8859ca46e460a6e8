import { askRequest } from "#app/features/requests/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { NOW } from "../support/clock.ts";
import { anActivity } from "./activities.ts";
import { viewing } from "./school.ts";

type Asking = Partial<Parameters<typeof askRequest>[3]> & { activityId?: number; title?: string };

/** Someone asks for two hours and € 80 of her own for a coaching, unless a test says otherwise. */
export function aRequest(db: Db, personId: number, { activityId, title, ...asking }: Asking = {}): number {
  const about = activityId ?? anActivity(db, personId, { title: title ?? "Coaching", kind: "coaching" });
  const asked = { minutes: 120, cents: 8000, source: "individual", coverAsked: false, ...asking } as const;
  return askRequest(db, viewing(db, personId), about, asked, NOW);
}

/** The row as it is. */
export const requestRow = (db: Db, id: number) =>
  db.select().from(requests).where(eq(requests.id, id)).get()!;
