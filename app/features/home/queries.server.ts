import { and, asc, inArray, isNull } from "drizzle-orm";
import { listInvitations } from "#app/features/activities/queries.server.ts";
import { listMyAgreements } from "#app/features/agreements/queries.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listTalksAhead } from "#app/features/conversations/queries/agenda.server.ts";
import {
  findNextConversation,
  findNextToPrepare,
  listToAnswer,
} from "#app/features/conversations/queries/list.server.ts";
import { listEndingEvidence } from "#app/features/evidence/queries/ending.server.ts";
import { listWaitingChanges } from "#app/features/handover/queries.server.ts";
import { listGroupWork } from "#app/features/groups/queries/work.server.ts";
import { listAskedOf } from "#app/features/feedback/queries.server.ts";
import { listVisits } from "#app/features/feedback/queries/visits.server.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { listInbox, listRunningRequests } from "#app/features/requests/queries.server.ts";
import { listActiveQuestions, listQuestionsOfTeam } from "#app/features/questions/queries.server.ts";
import { listOwnOpenHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { listProposalsToAnswer } from "#app/features/questions/queries/proposals.server.ts";
import { listStoriesToAnswer } from "#app/features/stories/queries.server.ts";
import { listLatestNotes } from "#app/features/value/queries.server.ts";
import { listTeamInvitations } from "#app/features/teams/queries/invitations.server.ts";
import { listAskedToWrite } from "#app/features/vision/editor-queries.server.ts";
import { findLookBackDue } from "#app/features/value/queries/look-back.server.ts";
import type { Db } from "#db/client.server.ts";
import { employments, teams } from "#db/schema/index.ts";
import { questionsByTeam, whenIs } from "./model.ts";

const LATEST_NOTES = 3;
const QUESTIONS_PER_TEAM = 5;

/**
 * What someone finds when she starts: her next conversation, her questions, agreements, what is in her way and last notes, what her teams work
 * on; and apart from that, for who leads, her team. Nothing is counted.
 */
export function getHome(db: Db, viewer: Viewer) {
  const agreements = listMyAgreements(db, viewer);
  const next = findNextConversation(db, viewer);
  return {
    changes: listWaitingChanges(db, viewer),
    next: next ? { ...next, when: whenIs(next, viewer.today) } : null,
    lookBack: findLookBackDue(db, viewer),
    proposals: listProposalsToAnswer(db, viewer),
    questions: listActiveQuestions(db, viewer),
    hindrances: listOwnOpenHindrances(db, viewer),
    /** The talks ahead about her own work: what stands here can be put on their agenda. */
    talks: listTalksAhead(db, viewer, { ownerPersonId: viewer.personId, ownerTeamId: null }),
    agreements: [...agreements.own.mine, ...agreements.own.theirs],
    /** What colleagues wait for: no number, and nothing when nobody does. */
    asked: {
      feedback: listAskedOf(db, viewer),
      visits: listVisits(db, viewer).asVisitor.filter((visit) => visit.state === "asked"),
    },
    /** What she was asked along for, by an activity or a group. */
    askedAlong: { invitations: listInvitations(db, viewer), groups: listTeamInvitations(db, viewer) },
    requests: listRunningRequests(db, viewer),
    teams: listWorkOfTeams(db, viewer),
    notes: listLatestNotes(db, viewer, LATEST_NOTES),
    /** Told to its owner only, as the letter about it is. */
    ending: listEndingEvidence(db, viewer),
    storiesToAnswer: listStoriesToAnswer(db, viewer),
    toWrite: listAskedToWrite(db, viewer),
    lead: findLead(db, viewer, agreements.people.mine),
  };
}

/** The teams she works in, each with what it works on: its own questions and those others share with it, and what it is at. */
function listWorkOfTeams(db: Db, viewer: Viewer) {
  const own = listTeams(db, viewer.teamIds);
  const questions = listQuestionsOfTeam(db, viewer, viewer.teamIds).filter(
    (question) => question.owner.personId !== viewer.personId,
  );
  const workOf = listGroupWork(db, viewer);
  return questionsByTeam(own, questions, QUESTIONS_PER_TEAM).map((team) => ({
    ...team,
    work: workOf(team.id),
  }));
}

function findLead<T>(db: Db, viewer: Viewer, promises: T[]) {
  if (viewer.partnerOf.length === 0 && viewer.ledTeamIds.length === 0) return null;
  return {
    teams: listLedTeams(db, viewer),
    next: findNextToPrepare(db, viewer, 0) ?? null,
    toAnswer: listToAnswer(db, viewer),
    requests: listInbox(db, viewer).own,
    promises,
  };
}

/** The teams she leads; only where people are at home are there conversations to plan. */
function listLedTeams(db: Db, viewer: Viewer) {
  const homes = db
    .selectDistinct({ id: employments.homeTeamId })
    .from(employments)
    .where(
      and(
        inArray(employments.homeTeamId, viewer.ledTeamIds),
        onDay(employments.fromDay, employments.toDay, viewer.today),
      ),
    )
    .all();
  return listTeams(db, viewer.ledTeamIds).map((team) => ({
    ...team,
    plans: homes.some((home) => home.id === team.id),
  }));
}

const listTeams = (db: Db, ids: number[]) =>
  db
    .select({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(and(inArray(teams.id, ids), isNull(teams.archivedOn)))
    .orderBy(asc(teams.kind), asc(teams.name), asc(teams.id))
    .all()
    .map((team) => ({ id: team.id, name: team.name, label: teamLabel(team) }));
