import type { Job } from "./work.server.ts";

type UnderWay = { kind: Job["kind"]; done: number } | { kind: "failed" };
const underWay = new Map<number, UnderWay>();

export const noteUnderWay = (runId: number, how: UnderWay) => void underWay.set(runId, how);
export const endUnderWay = (runId: number) => void underWay.delete(runId);

/** What is being done for an import now, and how far it is; or that it broke off, and changed nothing. */
export const findUnderWay = (runId: number) => underWay.get(runId);

/** Whether it is being read, applied or undone at this moment: then nothing else is done with it. */
export const isUnderWay = (runId: number) => (underWay.get(runId)?.kind ?? "failed") !== "failed";
