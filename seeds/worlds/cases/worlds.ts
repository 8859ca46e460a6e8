import { tellCaseC } from "./case-c.ts";
import { tellCaseD } from "./case-d.ts";
import { tellCaseE } from "./case-e.ts";
import { tellCaseF } from "./case-f.ts";
import { tellCaseG } from "./case-g.ts";
import { tellCaseH } from "./case-h.ts";
import { tellCaseI } from "./case-i.ts";
import { tellCaseJ } from "./case-j.ts";

/** The secondary cases by their letter. */
export const tellCases = {
  c: tellCaseC,
  d: tellCaseD,
  e: tellCaseE,
  f: tellCaseF,
  g: tellCaseG,
  h: tellCaseH,
  i: tellCaseI,
  j: tellCaseJ,
};
