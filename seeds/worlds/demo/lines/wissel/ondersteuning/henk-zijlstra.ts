import { thisYear } from "../../../days.ts";
import type { DemoLine } from "../../../line-types.ts";

/** No conversation in two years: HR sees that fact and nothing else. */
export const henkZijlstra = {
  person: "henk-zijlstra",
  questions: [
    {
      text: "Kinderen mee laten klussen in de volkstuin, hoe pak je dat aan?",
      alignments: [{ ambition: "wijk", judgement: "aligns" }],
      shared: [],
      opened: thisYear(9, 25),
      state: "active",
    },
  ],
  notes: [
    {
      text: "Een groepje mocht het hek verven. Scheef maar zelf gedaan.",
      values: ["immediate"],
      on: thisYear(10, 9),
      question: 0,
      shared: [],
    },
  ],
} as const satisfies DemoLine;
