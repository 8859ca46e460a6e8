import { eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { boards, credentials, employments, people, roles, schools } from "#db/schema/index.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { attempt, failed, forgive } from "./attempts.server.ts";
import { endOtherSessions } from "./sessions.server.ts";
import { endTokens, spendToken } from "./tokens.server.ts";
import { findViewer } from "./viewer.server.ts";

type Attempt = { email: string; password: string; address: string };

/**
 * Whether these are someone's e-mail address and password, for who works here today. Limits count on account and on
 * address; the answer and its time are the same for an unknown account.
 * @throws RuleBroken too_many_tries or wrong_password
 */
export async function signIn(
  db: Db,
  { email, password, address }: Attempt,
  today: string,
  now: Date,
): Promise<number> {
  await attempt(email, address);
  const account = db
    .select({ personId: people.id, passwordHash: credentials.passwordHash })
    .from(people)
    .leftJoin(credentials, eq(credentials.personId, people.id))
    .where(eq(sql`lower(${people.email})`, email))
    .get();
  const right = await verifyPassword(account?.passwordHash ?? undefined, password);
  if (!account || !right || !findViewer(db, account.personId, today)) {
    await failed(address);
    refused(db, account?.personId ?? null, now);
    throw new RuleBroken({ password: "wrong_password" });
  }
  await forgive(email);
  return account.personId;
}

/** Sets a password through a link from a letter; other sessions end. @returns whose it is */
export async function setPasswordByLink(
  db: Db,
  token: string,
  purpose: "invite" | "reset",
  password: string,
  now: Date,
) {
  const passwordHash = await hashPassword(password);
  return inTransaction(db, () => {
    const owner = spendToken(db, token, purpose, now);
    keepPassword(db, owner.personId, passwordHash, now);
    endTokens(db, owner.personId, now);
    endOtherSessions(db, owner.personId);
    return owner.personId;
  });
}

/** @throws RuleBroken wrong_password beside the present one */
export async function changePassword(
  db: Db,
  personId: number,
  {
    currentPassword,
    password,
    keepSession,
  }: { currentPassword: string; password: string; keepSession?: string },
  now: Date,
) {
  await attempt(`person:${personId}`, `person:${personId}`);
  const present = db.select().from(credentials).where(eq(credentials.personId, personId)).get();
  if (!(await verifyPassword(present?.passwordHash, currentPassword)))
    throw new RuleBroken({ currentPassword: "wrong_password" });
  const passwordHash = await hashPassword(password);
  inTransaction(db, () => {
    keepPassword(db, personId, passwordHash, now);
    endTokens(db, personId, now);
    endOtherSessions(db, personId, keepSession);
  });
}

export type Setup = {
  boardName: string;
  schoolName: string;
  sector: "po" | "so" | "vo" | "mbo";
  givenName: string;
  namePrefix: string;
  familyName: string;
  email: string;
  passwordHash: string;
};

/**
 * The first start: board, its office, the first school and the first administrator, who works at the office.
 * @throws NotFound when there is a board already
 */
export function setUp(db: Db, setup: Setup, today: string, now: Date): number {
  return inTransaction(db, () => {
    if (db.select({ id: boards.id }).from(boards).get()) throw new NotFound();
    const board = db.insert(boards).values({ name: setup.boardName }).returning().get();
    const office = db
      .insert(schools)
      .values({ boardId: board.id, kind: "office", name: setup.boardName })
      .returning()
      .get();
    db.insert(schools).values({ boardId: board.id, name: setup.schoolName, sector: setup.sector }).run();
    const { givenName, familyName, email } = setup;
    const person = db
      .insert(people)
      .values({
        boardId: board.id,
        givenName,
        namePrefix: setup.namePrefix || null,
        familyName,
        email,
        createdAt: now.getTime(),
      })
      .returning()
      .get();
    db.insert(employments)
      .values({
        personId: person.id,
        schoolId: office.id,
        functionName: "beheerder",
        functionGroup: "support",
        partTimeFactor: 10_000,
        fromDay: today,
      })
      .run();
    db.insert(roles)
      .values({ personId: person.id, kind: "administrator", boardId: board.id, fromDay: today })
      .run();
    recordAudit(
      db,
      {
        actorId: person.id,
        action: "board.set_up",
        object: "board",
        objectId: board.id,
        subjectId: person.id,
      },
      now,
    );
    keepPassword(db, person.id, setup.passwordHash, now);
    return person.id;
  });
}

/** The language of a person's pages and letters. */
export function chooseLanguage(db: Db, personId: number, locale: "nl" | "en", now: Date) {
  inTransaction(db, () => {
    db.update(people).set({ locale }).where(eq(people.id, personId)).run();
    recordAudit(
      db,
      {
        actorId: personId,
        action: "language.changed",
        object: "person",
        objectId: personId,
        subjectId: personId,
        detail: { locale },
      },
      now,
    );
  });
}

function keepPassword(db: Db, personId: number, passwordHash: string, now: Date) {
  const kept = { passwordHash, changedAt: now.getTime() };
  db.insert(credentials)
    .values({ personId, ...kept })
    .onConflictDoUpdate({ target: credentials.personId, set: kept })
    .run();
  recordAudit(
    db,
    { actorId: personId, action: "password.set", object: "person", objectId: personId, subjectId: personId },
    now,
  );
}

function refused(db: Db, personId: number | null, now: Date) {
  inTransaction(db, () =>
    recordAudit(
      db,
      { actorId: null, action: "session.refused", object: "session", subjectId: personId },
      now,
    ),
  );
}
