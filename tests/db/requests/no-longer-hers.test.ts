import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveRequest, finishRequest } from "#app/features/requests/commands.server.ts";
import { getRequest } from "#app/features/requests/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { employments, participations, teamMemberships } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest } from "../../factories/requests.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const yes = { why: null, source: "school", version: 1 } as const;

test("who left the team a group is of says for nobody any more what it took", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const [noor, samira, ineke] = [eyes("teacher"), eyes("teammate"), eyes("schoolLeader")];
  const activityId = anActivity(db, noor.personId, { title: "Training", team: school.team.id });
  const id = aRequest(db, noor.personId, { activityId, places: 12, source: "school" });
  approveRequest(db, ineke, id, yes, NOW);
  const part = { activityId, personId: samira.personId, invitedBy: noor.personId, invitedAt: NOW.getTime() };
  db.insert(participations)
    .values({ ...part, state: "accepted", answeredAt: NOW.getTime() })
    .run();
  const joining = [{ personId: noor.personId }, { personId: samira.personId }];
  expect(getRequest(db, noor, id)).toMatchObject({ joining, may: { finish: true } });

  leavesTeams(db, noor.personId);
  const after = eyes("teacher");
  expect(after.teamIds).toEqual([]);
  expect(getRequest(db, after, id)).toMatchObject({ joining: [], may: { finish: false, withdraw: true } });
  const attended = [{ personId: samira.personId, minutes: 6000, cents: null }];
  expect(() => finishRequest(db, after, id, { attended, version: 2 }, NOW)).toThrow(NotFound);
  expect(getRequest(db, ineke, id)).toMatchObject({ joining, may: { finish: true } });
  finishRequest(db, ineke, id, { attended, version: 2 }, NOW);
  const there = and(eq(participations.activityId, activityId), eq(participations.personId, samira.personId));
  expect(db.select().from(participations).where(there).get()).toMatchObject({ state: "attended" });
});

function leavesTeams(db: ReturnType<typeof freshDatabase>, personId: number) {
  db.delete(teamMemberships).where(eq(teamMemberships.personId, personId)).run();
  db.update(employments).set({ homeTeamId: null }).where(eq(employments.personId, personId)).run();
}
