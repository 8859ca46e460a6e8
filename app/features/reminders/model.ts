import { mailKindOfLine, type DigestLine, type MailChoices } from "#app/features/mail/model.ts";
import type { Day } from "#app/lib/school-year.ts";

export type TalkOf = { scheduledAt: number | null; heldOn: Day | null; state: string; shared: boolean };

/** A talk as a line of the weekly letter: to sign, to prepare, or only coming. */
export const lineOfTalk = ({ state, heldOn, scheduledAt, shared }: TalkOf): DigestLine =>
  state === "held" ? { line: "sign", day: heldOn! } : { line: shared ? "talk" : "prepare", at: scheduledAt! };

/** What stands in someone's weekly letter: nothing of which she said never. */
export const linesFor = (choices: MailChoices, lines: readonly DigestLine[]) =>
  lines.filter(({ line }) => choices[mailKindOfLine[line]] !== "never");
