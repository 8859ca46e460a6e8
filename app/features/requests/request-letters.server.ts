import { and, eq, ne } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { fullName } from "#app/lib/name.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { roles } from "#db/schema/index.ts";

type Asked = { id: number; schoolId: number };

/** Tells who answers that something was asked, by whom and where to look; not what for. */
export function tellOfAsking(db: Db, asker: Viewer, { id, schoolId }: Asked, now: Date) {
  const facts = { by: fullName(asker), path: paths.request(id) };
  for (const personId of answerersOf(db, asker, schoolId))
    queueLetter(db, { kind: "request_asked", personId, conversationId: null, facts }, now);
}

/** Tells the asker that there is an answer and where to read it; not which. */
export const tellOfAnswer = (
  db: Db,
  by: Viewer,
  { id, personId }: { id: number; personId: number },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind: "request_decided",
      personId,
      conversationId: null,
      facts: { by: fullName(by), path: paths.request(id) },
    },
    now,
  );

/** Tells who would answer, or did, that it was taken back. What it was is not theirs to read any more. */
export function tellOfWithdrawal(
  db: Db,
  asker: Viewer,
  schoolId: number,
  decidedBy: number | null,
  now: Date,
) {
  const facts = { by: fullName(asker), path: paths.requests() };
  const told = new Set([...answerersOf(db, asker, schoolId), ...(decidedBy === null ? [] : [decidedBy])]);
  for (const personId of told)
    queueLetter(db, { kind: "request_withdrawn", personId, conversationId: null, facts }, now);
}

/** Her gesprekspartner at that school; where she has none, who leads the school. */
function answerersOf(db: Db, asker: Viewer, schoolId: number): number[] {
  const partners = asker.partners.filter((one) => one.schoolId === schoolId).map((one) => one.personId);
  if (partners.length > 0) return [...new Set(partners)];
  return db
    .selectDistinct({ id: roles.personId })
    .from(roles)
    .where(
      and(
        eq(roles.kind, "school_leader"),
        eq(roles.schoolId, schoolId),
        ne(roles.personId, asker.personId),
        onDay(roles.fromDay, roles.toDay, asker.today),
      ),
    )
    .orderBy(roles.personId)
    .all()
    .map(({ id }) => id);
}
