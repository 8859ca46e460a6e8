import { vlietGoals } from "./visions/vliet-goals.ts";
import { vlietVisions } from "./visions/vliet.ts";
import { wisselGoals } from "./visions/wissel-goals.ts";
import { wisselVisions } from "./visions/wissel.ts";
import { thisYear } from "./days.ts";
import type { DemoGoal, DemoVision } from "./types.ts";

/** Oldest version first, per school. */
export const visions: readonly DemoVision[] = [...wisselVisions, ...vlietVisions];

const boardGoals = [
  {
    key: "bestuur-starters",
    owner: { board: true },
    ambition: null,
    term: "long",
    text: "Wie bij Lindehof begint, wil hier na drie jaar nog steeds werken.",
    howWeNotice: "Starters vertellen zelf wat hen hielp, en hun begeleider heeft er uren voor.",
    openedOn: thisYear(9, 3),
    dueOn: { schoolYear: 2, month: 7, day: 1 },
    state: "open",
    tookPart: "Bestuur, schoolleiders, zes starters van beide scholen en de GMR.",
    leaderPart: "makes_possible",
    leaderWords: "Ik zorg dat de uren voor begeleiding niet elk jaar opnieuw bevochten hoeven te worden.",
  },
] as const satisfies readonly DemoGoal[];

export const goals: readonly DemoGoal[] = [...boardGoals, ...wisselGoals, ...vlietGoals];
