import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { valueNotes } from "#db/schema/index.ts";
import { listNotes } from "../queries.server.ts";
import { chainOfActivity, chainOfQuestion } from "./chain.server.ts";
import { findLookBack } from "./look-back.server.ts";
import { freshMark } from "./subjects.server.ts";

/** As many notes as one page shows under their values; the rest is a page further. */
const NOTES_ON_A_PAGE = 40;

/** What a question gave, as far as the viewer may read it: the latest notes, and what came of what. */
export const gaveOfQuestion = (db: Db, viewer: Viewer, questionId: number) => ({
  questionId,
  ...someNotes(listNotes(db, viewer, eq(valueNotes.questionId, questionId), { most: NOTES_ON_A_PAGE + 1 })),
  chain: chainOfQuestion(db, viewer, questionId),
});

/** What an activity gave, as far as the viewer may read it, with the look-back on what was expected. */
export const gaveOfActivity = (db: Db, viewer: Viewer, activityId: number) => ({
  activityId,
  ...someNotes(listNotes(db, viewer, eq(valueNotes.activityId, activityId), { most: NOTES_ON_A_PAGE + 1 })),
  chain: chainOfActivity(db, viewer, activityId),
  lookBack: findLookBack(db, viewer, activityId),
  mark: freshMark(),
});

const someNotes = <N>(rows: N[]) => ({
  notes: rows.slice(0, NOTES_ON_A_PAGE),
  more: rows.length > NOTES_ON_A_PAGE,
});
