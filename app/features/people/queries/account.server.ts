import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { credentials, mailTokens } from "#db/schema/index.ts";
import { accountState } from "../model.ts";
import { getPerson, mayReachAccount } from "./access.server.ts";

/** Whether someone can sign in: invited on, accepted. @throws NotFound for who may not see accounts */
export function getAccount(db: Db, viewer: Viewer, personId: number) {
  getPerson(db, viewer, personId, "see_account");
  const password = db
    .select({ at: credentials.changedAt })
    .from(credentials)
    .where(eq(credentials.personId, personId))
    .get();
  const invited = db
    .select({ at: mailTokens.createdAt, expiresAt: mailTokens.expiresAt })
    .from(mailTokens)
    .where(and(eq(mailTokens.personId, personId), eq(mailTokens.purpose, "invite")))
    .orderBy(desc(mailTokens.createdAt))
    .limit(1)
    .get();
  const invitedAt = invited?.at ?? null;
  return {
    state: accountState({ hasPassword: password !== undefined, invitedAt }),
    invitedAt,
    inviteEndsAt: invited?.expiresAt ?? null,
    mayInvite: mayReachAccount(db, viewer, personId),
  };
}
