import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { changesSince, type FrozenSheet } from "./frozen.ts";
import { byPlace, minutesTogether, sumsOf, takersOf } from "./model.ts";
import { getPlanTeam } from "./queries/access.server.ts";
import { listOffered } from "./queries/offered.server.ts";
import {
  composeSheet,
  findFrozen,
  listAgreed,
  listHeldTalks,
  sealed,
  type Agreed,
} from "./queries/revisions.server.ts";
import { findRoom } from "./queries/room.server.ts";
import { getSheet, listSources } from "./queries/sheet.server.ts";
import type { PlanPage } from "./shown.ts";

type Of = { teamId: number; year: number };

/**
 * Everything on the page of a team's year: the sheet under its goals, what can be put on it, what it comes to beside what there
 * is, what was agreed, and what became of it. One round of queries, whatever the number of lines.
 * @throws NotFound when there is no such team, or its sheet is not the viewer's to read
 */
export function getPlanPage(db: Db, viewer: Viewer, { teamId, year }: Of): PlanPage {
  const team = getPlanTeam(db, viewer, teamId, year);
  const sheet = getSheet(db, viewer, team);
  const { plan, lines, members, places } = sheet;
  const frozen = composeSheet(team, sheet);
  const agreed = listAgreed(db, plan.id);
  const room = findRoom(db, viewer, team, members);
  const offered = team.may("write") ? listOffered(db, viewer, team, members, listSources(db, plan.id)) : [];
  const usedFor = (activity: { id: number } | null) =>
    (activity && room?.used.find((one) => one.activityId === activity.id)) ?? null;
  return {
    team: { id: team.id, name: team.name },
    year,
    may: {
      write: team.may("write"),
      setFrame: team.may("set_frame"),
      agree: team.may("agree"),
      exportHours: team.may("export_hours"),
    },
    plan: { concrete: plan.concrete, contribute: plan.contribute, need: plan.need, frame: plan.frame },
    groups: byPlace(
      places,
      lines.map(
        ({ named: _named, people: _people, planId: _planId, teamId: _teamId, year: _year, ...line }, at) => ({
          ...line,
          who: takersOf(lines[at]!, members).map(({ name }) => name),
          together: minutesTogether(lines[at]!, members),
          used: usedFor(line.activity),
        }),
      ),
    ),
    sums: sumsOf(lines, members),
    offered: byPlace(places, offered),
    room: room && { year: room.year, people: room.people, totals: room.totals },
    agreed: agreed.map(({ no, agreedOn, by }) => ({ no, agreedOn, by })),
    changes: changesIn(db, plan.id, agreed[0], frozen),
  };
}

function changesIn(db: Db, planId: number | null, latest: Agreed | undefined, now: FrozenSheet) {
  if (!latest || latest.sha256 === sealed(now).sha256) return null;
  const before = findFrozen(db, planId, latest.no);
  return before ? changesSince(before, now) : null;
}

/** The sheet with its seal, for who is about to fix it. @throws NotFound when that is not hers */
export function getAgreeing(db: Db, viewer: Viewer, { teamId, year }: Of) {
  const team = getPlanTeam(db, viewer, teamId, year, "agree");
  const sheet = getSheet(db, viewer, team);
  const frozen = composeSheet(team, sheet);
  const { sha256: seal } = sealed(frozen);
  const [latest] = listAgreed(db, sheet.plan.id);
  return {
    team: { id: team.id, name: team.name },
    frozen,
    seal,
    unchanged: latest?.sha256 === seal,
    talks: listHeldTalks(db, teamId),
  };
}

/**
 * The sheet for on paper or in a file: as it stands, or with a number as it was agreed on.
 * @throws NotFound when it is not hers to read
 */
export function getFrozen(
  db: Db,
  viewer: Viewer,
  { teamId, year }: Of,
  no: number | null,
  act: "read" | "export_hours",
) {
  const team = getPlanTeam(db, viewer, teamId, year, act);
  const sheet = getSheet(db, viewer, team);
  const now = composeSheet(team, sheet);
  const all = listAgreed(db, sheet.plan.id);
  const agreed =
    no === null ? all.find(({ sha256 }) => sha256 === sealed(now).sha256) : all.find((one) => one.no === no);
  const frozen = no === null ? now : findFrozen(db, sheet.plan.id, no);
  return { team: { id: team.id, name: team.name }, frozen, agreed };
}
