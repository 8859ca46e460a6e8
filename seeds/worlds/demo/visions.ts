import { boardGoals, boardVisions } from "./visions/board.ts";
import { vlietGoals } from "./visions/vliet-goals.ts";
import { vlietVisions } from "./visions/vliet.ts";
import { wisselGoals } from "./visions/wissel-goals.ts";
import { wisselVisions } from "./visions/wissel.ts";
import type { DemoGoal, DemoVision } from "./types.ts";

/** Oldest version first, per place; the board's before those that work it out. */
export const visions: readonly DemoVision[] = [...boardVisions, ...wisselVisions, ...vlietVisions];

export const goals: readonly DemoGoal[] = [...boardGoals, ...wisselGoals, ...vlietGoals];
