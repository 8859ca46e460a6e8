import { activityPolicy } from "#app/features/activities/policy.ts";
import { agreementPolicy } from "#app/features/agreements/policy.ts";
import { alignmentPolicy } from "#app/features/alignment/policy.ts";
import { attentionPolicy } from "#app/features/attention/policy.ts";
import { careerPolicy } from "#app/features/careers/policy.ts";
import { feedPolicy } from "#app/features/calendar/policy.ts";
import { conversationPolicy } from "#app/features/conversations/policy.ts";
import { cyclePolicy, templatePolicy } from "#app/features/cycles/policy.ts";
import { groupPolicy, productPolicy } from "#app/features/groups/policy.ts";
import { expertisePolicy } from "#app/features/expertise/policy.ts";
import { handoverListPolicy, handoverPolicy } from "#app/features/handover/policy.ts";
import { feedbackPolicy, surveyPolicy, visitPolicy } from "#app/features/feedback/policy.ts";
import { caoPolicy, hoursListPolicy, hoursPolicy } from "#app/features/hours/policy.ts";
import { helpPolicy } from "#app/features/help/policy.ts";
import { importPolicy, importRunPolicy } from "#app/features/import/policy.ts";
import { mailChoicePolicy, mailLogPolicy } from "#app/features/mail/policy.ts";
import { itemPolicy } from "#app/features/items/policy.ts";
import { evidencePolicy } from "#app/features/evidence/policy.ts";
import { formerTeamPolicy, movingPolicy } from "#app/features/moves/policy.ts";
import { employmentPolicy, personPolicy, staffPolicy } from "#app/features/people/policy.ts";
import { planPolicy } from "#app/features/plans/policy.ts";
import { questionPolicy } from "#app/features/questions/policy.ts";
import { requestPolicy } from "#app/features/requests/policy.ts";
import { reportPolicy } from "#app/features/reports/policy.ts";
import { rolloverPolicy } from "#app/features/rollover/policy.ts";
import { agreedSettingPolicy, personnelFilePolicy, schoolPolicy } from "#app/features/settings/policy.ts";
import { functionMixPolicy, roleProfilePolicy } from "#app/features/role-profiles/policy.ts";
import { storyPolicy } from "#app/features/stories/policy.ts";
import { teamPolicy, teamsPolicy } from "#app/features/teams/policy.ts";
import { notePolicy } from "#app/features/value/policy.ts";
import { yearPolicy } from "#app/features/year/policy.ts";
import { goalPolicy, visionPolicy } from "#app/features/vision/policy.ts";

// The page is printed from the very tables the application asks: what a row here says is what a page does.

/** Every table of who may do what, by the thing it is about; what people write comes first. */
export const privacyTable = {
  conversation: conversationPolicy,
  calendar_feed: feedPolicy,
  mail_choices: mailChoicePolicy,
  mail_log: mailLogPolicy,
  agreement: agreementPolicy,
  handover: handoverPolicy,
  handover_list: handoverListPolicy,
  expertise: expertisePolicy,
  former_team: formerTeamPolicy,
  moving: movingPolicy,
  question: questionPolicy,
  feedback: feedbackPolicy,
  lesson_visit: visitPolicy,
  pupil_survey: surveyPolicy,
  activity: activityPolicy,
  request: requestPolicy,
  note: notePolicy,
  story: storyPolicy,
  evidence: evidencePolicy,
  product: productPolicy,
  career: careerPolicy,
  year: yearPolicy,
  item: itemPolicy,
  alignment: alignmentPolicy,
  attention: attentionPolicy,
  hours: hoursPolicy,
  hours_list: hoursListPolicy,
  report: reportPolicy,
  vision: visionPolicy,
  goal: goalPolicy,
  help: helpPolicy,
  role_profile: roleProfilePolicy,
  function_mix: functionMixPolicy,
  cycle: cyclePolicy,
  template: templatePolicy,
  rollover: rolloverPolicy,
  teams: teamsPolicy,
  team: teamPolicy,
  group: groupPolicy,
  plan: planPolicy,
  staff: staffPolicy,
  person: personPolicy,
  employment: employmentPolicy,
  school: schoolPolicy,
  personnel_file: personnelFilePolicy,
  agreed_setting: agreedSettingPolicy,
  cao: caoPolicy,
  import: importPolicy,
  import_run: importRunPolicy,
} as const;

type Table = typeof privacyTable;
export type Thing = keyof Table;
export type ActOf<T extends Thing> = keyof Table[T] & string;
export type RelationOf<T extends Thing> = {
  [A in keyof Table[T]]: Table[T][A] extends readonly (infer R)[] ? R : never;
}[keyof Table[T]] &
  string;
export type AnyRelation = { [T in Thing]: RelationOf<T> }[Thing];

export type PrivacyRow = { acts: string[]; relations: string[] };

/** The acts of one thing, those that the same relations may do together. */
export function rowsOf(policy: Record<string, readonly string[]>): PrivacyRow[] {
  const rows = new Map<string, PrivacyRow>();
  for (const [act, relations] of Object.entries(policy)) {
    const key = [...relations].sort().join();
    const row = rows.get(key) ?? { acts: [], relations: [...relations] };
    row.acts.push(act);
    rows.set(key, row);
  }
  return [...rows.values()];
}

type Rule = { code: string; boardId: number | null; value: number; unit: string; source: string };

/** Each rule once: the board's own where it has one, else the one Jaarring ships. */
export const rulesThatHold = <R extends Rule>(rules: readonly R[]): R[] =>
  rules.filter(
    (rule) => rule.boardId !== null || !rules.some((own) => own.code === rule.code && own.boardId !== null),
  );
