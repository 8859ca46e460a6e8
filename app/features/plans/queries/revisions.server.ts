import { createHash } from "node:crypto";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { canonicalJson } from "#app/features/conversations/record.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, people, planRevisions } from "#db/schema/index.ts";
import type { FrozenSheet } from "../frozen.ts";
import { byPlace, sumsOf } from "../model.ts";
import { getPlanTeam, type PlanTeam } from "./access.server.ts";
import { findPlan, type Sheet } from "./sheet.server.ts";

/** The sheet as it would be agreed on now, in the order it is read: the same bytes for whoever asks. */
export function composeSheet(team: PlanTeam, { plan, lines, members, places }: Sheet): FrozenSheet {
  const inOrder = byPlace(places, lines).flatMap(({ place, things }) =>
    things.map((line) => ({ line, place: place.title })),
  );
  return {
    format: 1,
    team: team.name,
    school: team.schoolName,
    schoolYear: team.year,
    concrete: plan.concrete,
    contribute: plan.contribute,
    need: plan.need,
    frame: plan.frame,
    members: members.map(({ personId, name }) => ({ personId, name })),
    lines: inOrder.map(({ line, place }) => ({
      id: line.id,
      kind: line.kind,
      text: line.text,
      place,
      everybody: line.everybody,
      people: [...line.people].sort((a, b) => a - b),
      days: line.days,
      minutes: line.minutes,
      cents: line.cents,
      cover: line.cover,
    })),
    sums: sumsOf(lines, members),
  };
}

export function sealed(sheet: FrozenSheet) {
  const content = canonicalJson(sheet);
  return { content, sha256: createHash("sha256").update(content, "utf8").digest("hex") };
}

/** The versions that were agreed on, the latest first. The policy was asked for the team. */
export const listAgreed = (db: Db, planId: number | null) =>
  planId === null
    ? []
    : db
        .select({
          no: planRevisions.no,
          agreedOn: planRevisions.agreedOn,
          at: planRevisions.at,
          sha256: planRevisions.sha256,
          conversationId: planRevisions.conversationId,
          givenName: people.givenName,
          namePrefix: people.namePrefix,
          familyName: people.familyName,
        })
        .from(planRevisions)
        .innerJoin(people, eq(people.id, planRevisions.agreedBy))
        .where(eq(planRevisions.planId, planId))
        .orderBy(desc(planRevisions.no))
        .all()
        .map(({ givenName, namePrefix, familyName, ...revision }) => ({
          ...revision,
          by: fullName({ givenName, namePrefix, familyName }),
        }));

export type Agreed = ReturnType<typeof listAgreed>[number];

/** What one version said. Undefined where there is none. */
export function findFrozen(db: Db, planId: number | null, no: number): FrozenSheet | undefined {
  const row = db
    .select({ content: planRevisions.content })
    .from(planRevisions)
    .where(and(eq(planRevisions.planId, planId ?? 0), eq(planRevisions.no, no)))
    .get();
  return row && (JSON.parse(row.content) as FrozenSheet);
}

/**
 * A version as it was agreed on, for who reads the sheet.
 * @throws NotFound when it is not there or not hers to read
 */
export function getRevision(
  db: Db,
  viewer: Viewer,
  { teamId, year }: { teamId: number; year: number },
  no: number,
) {
  const team = getPlanTeam(db, viewer, teamId, year);
  const plan = findPlan(db, teamId, year);
  const frozen = findFrozen(db, plan.id, no);
  const agreed = listAgreed(db, plan.id).find((one) => one.no === no);
  if (!frozen || !agreed) throw new NotFound();
  return { team, frozen, agreed };
}

const heldStates = ["held", "signed", "closed_unsigned", "held_elsewhere"] as const;

/** Conversations the team held together, the latest first: day and key only. */
export const listHeldTalks = (db: Db, teamId: number) =>
  db
    .select({ id: conversations.id, heldOn: conversations.heldOn })
    .from(conversations)
    .where(
      and(
        eq(conversations.teamId, teamId),
        eq(conversations.kind, "team"),
        inArray(conversations.state, [...heldStates]),
      ),
    )
    .orderBy(desc(conversations.heldOn), desc(conversations.id))
    .limit(12)
    .all()
    .map(({ id, heldOn }) => ({ id, heldOn: heldOn! }));
