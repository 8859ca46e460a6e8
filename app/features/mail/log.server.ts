import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  notInArray,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, employments, outbox, people } from "#db/schema/index.ts";
import { mailKindOf } from "./choices.server.ts";
import { letterState, reasonOf } from "./model.ts";
import type { LetterKind } from "./outbox.server.ts";
import { mailLogPolicy } from "./policy.ts";

const PER_PAGE = 50;

type Asked = { show: "all" | "failed"; page: number };

/**
 * Letters to people of the viewer's schools, those that did not arrive first, then the latest. What was in one is not kept;
 * what it was about is told to HR alone, and only where that is a fact of the planning: who keeps the mail going has no need
 * of it. Guests, who are somebody's own choice, are left out; who asked for a new password is written down nowhere.
 */
export function listLetters(db: Db, viewer: Viewer, { show, page: wanted }: Asked) {
  const where = and(inSightOf(db, viewer), show === "failed" ? failed : undefined);
  const { total } = db
    .select({ total: count() })
    .from(outbox)
    .innerJoin(people, eq(people.id, outbox.personId))
    .where(where)
    .get()!;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      forHr: sql<number>`${ofSchoolsOf(db, viewer)}`,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      queuedAt: outbox.queuedAt,
      nextTryAt: outbox.nextTryAt,
      tries: outbox.tries,
      sentAt: outbox.sentAt,
      givenUpAt: outbox.givenUpAt,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .innerJoin(people, eq(people.id, outbox.personId))
    .where(where)
    .orderBy(sql`case when ${failed} then 0 else 1 end`, desc(outbox.queuedAt), asc(outbox.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .all();
  return {
    page,
    pages,
    keptDays: ruleOn(db, viewer.boardId, "letter_kept", viewer.today),
    letters: rows.map(({ kind, forHr, lastError, givenName, namePrefix, familyName, ...row }) => ({
      ...row,
      name: fullName({ givenName, namePrefix, familyName }),
      about: kind === "account_invited" ? ("account" as const) : forHr ? aboutOf(kind) : ("other" as const),
      state: letterState({ ...row, lastError }),
      reason: reasonOf(lastError),
    })),
  };
}

/** Tried and not arrived, or given up; what needed no sending is neither. */
const failed = and(
  isNull(outbox.sentAt),
  sql`${outbox.lastError} is not null`,
  notInArray(outbox.lastError, ["no_reader", "unwanted", "overtaken"]),
)!;

/** Letters HR answers for: to who works at a school of hers today, did when it was made or comes there, and of a talk only at one of them. */
function ofSchoolsOf(db: Db, viewer: Viewer): SQL {
  const mine = inArray(employments.schoolId, viewer.hrSchoolIds);
  const madeOn = sql`date(${outbox.queuedAt} / 1000, 'unixepoch')`;
  const worked = exists(
    db
      .select({ one: sql`1` })
      .from(employments)
      .where(
        and(
          eq(employments.personId, people.id),
          mine,
          or(
            onDay(employments.fromDay, employments.toDay, viewer.today),
            onDay(employments.fromDay, employments.toDay, madeOn),
            // Who is asked in before her first day.
            and(eq(outbox.kind, "account_invited"), gt(employments.fromDay, madeOn)),
          ),
        ),
      ),
  );
  const talksThere = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(inArray(conversations.schoolId, viewer.hrSchoolIds));
  return and(worked, or(isNull(outbox.conversationId), inArray(outbox.conversationId, talksThere)))!;
}

function inSightOf(db: Db, viewer: Viewer): SQL {
  const open = scopes(mailLogPolicy, "see", {
    hr_adviser: ofSchoolsOf(db, viewer),
    administrator: viewer.administrator ? sql`1` : sql`0`,
    everyone: sql`0`,
    staff_of_school: sql`0`,
    team_leader: sql`0`,
    school_leader: sql`0`,
    board_member: sql`0`,
  });
  return and(eq(people.boardId, viewer.boardId), or(...open))!;
}

/** That a talk was planned or a request asked is a fact of the planning; who asked whom for feedback is not. */
function aboutOf(kind: LetterKind): "digest" | "talk" | "request" | "other" {
  const group = mailKindOf[kind];
  if (group === "digest") return "digest";
  if (group === "dates" || group === "signing" || group === "talks") return "talk";
  return kind.startsWith("request_") ? "request" : "other";
}
