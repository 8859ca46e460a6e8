import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { listReceivers } from "./checklist.server.ts";
import { getLine } from "./passed-lines.server.ts";

/**
 * One line: for its owner to change, for who received it or reads the handover to read and to say that it is done. Who only
 * received it is told nothing of the rest.
 * @throws NotFound as getLine does
 */
export function getLinePage(db: Db, viewer: Viewer, personId: number, id: number) {
  const { line, profileId, givenName, handover, writes, mayMarkDone, ownWords, stays } = getLine(
    db,
    viewer,
    personId,
    id,
  );
  const { kind, text, teamId, doneOn, version } = line;
  return {
    personId,
    givenName,
    reads: handover !== undefined,
    line: { id, kind, text, teamId, profileId, doneOn, version },
    mayMarkDone,
    own: writes
      ? {
          line: {
            text,
            to: String(line.toPersonId ?? ""),
            passed: line.passedOnAt !== null,
            version: String(version),
          },
          ownWords,
          stays,
          receivers: listReceivers(db, viewer, handover!.schoolId),
        }
      : null,
  };
}
