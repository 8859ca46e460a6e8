import { and, desc, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { auditDetails, auditEvents, mailChoices, people } from "#db/schema/index.ts";
import {
  choicesFrom,
  mailFrequencies,
  mailKindList,
  wantsLetter,
  type MailChoices,
  type MailKind,
} from "./model.ts";
import type { LetterKind } from "./outbox.server.ts";

/** What someone chooses about, for every letter there is; null for the one that comes before there is anything to choose. */
export const mailKindOf: Record<LetterKind, MailKind | null> = {
  asked: "dates",
  date_proposed: "dates",
  date_changed: "dates",
  date_accepted: "dates",
  cancelled: "dates",
  handed_over: "dates",
  other_shared: "news",
  signature_asked: "signing",
  reopened: "signing",
  feedback_asked: "invitations",
  feedback_given: "news",
  visit_asked: "invitations",
  visit_answered: "news",
  place_free: "news",
  training_assigned: "news",
  group_invited: "invitations",
  evidence_ends: "news",
  request_asked: "requests",
  request_decided: "news",
  request_withdrawn: "news",
  author_asked: "invitations",
  activity_invited: "invitations",
  activity_cancelled: "news",
  question_proposed: "invitations",
  handover_asked: "news",
  handover_received: "invitations",
  role_given: "news",
  agreement_due: "agreements",
  talk_near: "talks",
  weekly_digest: "digest",
  account_invited: null,
};

/** What someone chose, with the usual where she chose nothing. */
export const getMailChoices = (db: Db, personId: number): MailChoices =>
  choicesFrom(
    Object.fromEntries(
      db
        .select({ kind: mailChoices.kind, frequency: mailChoices.frequency })
        .from(mailChoices)
        .where(eq(mailChoices.personId, personId))
        .all()
        .map(({ kind, frequency }) => [kind, frequency]),
    ),
  );

/** Whether she still wants a letter of this kind, asked when it is about to leave. */
export function isWanted(db: Db, personId: number, letter: LetterKind): boolean {
  const kind = mailKindOf[letter];
  return kind === null || wantsLetter(getMailChoices(db, personId), kind);
}

/** Keeps how often the viewer wants to hear of each kind; what stays as it was is no change. */
export function chooseMail(db: Db, viewer: Viewer, wanted: MailChoices, now: Date) {
  inTransaction(db, () => {
    const has = getMailChoices(db, viewer.personId);
    const changed = mailKindList.filter((kind) => has[kind] !== wanted[kind]);
    for (const kind of changed) setFrequency(db, viewer.personId, kind, wanted[kind]);
    if (changed.length === 0) return;
    const who = { actorId: viewer.personId, subjectId: viewer.personId };
    recordAudit(db, { ...who, action: "mail.chosen", object: "mail", detail: { kinds: changed } }, now);
  });
}

type Stop = { personId: number; kind: MailKind };

/**
 * Ends letters of a kind for who holds the link of one. Twice is once.
 * @param actorId who is signed in where the link was opened; null for nobody, or for a mail program that pressed it
 */
export function stopMail(db: Db, { personId, kind }: Stop, actorId: number | null, now: Date) {
  inTransaction(db, () => {
    const has = getMailChoices(db, personId)[kind];
    if (has === "never" || !isPerson(db, personId)) return;
    setFrequency(db, personId, kind, "never");
    const entry = { actorId, subjectId: personId, object: "mail", detail: { kind, by: "link" } };
    recordAudit(db, { ...entry, action: "mail.stopped" }, now);
  });
}

/** Takes back what a link stopped: it is as usual again. What she set to never herself stays, and changes in her account alone. */
export function resumeMail(db: Db, { personId, kind }: Stop, actorId: number | null, now: Date) {
  inTransaction(db, () => {
    if (!isPerson(db, personId) || !stoppedByLink(db, { personId, kind })) return;
    setFrequency(db, personId, kind, mailFrequencies[kind][0]);
    const entry = { actorId, subjectId: personId, object: "mail", detail: { kind, by: "link" } };
    recordAudit(db, { ...entry, action: "mail.resumed" }, now);
  });
}

/** Whether she hears nothing of a kind because a link stopped it, and not because she chose so in her account. */
export function stoppedByLink(db: Db, { personId, kind }: Stop): boolean {
  if (getMailChoices(db, personId)[kind] !== "never") return false;
  const last = db
    .select({ action: auditEvents.action, detail: auditDetails.detail })
    .from(auditEvents)
    .innerJoin(auditDetails, eq(auditDetails.seq, auditEvents.seq))
    .where(and(eq(auditEvents.subjectId, personId), eq(auditEvents.object, "mail")))
    .orderBy(desc(auditEvents.seq))
    .all()
    .find(({ detail }) => {
      const told = JSON.parse(detail) as { kind?: string; kinds?: string[] };
      return told.kind === kind || told.kinds?.includes(kind);
    });
  return last?.action === "mail.stopped";
}

function setFrequency(db: Db, personId: number, kind: MailKind, frequency: MailChoices[MailKind]) {
  if (frequency === mailFrequencies[kind][0])
    db.delete(mailChoices)
      .where(and(eq(mailChoices.personId, personId), eq(mailChoices.kind, kind)))
      .run();
  else
    db.insert(mailChoices)
      .values({ personId, kind, frequency })
      .onConflictDoUpdate({ target: [mailChoices.personId, mailChoices.kind], set: { frequency } })
      .run();
}

const isPerson = (db: Db, personId: number) =>
  db.select({ id: people.id }).from(people).where(eq(people.id, personId)).get() !== undefined;
