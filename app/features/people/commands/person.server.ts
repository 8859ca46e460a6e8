import { and, desc, eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { issueToken } from "#app/features/auth/tokens.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { builtOnce, placeholders } from "#db/statements.server.ts";
import { boards, credentials, employments, mailTokens, people, schools } from "#db/schema/index.ts";
import type { NewPerson, PersonChange } from "../input.ts";
import { getPerson, mayReachAccount } from "../queries/access.server.ts";
import { insertEmployment } from "./employment.server.ts";
import { refuseTakenIdentity } from "./rules.server.ts";

/**
 * Takes someone new into the board with her first employment.
 * @returns her key and the key of the employment
 * @throws RuleBroken when the e-mail or employee number is taken, or the school is not the viewer's to staff
 */
export function addPerson(db: Db, viewer: Viewer, person: NewPerson, now: Date) {
  return inTransaction(db, () => {
    const { givenName, namePrefix, familyName, email, employeeNumber, ...employment } = person;
    refuseTakenIdentity(db, viewer.boardId, person);
    const named = { givenName, namePrefix, familyName, email, employeeNumber };
    const made = insertPerson(db).run({ ...named, boardId: viewer.boardId, createdAt: now.getTime() });
    const personId = Number(made.lastInsertRowid);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "person.added",
        object: "person",
        objectId: personId,
        subjectId: personId,
      },
      now,
    );
    return { personId, employmentId: insertEmployment(db, viewer, personId, employment, now) };
  });
}

const nameColumns = ["givenName", "namePrefix", "familyName", "email", "employeeNumber"] as const;

const insertPerson = builtOnce((db) =>
  db
    .insert(people)
    .values(placeholders(...nameColumns, "boardId", "createdAt"))
    .prepare(),
);

const updatePerson = builtOnce((db) =>
  db
    .update(people)
    .set({ ...placeholders(...nameColumns), version: sql`${people.version} + 1` })
    .where(and(eq(people.id, sql.placeholder("personId")), eq(people.version, sql.placeholder("was"))))
    .prepare(),
);

/**
 * Changes name, e-mail and employee number. Links that were mailed to the old address stop working.
 * @returns whom to write to, at the old address, when someone else moved that of who already signs in
 * @throws Stale with what is saved now; RuleBroken when the address is taken, or is not hers to reach
 */
export function changePerson(
  db: Db,
  viewer: Viewer,
  personId: number,
  { version, ...change }: PersonChange,
  now: Date,
): MovedFrom | undefined {
  return inTransaction(db, () => {
    const person = getPerson(db, viewer, personId, "change");
    if (person.version !== version) throw new Stale(person.version, savedTexts(person));
    refuseTakenIdentity(db, viewer.boardId, change, personId);
    const moves = change.email !== person.email.toLowerCase();
    if (moves && !mayReachAccount(db, viewer, personId)) throw new RuleBroken({ email: "not_allowed" });
    if (moves) db.delete(mailTokens).where(eq(mailTokens.personId, personId)).run();
    updatePerson(db).run({ ...change, personId, was: version });
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "person.changed",
        object: "person",
        objectId: personId,
        subjectId: personId,
        detail: { email: moves },
      },
      now,
    );
    if (!moves || personId === viewer.personId || !hasPassword(db, personId)) return undefined;
    // Whoever chooses the address can ask for a new password there: its owner hears of it where she still reads.
    const { email, givenName, locale } = person;
    return { email, givenName, locale, school: schoolOf(db, personId) ?? boardOf(db, viewer) };
  });
}

/**
 * Invites someone: her letter, with a link that sets the first password, leaves with the post; an earlier link stops working.
 * @throws NotFound when she is not the viewer's to invite
 */
export function invitePerson(db: Db, viewer: Viewer, personId: number, now: Date) {
  return inTransaction(db, () => {
    getPerson(db, viewer, personId, "invite");
    if (!mayReachAccount(db, viewer, personId)) throw new NotFound();
    issueToken(db, viewer.personId, personId, "invite", now);
    const school = schoolOf(db, personId) ?? boardOf(db, viewer);
    queueLetter(db, { kind: "account_invited", personId, conversationId: null, facts: { school } }, now);
  });
}

type MovedFrom = Pick<typeof people.$inferSelect, "email" | "givenName" | "locale"> & { school: string };

const hasPassword = (db: Db, personId: number) =>
  db
    .select({ id: credentials.personId })
    .from(credentials)
    .where(eq(credentials.personId, personId))
    .get() !== undefined;

const schoolOf = (db: Db, personId: number) =>
  db
    .select({ name: schools.name })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(eq(employments.personId, personId))
    .orderBy(desc(employments.fromDay), employments.id)
    .get()?.name;

const boardOf = (db: Db, viewer: Viewer) =>
  db.select({ name: boards.name }).from(boards).where(eq(boards.id, viewer.boardId)).get()?.name ?? "";

const savedTexts = (person: typeof people.$inferSelect) => ({
  givenName: person.givenName,
  namePrefix: person.namePrefix ?? "",
  familyName: person.familyName,
  email: person.email,
  employeeNumber: person.employeeNumber ?? "",
});
