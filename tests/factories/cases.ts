import { tellCaseC } from "../../seeds/worlds/cases/case-c.ts";
import { tellCaseD } from "../../seeds/worlds/cases/case-d.ts";
import { tellCaseE } from "../../seeds/worlds/cases/case-e.ts";
import { tellCaseF } from "../../seeds/worlds/cases/case-f.ts";
import { tellCaseG } from "../../seeds/worlds/cases/case-g.ts";
import { tellCaseH } from "../../seeds/worlds/cases/case-h.ts";
import { tellCaseI } from "../../seeds/worlds/cases/case-i.ts";
import { tellCaseJ } from "../../seeds/worlds/cases/case-j.ts";
import { toldBy } from "./scenarios.ts";

// The smaller cases as they stand at a day and time, each told once per file.

export const floorOn = toldBy(tellCaseC);
export const hennieOn = toldBy((db, until) => tellCaseD(db, until));
/** Where all members of the group come from one bouw. */
export const hennieOfOneBouwOn = toldBy((db, until) => tellCaseD(db, until, "one-bouw"));
export const lindaOn = toldBy(tellCaseE);
export const maaikeOn = toldBy(tellCaseF);
export const lyceumOn = toldBy(tellCaseG);
export const nellyOn = toldBy(tellCaseH);
export const wereldbolOn = toldBy(tellCaseI);
export const havenOn = toldBy(tellCaseJ);
