import { lookers, ofTheBoard, staff, type Looker } from "./lookers.ts";

const both: Looker[] = ["teacher", "partner"];
/** Who asks and who answers. */
const asked: Looker[] = ["teacher", "partner", "schoolLeader"];
/** Whoever holds the link of a guest: the tests open it as everyone. */
const everybody: Looker[] = [...lookers];
const homeTeam: Looker[] = ["teacher", "teammate", "partner"];

/**
 * Every private text of the world of the access tests, and exactly who may ever read it: the reader table of the domain
 * written out. Each word is planted once (canary-school.ts), and looked for in every answer to everybody.
 */
export const canaries = {
  question_private: ["teacher"],
  question_partner: both,
  question_partner_why: both,
  question_partner_earlier_wording: ["teacher"],
  question_partner_hindrance: ["teacher"],
  question_partner_alignment: both,
  question_partner_line: both,
  // What her partner proposed and she has not answered; nobody else, whatever team they share.
  question_proposed: both,
  question_team: homeTeam,
  question_school: [...staff],
  question_of_team: homeTeam,
  question_shared_with_former_partner: ["teacher"],
  // Shared with a team she is no longer in: she is told so, and its members read it until she stops.
  question_former_team: ["teacher", "otherTeacher", "formerPartner", "otherLeader"],
  // At a school she left for this one: she alone is told that it is there.
  question_left_behind: ["formerPartner"],
  question_of_school_leader: ["schoolLeader", "boardMember"],

  activity_private: ["teacher"],
  activity_school: [...staff],
  // Who said no may come back on it, and reads no more of it than who asked her and when.
  activity_invited: ["teacher", "otherTeacher"],
  activity_invited_provider: ["teacher", "otherTeacher"],
  // What is open to sign up for is read by the group it is open to.
  activity_open: ["teacher", "otherTeacher", "formerPartner", "otherLeader"],
  activity_afterwards: ["teacher"],
  activity_grown: ["teacher"],
  activity_of_leader: ["partner", "teammate"],
  // What the team hears is read by the team, the activity it is about by whom it was.
  activity_team_hears: homeTeam,
  question_put_with_open: ["otherTeacher"],
  // What was agreed from her own hours has no name for HR; what the school pays for has.
  hours_own_title: ["teacher", "partner", "schoolLeader"],
  hours_paid_title: ["teacher", "partner", "schoolLeader", "hrAdviser"],
  hours_right_source: ["teacher", "partner", "schoolLeader", "hrAdviser"],
  hours_rule_source: ["hrAdviser", "administrator"],

  note_private: ["teacher"],
  note_partner: both,
  note_school: [...staff],
  // A note she looked back with, and one hers alone that made a shared one possible: neither leaves a trace for others.
  note_look_back: ["teacher"],
  note_before_school: ["teacher"],
  activity_expected: [...staff],

  // What is asked is read by who asks and who answers; HR reads what it is for only with cover or money of the school.
  request_own_title: asked,
  request_cover_title: [...asked, "hrAdviser"],
  request_cover_words: asked,
  request_why: asked,
  request_declined_why: asked,
  request_promise: both,
  request_invoice: asked,
  request_withdrawn_title: ["teacher"],
  request_group_title: [...staff, "hrAdviser"],
  request_group_why: [...staff],
  // The sheet of a team is read by its members, its leader and the school leader.
  plan_line: [...homeTeam, "schoolLeader"],
  plan_line_later: [...homeTeam, "schoolLeader"],
  plan_concrete: [...homeTeam, "schoolLeader"],
  request_leader_title: ["schoolLeader", "boardMember"],

  // A path is hers alone; what is told is read by who is the partner now, and a step in own words goes with it.
  career_words: ["teacher"],
  career_earlier: ["teacher"],
  career_step: ["teacher"],
  career_step_beside: ["teacher"],
  career_step_left: ["teacher"],
  career_signal: ["teacher"],
  career_told: ["teammate", "partner"],
  career_step_told: ["teammate", "partner"],
  career_taken_back: ["schoolLeader"],

  story_private: ["teacher"],
  story_partner: both,
  story_school: [...staff],
  story_released: ["teacher", "boardMember"],
  story_of_two: ["teacher", "teammate", "otherTeacher"],
  story_of_team: homeTeam,
  story_of_team_note_no: ["teacher"],
  story_note_yes: [...staff],
  story_note_no: ["teacher"],
  story_note_released: ["teacher", "boardMember"],
  evidence_private: ["teacher"],
  evidence_of_team: homeTeam,
  evidence_private_file: ["teacher"],
  evidence_partner: both,
  evidence_partner_file: both,
  evidence_school: [...staff],
  evidence_school_link: [...staff],

  // Of a group the school knows what a round is about; who leads it and what she may decide also who runs the school.
  group_aim: [...staff],
  group_aim_before: [...staff],
  group_mandate: [...staff, "hrAdviser", "administrator"],
  group_look_back: ["teacher"],
  group_page: ["teacher"],
  group_page_opened: [...staff],
  product_of_group: ["teacher"],
  product_of_group_link: ["teacher"],
  product_own: ["teacher"],
  product_opened: [...staff],
  product_for_goal: [...staff],

  talk_opening_question: both,
  talk_answer: both,
  talk_answer_kept_private: ["teacher"],
  talk_partner_answer: both,
  talk_partner_answer_kept_private: ["partner"],
  talk_agenda: both,
  talk_note_me: ["teacher"],
  talk_partner_note_me: ["partner"],
  talk_note_us: both,
  talk_note_record: both,
  talk_record_text: both,
  draft_answer: ["teacher"],
  draft_partner_answer: ["partner"],
  signed_note_record: both,
  signed_agreement: both,
  filed_note_record: [...both, "hrAdviser"],
  filed_note_us: both,
  perception_alone: ["teacher"],
  perception_of_two: both,
  perception_of_two_partner: both,
  former_held_note_record: ["teacher", "formerPartner"],
  former_held_note_us: ["teacher", "formerPartner"],
  former_held_answer: ["teacher", "formerPartner"],
  former_signed_note_record: ["teacher"],
  former_signed_note_us: ["teacher"],
  former_signed_answer: ["teacher"],
  // What the school side still owes passes to the new partner, before anyone is answered; what a teacher promised herself does not.
  former_owes: ["teacher", "partner"],
  former_teachers_own: ["teacher"],
  // Passed on is the record as it was signed, and the agreement: nothing else of that talk.
  passed_note_record: both,
  passed_note_us: ["teacher"],
  passed_own_agreement: both,
  passed_question: both,
  team_talk_agenda: homeTeam,
  leader_talk_agenda: ["schoolLeader", "boardMember"],

  // The last day of someone who leaves, in every way a day can be written; of a colleague nobody else learns it.
  person_last_day: ["teacher", "partner", "schoolLeader", "hrAdviser", "administrator"],
  // Who is on a list that was brought in and not applied: for who brought it, and who runs the board.
  import_new_person: ["hrAdviser", "administrator"],
  person_employee_number: ["hrAdviser", "administrator"],
  person_email: ["hrAdviser", "administrator"],
  person_cost_centre: ["teacher", "hrAdviser", "administrator"],

  feedback_ask: ["teacher", "teammate"],
  feedback_given: ["teacher", "teammate"],
  feedback_ask_guest: everybody,
  feedback_of_guest: everybody,
  visit_focus: ["teacher", "teammate"],
  visit_way: ["teacher", "teammate"],
  visit_notes: ["teammate"],
  visit_notes_shared: ["teacher", "teammate"],
  visit_reflection: ["teacher"],
  survey_title: ["teacher"],
  survey_statement: ["teacher"],
  survey_reflection: ["teacher"],

  // Who works at the school reads what she wants to be asked about; what it came from only who may read that.
  expertise_subject: [...staff],
  expertise_words: [...staff],
  expertise_source_private: ["teacher"],
  expertise_withdrawn: [],
  expertise_elsewhere: ["elsewhere"],
  // Only what she ticked; a colleague only what went to her.
  handover_unticked: ["teacher"],
  handover_ticked: ["teacher", "partner", "schoolLeader"],
  handover_given: ["teacher", "teammate", "partner", "schoolLeader"],
  role_what: [...staff, "hrAdviser"],
  role_laid_aside: [...staff, "hrAdviser"],
  role_mandate: [...staff, "hrAdviser"],
  // What someone gets for her role is hers to read, of who gave it and of HR.
  role_facilities: ["teacher", "schoolLeader", "hrAdviser"],
  role_mix_why: ["schoolLeader", "hrAdviser"],

  vision_ambition: ofTheBoard,
  goal_school: ofTheBoard,
  elsewhere_question: ["elsewhere"],
  elsewhere_vision: ["elsewhere"],
} satisfies Record<string, Looker[]>;

export type Canary = keyof typeof canaries;

/** A word that stands nowhere else. */
export const canary = (name: Canary) => `zq${name.replaceAll("_", "")}qz`;

const byWord = new Map((Object.keys(canaries) as Canary[]).map((name) => [canary(name), name]));

/** A day on which nothing else happens in that world. */
export const LAST_DAY = "2027-06-19";
const lastDay = /2027-?06-?19|19-0?6-2027|\b19 jun[ie.]*|\bjune? 19\b/i;

/** The canaries in an answer, page or data. */
export const canariesIn = (text: string): Canary[] => [
  ...[...new Set(text.match(/zq[a-z]+?qz/g))].flatMap((word) => byWord.get(word) ?? []),
  ...(lastDay.test(text) ? (["person_last_day"] as const) : []),
];

/** Whether someone may ever read a private text. */
export const mayRead = (looker: Looker, name: Canary) => (canaries[name] as Looker[]).includes(looker);
