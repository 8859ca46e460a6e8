import type { Job } from "./work.server.ts";

/** How far a job is: so much is done, of so much. */
export type Told = (done: number, of: number) => void;
type UnderWay = { kind: Job["kind"]; done: number; of: number };

// How far it is stands in the memory of this server alone: the transaction of the job holds the one pen there is, so no row can
// tell it meanwhile. That it was begun stands in the row of the run; both together tell what broke off.
const underWay = new Map<number, UnderWay>();

export const noteUnderWay = (runId: number, how: UnderWay) => void underWay.set(runId, how);
export const endUnderWay = (runId: number) => void underWay.delete(runId);

/** What is being done for an import now, and how far it is. */
export const findUnderWay = (runId: number) => underWay.get(runId);

/** Whether it is being read, applied or undone at this moment: then nothing else is done with it. */
export const isUnderWay = (runId: number) => underWay.has(runId);
