import type { Viewer } from "#app/features/auth/viewer.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { audienceValue } from "#app/features/items/model.ts";
import { listOpenAmbitions } from "#app/features/vision/queries.server.ts";
import type { Db } from "#db/client.server.ts";

type Schools = { id: number; name: string }[];

/** The schools someone works at, each with the ambitions a question can be linked to. */
export function schoolsOf(db: Db, viewer: Viewer) {
  const all = viewer.employments.map(({ schoolId, schoolName }) => ({ id: schoolId, name: schoolName }));
  const once = all.filter((school, i) => all.findIndex(({ id }) => id === school.id) === i);
  return once.map((school) => ({ ...school, ambitions: listOpenAmbitions(db, viewer, school.id) }));
}

/** Who can be a reader of what she writes at these schools, each once. */
export function offeredIn(db: Db, viewer: Viewer, schools: Schools) {
  const all = schools.flatMap((school) =>
    listOfferedAudiences(db, viewer, { schoolId: school.id, ownerTeamId: null }),
  );
  return all.filter(
    (audience, i) => all.findIndex((other) => audienceValue(other) === audienceValue(audience)) === i,
  );
}
