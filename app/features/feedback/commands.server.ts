import { randomBytes } from "node:crypto";
import { and, eq, gte, isNull } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { feedbackRequests, schools } from "#db/schema/index.ts";
import { tellOfFeedback } from "./colleague-letters.server.ts";
import { askedUntil } from "./queries.server.ts";
import { listColleaguesAt } from "./queries/colleagues.server.ts";
import { hashOf } from "./queries/guest.server.ts";

export type Asking = { ask: string; givers: number[]; guestName: string | null; guestEmail: string | null };

/** What the letter to a guest needs; the token is nowhere else. */
export type GuestLink = { token: string; email: string; name: string; school: string; expiresOn: string };

/**
 * Asks colleagues by name, a guest, or both for feedback on one own question. Who was asked the same before and has not
 * answered is not asked twice.
 * @returns the colleagues newly asked, and the link for the guest where there is one
 * @throws NotFound when the question is not hers; RuleBroken for nobody, someone unknown, or half a guest
 */
export function askFeedback(db: Db, viewer: Viewer, questionId: number, asking: Asking, now: Date) {
  return inTransaction(db, () => {
    const question = getQuestion(db, viewer, questionId, "ask_feedback");
    const colleagues = listColleaguesAt(db, viewer, question.schoolId);
    checkWhom(asking, colleagues);
    const expiresOn = askedUntil(db, viewer);
    const base = { questionId, askerId: viewer.personId, ask: asking.ask, askedAt: now.getTime(), expiresOn };
    const asked = asking.givers.filter((giverId) => !isAsked(db, base, { giverId }, viewer.today));
    const by = fullName(viewer);
    for (const giverId of asked) {
      const id = add(db, viewer, { ...base, giverId }, now);
      tellOfFeedback(db, "feedback_asked", { id, personId: giverId, by }, now);
    }
    const { guestName, guestEmail } = asking;
    let guest: GuestLink | undefined;
    if (guestName && guestEmail && !isAsked(db, base, { guestEmail }, viewer.today)) {
      const token = randomBytes(32).toString("base64url");
      add(db, viewer, { ...base, guestName, guestEmail, guestTokenHash: hashOf(token) }, now);
      const school = db.select().from(schools).where(eq(schools.id, question.schoolId)).get()!.name;
      guest = { token, email: guestEmail, name: guestName, school, expiresOn };
    }
    return { asked, guest };
  });
}

function checkWhom({ givers, guestName, guestEmail }: Asking, colleagues: { id: number }[]) {
  const strangers = givers.filter((giver) => !colleagues.some((one) => one.id === giver));
  if (strangers.length > 0) throw new RuleBroken({ givers: "not_known" });
  if (guestName && !guestEmail) throw new RuleBroken({ guestEmail: "required" });
  if (guestEmail && !guestName) throw new RuleBroken({ guestName: "required" });
  if (givers.length === 0 && !guestName) throw new RuleBroken({ givers: "choose_one" });
}

type Base = { questionId: number; askerId: number; ask: string };

/** The same words to the same person, still open: sent twice, or forgotten. */
const isAsked = (
  db: Db,
  { questionId, askerId, ask }: Base,
  whom: { giverId: number } | { guestEmail: string },
  today: string,
) =>
  db
    .select({ id: feedbackRequests.id })
    .from(feedbackRequests)
    .where(
      and(
        eq(feedbackRequests.questionId, questionId),
        eq(feedbackRequests.askerId, askerId),
        eq(feedbackRequests.ask, ask),
        eq(feedbackRequests.state, "open"),
        gte(feedbackRequests.expiresOn, today),
        "giverId" in whom
          ? eq(feedbackRequests.giverId, whom.giverId)
          : and(isNull(feedbackRequests.giverId), eq(feedbackRequests.guestEmail, whom.guestEmail)),
      ),
    )
    .get() !== undefined;

function add(db: Db, viewer: Viewer, values: typeof feedbackRequests.$inferInsert, now: Date): number {
  const { id } = db.insert(feedbackRequests).values(values).returning({ id: feedbackRequests.id }).get();
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "feedback.asked",
      object: "feedback",
      objectId: id,
      subjectId: viewer.personId,
      detail: { giver: values.giverId ?? "guest" },
    },
    now,
  );
  return id;
}
