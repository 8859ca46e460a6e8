import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { GoalBearing, HandoverReason, LineKind, PassedLine } from "../list-model.ts";

export const reasonWords: Record<HandoverReason, () => string> = {
  leaves: m.handover_reason_leaves,
  changes_role: m.handover_reason_changes_role,
  changes_team: m.handover_reason_changes_team,
};

export const lineKindWords: Record<LineKind, () => string> = {
  agreement: m.handover_line_agreement,
  role: m.handover_line_role,
  group: m.handover_line_group,
  contact: m.handover_line_contact,
  material: m.handover_line_material,
  other: m.handover_line_other,
};

/** `rol rekenspecialist`, and anything else as it is called. */
export const lineText = ({ kind, text }: Pick<PassedLine, "kind" | "text">) =>
  kind === "role" ? m.handover_role_named({ title: lowered(text) }) : text;

/** As it stands in a sentence; a name in capitals stays. */
const lowered = (text: string) =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** `Rekennetwerk (naar Tineke), de rekenkist`: what was ticked, one after the other. */
export const passedSentence = (lines: readonly PassedLine[]) =>
  lines
    .map((line) =>
      line.to ? m.handover_line_to({ text: lineText(line), name: firstName(line.to.name) }) : lineText(line),
    )
    .join(", ");

const firstName = (name: string) => name.split(" ")[0]!;

export const lastDayWords = ({ reason, lastDay }: { reason: HandoverReason; lastDay: string }) =>
  reason === "leaves"
    ? m.handover_last_day_leaves({ day: showDay(lastDay, "long") })
    : m.handover_last_day_changes({ day: showDay(lastDay, "long") });

/** The page where who may do so makes the change that belongs to a line: another driver, another holder of the role. */
export function actPage({ teamId, profileId }: Pick<PassedLine, "teamId" | "profileId">) {
  if (teamId !== null) return { to: paths.team(teamId), words: m.handover_to_group() };
  return profileId === null ? undefined : { to: paths.role(profileId), words: m.handover_to_role() };
}

type Part = GoalBearing["parts"][number];

/** Where a part of a goal is read. */
export const partPage: Record<Part["by"], (id: number) => string> = {
  group: paths.team,
  role: paths.role,
  question: paths.question,
  activity: paths.activity,
};
