import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { attentionOff, schools } from "#db/schema/index.ts";
import type { Code } from "../model.ts";

type SchoolSwitches = { id: number; name: string; off: Code[] };

/** The schools the viewer leads or advises as HR, each with the codes it does without. */
export function listSwitches(db: Db, viewer: Viewer): SchoolSwitches[] {
  const rows = db
    .select({ id: schools.id, name: schools.name, code: attentionOff.code })
    .from(schools)
    .leftJoin(attentionOff, eq(attentionOff.schoolId, schools.id))
    .where(
      and(eq(schools.kind, "school"), inArray(schools.id, [...viewer.ledSchoolIds, ...viewer.hrSchoolIds])),
    )
    .orderBy(asc(schools.name), asc(schools.id))
    .all();
  const known = new Map<number, SchoolSwitches>();
  for (const { id, name, code } of rows) {
    const school = known.get(id) ?? { id, name, off: [] };
    if (code !== null) school.off.push(code);
    known.set(id, school);
  }
  return [...known.values()];
}
