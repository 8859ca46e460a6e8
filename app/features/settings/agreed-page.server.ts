import { inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { boundsNow, decidesForBoard, listAhead, listProposals } from "./agreed.server.ts";
import { agreedSettings, isRuled, type AgreedState, type ToldProposal } from "./agreed.ts";
import { findPersonnelFile } from "./personnel-file.server.ts";
import { ruleOn } from "./rules.server.ts";

/** The settings two people make together: what holds today, what waits for a second yes, and who agreed on what before. */
export function getAgreedSettings(db: Db, viewer: Viewer) {
  const { boardId, today } = viewer;
  const proposals = listProposals(db, boardId);
  const names = listNames(
    db,
    proposals.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]),
  );
  const told = proposals.map(({ proposedBy, decidedBy, ...proposal }): ToldProposal => ({
    id: proposal.id,
    state: proposal.state,
    setting: proposal.setting,
    value: proposal.value,
    councilAgreedOn: proposal.councilAgreedOn,
    fromDay: proposal.fromDay,
    mine: proposedBy === viewer.personId,
    proposer: names.get(proposedBy) ?? "",
    decider: decidedBy === null ? null : (names.get(decidedBy) ?? ""),
  }));
  const decides = decidesForBoard(db, viewer);
  const settings = agreedSettings.map((setting): AgreedState => ({
    setting,
    value: isRuled(setting)
      ? ruleOn(db, boardId, setting, today)
      : findPersonnelFile(db, boardId, today) === undefined
        ? 0
        : 1,
    bounds: isRuled(setting) ? boundsNow(db, viewer, setting) : null,
    next: isRuled(setting) ? (listAhead(db, boardId, setting, today)[0] ?? null) : null,
    open: told.find((one) => one.setting === setting && one.state === "open") ?? null,
    past: told.filter((one) => one.setting === setting && one.state !== "open"),
  }));
  return { decides, settings };
}

function listNames(db: Db, ids: number[]): Map<number, string> {
  const rows = db
    .select({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map(({ id, ...name }) => [id, fullName(name)]));
}
