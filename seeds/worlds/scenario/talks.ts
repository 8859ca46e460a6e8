import { and, eq } from "drizzle-orm";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import type { NewCycleInput } from "#app/features/cycles/input.ts";
import { conversations } from "#db/schema/index.ts";
import type { Actor } from "../../vocabulary.ts";
import type { Telling } from "./telling.ts";

/** The cycle of a school year, with a start talk for everyone of these teams from the day it is opened. */
export function openYear<Who extends string, Team extends string, Thing extends string>(
  { db, schoolId, teams }: Telling<Who, Team, Thing>,
  { viewer, now }: Actor,
  { schoolYear, closes }: { schoolYear: number; closes: string },
) {
  const unused = (kind: string) => ({
    [`${kind}_use`]: "not",
    [`${kind}_opensOn`]: null,
    [`${kind}_closesOn`]: null,
    [`${kind}_template`]: null,
  });
  openCycle(
    db,
    viewer,
    {
      ...["progress", "look_back", "career", "team"].reduce((all, kind) => ({ ...all, ...unused(kind) }), {}),
      schoolId,
      schoolYear,
      start_use: "everyone",
      start_opensOn: viewer.today,
      start_closesOn: closes,
      start_template: null,
      teamIds: Object.values<number>(teams),
    } as NewCycleInput,
    now,
  );
}

/** Plans someone's talk: the one the cycle made for her, or a free one. @returns its key */
export function planTalk<Who extends string, Team extends string, Thing extends string>(
  { db, people }: Telling<Who, Team, Thing>,
  { viewer, now }: Actor,
  { staff, day }: { staff: Who; day: string },
): number {
  const { employmentId } = people[staff];
  const waiting = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.employmentId, employmentId), eq(conversations.state, "to_plan")))
    .get();
  const nothing = { wish: null, day: null, time: null, momentId: null };
  const id = waiting?.id ?? makeConversation(db, viewer, { employmentId, ...nothing }, now).conversationId;
  const at = { day, time: "15:30", minutes: 60, place: null, openingQuestion: null };
  planConversation(db, viewer, id, { version: talkVersion(db, id), ...at }, now);
  return id;
}

type Answer = string | { text: string; keptPrivate: true };

/** Answers the prompts of her side in order (null: left open), and shares what is not kept private. */
export function prepareTalk(
  db: Telling["db"],
  { viewer, now }: Actor,
  id: number,
  given: readonly (Answer | null)[],
) {
  const asked = getPreparation(db, viewer, id);
  const answers = asked.prompts
    .filter((prompt) => prompt.form !== "questions")
    .map((prompt, at) => {
      const answer = given[at] ?? "";
      return typeof answer === "string"
        ? { promptId: prompt.id, text: answer, keptPrivate: false }
        : { promptId: prompt.id, ...answer };
    });
  const reviews = asked.questions.map(({ id: questionId }) => ({
    ...{ questionId, howItWent: null, helped: null, hindered: null, keptPrivate: false },
  }));
  const { version } = savePreparation(db, viewer, id, { version: asked.version, answers, reviews }, now);
  sharePreparation(db, viewer, id, version, now);
}

/** Says that the talk was held, today. */
export const holdTalk = (db: Telling["db"], { viewer, now }: Actor, id: number) =>
  holdConversation(db, viewer, id, { heldOn: viewer.today, version: talkVersion(db, id) }, now);

/** Signs what she reads in the record now. */
export const signTalk = (db: Telling["db"], { viewer, now }: Actor, id: number) =>
  signRecord(db, viewer, id, { kind: "agreed", response: null, seal: getRoom(db, viewer, id).seal }, now);

const talkVersion = (db: Telling["db"], id: number) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()!.version;
