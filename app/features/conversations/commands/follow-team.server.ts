import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  agendaItems,
  answers,
  conversationParties,
  conversations,
  preparations,
  recordNotes,
} from "#db/schema/index.ts";
import { listTeamParties } from "../queries/cycle-members.server.ts";

type Party = typeof conversationParties.$inferSelect;

/**
 * Team talks still ahead follow who is in the team today: who came sits at the table, who went and wrote nothing for it
 * does not, and its leader of now leads it. Who wrote something stays a party until it is signed, as a member. A team
 * that has no leader any more keeps the table it had. Twice is once. Without `teamIds` it looks at every team.
 */
export function followTeams(db: Db, now: Date, teamIds?: readonly number[]) {
  inTransaction(db, () => {
    const ahead = db
      .select({ id: conversations.id, teamId: sql<number>`${conversations.teamId}` })
      .from(conversations)
      .where(
        and(
          inArray(conversations.state, ["to_plan", "planned"]),
          teamIds ? inArray(conversations.teamId, [...teamIds]) : isNotNull(conversations.teamId),
        ),
      )
      .orderBy(conversations.id)
      .all();
    for (const talk of ahead) followTeam(db, talk, dayOf(now));
  });
}

/** Does something that may change who is in teams, and lets their talks ahead follow, as one whole. */
export function withTeamTalksFollowing(db: Db, teamIds: readonly number[], work: () => unknown, now: Date) {
  inTransaction(db, () => {
    work();
    followTeams(db, now, teamIds);
  });
}

function followTeam(db: Db, talk: { id: number; teamId: number }, today: string) {
  const wanted = listTeamParties(db, talk.teamId, today);
  const present = db
    .select()
    .from(conversationParties)
    .where(eq(conversationParties.conversationId, talk.id))
    .all();
  const isLed = (parties: readonly { part: string }[]) => parties.some(({ part }) => part === "leader");
  if (isLed(present) && !isLed(wanted)) return;
  for (const party of present) {
    const now = wanted.find((one) => one.personId === party.personId);
    if (!now && !wroteSomething(db, party)) leave(db, party);
    else settle(db, party, now ?? { part: "member", signs: false });
  }
  for (const party of wanted.filter((one) => !present.some(({ personId }) => personId === one.personId)))
    db.insert(conversationParties)
      .values({ conversationId: talk.id, ...party })
      .run();
}

function settle(db: Db, party: Party, { part, signs }: Pick<Party, "part" | "signs">) {
  if (party.part === part && party.signs === signs) return;
  db.update(conversationParties).set({ part, signs }).where(eq(conversationParties.id, party.id)).run();
}

/** An opened but empty preparation is nobody's words. */
function leave(db: Db, { id }: Party) {
  db.delete(preparations).where(eq(preparations.partyId, id)).run();
  db.delete(conversationParties).where(eq(conversationParties.id, id)).run();
}

function wroteSomething(db: Db, { id, personId, conversationId }: Party): boolean {
  const answered = db
    .select({ id: answers.promptId })
    .from(answers)
    .innerJoin(preparations, eq(preparations.id, answers.preparationId))
    .where(and(eq(preparations.partyId, id), sql`${answers.text} <> ''`))
    .get();
  const onAgenda = db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.conversationId, conversationId), eq(agendaItems.byPersonId, personId)))
    .get();
  const noted = db
    .select({ id: recordNotes.id })
    .from(recordNotes)
    .where(and(eq(recordNotes.conversationId, conversationId), eq(recordNotes.authorId, personId)))
    .get();
  return (answered ?? onAgenda ?? noted) !== undefined;
}
