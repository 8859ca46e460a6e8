import { and, eq, inArray } from "drizzle-orm";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversationParties, conversations } from "#db/schema/index.ts";
import { listTeamParties } from "../queries/cycle-members.server.ts";

/**
 * Does something that may change who leads or facilitates teams and lets their talks still ahead follow, as one whole: who leads
 * and who facilitates that day sign, the others see. Whoever sat at the table keeps her seat; who came to the team takes one.
 * @param work the change itself
 */
export function withTeamTalksFollowing(db: Db, teamIds: readonly number[], work: () => unknown, now: Date) {
  inTransaction(db, () => {
    work();
    for (const teamId of teamIds) followTeam(db, teamId, dayOf(now));
  });
}

function followTeam(db: Db, teamId: number, day: string) {
  const ahead = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.teamId, teamId), inArray(conversations.state, ["to_plan", "planned"])))
    .all();
  if (ahead.length === 0) return;
  const wanted = listTeamParties(db, teamId, day);
  for (const { id } of ahead) seat(db, id, wanted);
}

function seat(db: Db, conversationId: number, wanted: ReturnType<typeof listTeamParties>) {
  const seated = db
    .select()
    .from(conversationParties)
    .where(eq(conversationParties.conversationId, conversationId))
    .all();
  for (const party of seated) {
    const { part, signs } = wanted.find((one) => one.personId === party.personId) ?? {
      part: "member" as const,
      signs: false,
    };
    if (party.part === part && party.signs === signs) continue;
    db.update(conversationParties).set({ part, signs }).where(eq(conversationParties.id, party.id)).run();
  }
  for (const party of wanted.filter((one) => !seated.some(({ personId }) => personId === one.personId))) {
    db.insert(conversationParties)
      .values({ conversationId, ...party })
      .run();
  }
}
