import { listActivitiesTeamGrewFrom } from "#app/features/activities/queries/growth.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listEvidenceOfTeam } from "#app/features/evidence/queries.server.ts";
import { listQuestionsOfTeam } from "#app/features/questions/queries.server.ts";
import { listStoriesOfTeam } from "#app/features/stories/queries.server.ts";
import { findTeamInvitation } from "#app/features/teams/queries/invitations.server.ts";
import { listLeaders, listMembers } from "#app/features/teams/queries/list.server.ts";
import { chainOfTeam } from "#app/features/value/queries/chain.server.ts";
import type { Db } from "#db/client.server.ts";
import { getGroup } from "../access.server.ts";
import { hasRoundsOfItsOwn, holds, type Lead } from "../model.ts";
import type { Room } from "../room.ts";
import { findPage } from "./page.server.ts";
import { listProductsOfTeam } from "./products.server.ts";
import { readPurpose } from "./purpose.server.ts";
import { listHomeTeams, listLeads, readRounds } from "./rounds.server.ts";
import { listActivitiesOfTeam } from "./work.server.ts";

/**
 * The room of a team: who leads it and where its members come from, what it is there for, its rounds, its page, what it works on,
 * made and wrote; of each what the viewer may read.
 * @throws NotFound when the team is not the viewer's to see
 */
export function readRoom(db: Db, viewer: Viewer, teamId: number): Room {
  const { may, ...team } = getGroup(db, viewer, teamId);
  const { id, name, kind, teamWord, schoolName, archivedOn } = team;
  const members = listMembers(db, teamId, viewer.today);
  const memberIds = [...new Set(members.map((one) => one.personId))];
  return {
    team: { id, name, kind, teamWord, schoolName, archivedOn },
    leaders: listLeaders(db, [teamId], viewer.today),
    members: members.map(({ personId, givenName, namePrefix, familyName }) => ({
      ...{ personId, givenName, namePrefix, familyName },
    })),
    comeFrom: hasRoundsOfItsOwn(kind) ? listHomeTeams(db, viewer, team.schoolId, memberIds) : [],
    purpose: readPurpose(db, teamId),
    rounds: may("see_rounds")
      ? readRounds(db, viewer, teamId)
      : withoutRounds(listLeads(db, teamId, viewer.today), viewer),
    page: findPage(db, viewer, teamId),
    asked: archivedOn ? undefined : findTeamInvitation(db, viewer, teamId),
    questions: listQuestionsOfTeam(db, viewer, teamId),
    doing: listActivitiesOfTeam(db, viewer, teamId),
    products: listProductsOfTeam(db, viewer, teamId),
    stories: listStoriesOfTeam(db, viewer, teamId),
    evidence: listEvidenceOfTeam(db, viewer, teamId),
    grewFrom: listActivitiesTeamGrewFrom(db, viewer, teamId),
    chain: chainOfTeam(db, viewer, teamId),
    may: {
      setPurpose: may("set_purpose"),
      startRound: may("start_round"),
      lookBack: may("look_back"),
      writePage: may("write_page"),
      addProduct: may("add_product"),
    },
  };
}

/** Who leads now, for who sees who is in a team and nothing of what it does. */
const withoutRounds = (leads: Lead[], viewer: Viewer): Room["rounds"] => ({
  rounds: [],
  now: leads.filter((lead) => holds(lead, viewer.today)),
  before: [],
});
