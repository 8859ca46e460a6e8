import { and, asc, desc, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { agreements, employments, handoverLines, handovers, people, roleHoldings } from "#db/schema/index.ts";
import { isOwnWords, type PassedLine, type Received } from "../list-model.ts";
import { listHandoversOf, receives, type Handover } from "./list-access.server.ts";

const receiver = alias(people, "line_receiver");

/** The lines she ticked, of handovers the viewer may read: by handover, in the order of her list. */
export function listPassedLines(db: Db, handoversRead: readonly Handover[]) {
  const ids = handoversRead.filter((one) => one.may("read_passed_on")).map((one) => one.id);
  const rows = ids.length === 0 ? [] : select(db, inArray(handoverLines.handoverId, ids));
  return new Map(ids.map((id) => [id, rows.filter((row) => row.handoverId === id).map(({ line }) => line)]));
}

/** What was passed on to the viewer: the line and who gave it, and nothing of the handover it is part of. */
export const listReceived = (db: Db, viewer: Viewer): Received[] =>
  select(db, receives(viewer)).map(({ line: { to: _, ...line }, from }) => ({
    ...line,
    from,
  }));

/**
 * One line as the viewer may read it: her own list's, ticked or not; one that was ticked, for who reads the handover; or the
 * one she received.
 * @throws NotFound for anything else
 */
export function getLine(db: Db, viewer: Viewer, personId: number, id: number) {
  const row = db
    .select({
      line: handoverLines,
      profileId: roleHoldings.profileId,
      givenName: people.givenName,
      side: agreements.side,
    })
    .from(handoverLines)
    .leftJoin(agreements, eq(agreements.id, handoverLines.agreementId))
    .leftJoin(roleHoldings, eq(roleHoldings.id, handoverLines.holdingId))
    .innerJoin(handovers, eq(handovers.id, handoverLines.handoverId))
    .innerJoin(employments, eq(employments.id, handovers.employmentId))
    .innerJoin(people, eq(people.id, employments.personId))
    .where(and(eq(handoverLines.id, id), eq(employments.personId, personId)))
    .get();
  if (!row) throw new NotFound();
  const handover = listHandoversOf(db, viewer, personId).find((one) => one.id === row.line.handoverId);
  const received = select(db, and(eq(handoverLines.id, id), receives(viewer))!).length > 0;
  const writes = handover?.may("write") ?? false;
  const reads = row.line.passedOnAt !== null && handover !== undefined;
  if (!writes && !reads && !received) throw new NotFound();
  return {
    line: row.line,
    profileId: row.profileId,
    givenName: row.givenName,
    handover,
    writes,
    ownWords: isOwnWords(row.line.kind),
    /** A promise of the school stays between the two. */
    stays: row.side === "school",
    mayMarkDone: received || (reads && handover.mayMarkDone),
  };
}

function select(db: Db, which: SQL) {
  return db
    .select({
      handoverId: handoverLines.handoverId,
      line: handoverLines,
      profileId: roleHoldings.profileId,
      fromId: people.id,
      fromName: people.givenName,
      toId: receiver.id,
      toName: {
        givenName: receiver.givenName,
        namePrefix: receiver.namePrefix,
        familyName: receiver.familyName,
      },
    })
    .from(handoverLines)
    .innerJoin(handovers, eq(handovers.id, handoverLines.handoverId))
    .innerJoin(employments, eq(employments.id, handovers.employmentId))
    .innerJoin(people, eq(people.id, employments.personId))
    .leftJoin(roleHoldings, eq(roleHoldings.id, handoverLines.holdingId))
    .leftJoin(receiver, eq(receiver.id, handoverLines.toPersonId))
    .where(and(which, isNotNull(handoverLines.passedOnAt)))
    .orderBy(desc(handoverLines.handoverId), asc(handoverLines.position), asc(handoverLines.id))
    .all()
    .map(({ handoverId, line, profileId, fromId, fromName, toId, toName }) => ({
      handoverId,
      from: { id: fromId, name: fromName },
      line: {
        ...{ id: line.id, kind: line.kind, text: line.text, doneOn: line.doneOn, teamId: line.teamId },
        ...{ profileId, version: line.version },
        to: toId === null || toName === null ? null : { id: toId, name: fullName(toName) },
      } satisfies PassedLine,
    }));
}
