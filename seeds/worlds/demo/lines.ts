import type { DemoLine, DemoTeamLine } from "./line-types.ts";
import { vlietLines, vlietTeamLines } from "./lines/vliet.ts";
import { wisselLines, wisselTeamLines } from "./lines/wissel.ts";

export const lines: readonly DemoLine[] = [...wisselLines, ...vlietLines];
export const teamLines: readonly DemoTeamLine[] = [...wisselTeamLines, ...vlietTeamLines];
