import { m } from "#app/paraglide/messages.js";
import type { AnyRelation, Thing } from "../table.ts";

// Every relation of the tables in words; one that has none does not compile.

const relationWords: Record<AnyRelation, () => string> = {
  owner: m.privacy_rel_owner,
  member_of_owning_team: m.privacy_rel_member_of_owning_team,
  shared_with_partner: m.privacy_rel_shared_with_partner,
  shared_with_team: m.privacy_rel_shared_with_team,
  shared_with_school: m.privacy_rel_shared_with_school,
  invited_to_activity: m.privacy_rel_invited_to_activity,
  takes_part: m.privacy_rel_takes_part,
  declined_invitation: m.privacy_rel_declined_invitation,
  open_to_sign_up: m.privacy_rel_open_to_sign_up,
  invited_to_group: m.privacy_rel_invited_to_group,
  group_member: m.privacy_rel_group_member,
  member_of_group: m.privacy_rel_member_of_group,
  driver: m.privacy_rel_driver,
  maker: m.privacy_rel_maker,
  member_of_making_team: m.privacy_rel_member_of_making_team,
  school_when_opened: m.privacy_rel_school_when_opened,
  author_of_story: m.privacy_rel_author_of_story,
  author_who_accepted: m.privacy_rel_author_who_accepted,
  board_reads_released: m.privacy_rel_board_reads_released,
  told_partner: m.privacy_rel_told_partner,
  partner_who_reads: m.privacy_rel_partner_who_reads,
  asker: m.privacy_rel_asker,
  organiser: m.privacy_rel_organiser,
  giver: m.privacy_rel_giver,
  guest_with_link: m.privacy_rel_guest_with_link,
  visited: m.privacy_rel_visited,
  visitor: m.privacy_rel_visitor,
  visited_once_shared: m.privacy_rel_visited_once_shared,
  staff: m.privacy_rel_staff,
  party: m.privacy_rel_party,
  partner: m.privacy_rel_partner,
  team: m.privacy_rel_team,
  team_party: m.privacy_rel_team_party,
  current_partner: m.privacy_rel_current_partner,
  former_partner: m.privacy_rel_former_partner,
  passed_partner: m.privacy_rel_passed_partner,
  leader_of_team: m.privacy_rel_leader_of_team,
  leader: m.privacy_rel_leader,
  team_leader: m.privacy_rel_team_leader,
  school_leader: m.privacy_rel_school_leader,
  school_leader_in_charge: m.privacy_rel_school_leader_in_charge,
  hr_adviser: m.privacy_rel_hr_adviser,
  board_member: m.privacy_rel_board_member,
  administrator: m.privacy_rel_administrator,
  own: m.privacy_rel_own,
  receiver: m.privacy_rel_receiver,
  who_has_the_address: m.privacy_rel_who_has_the_address,
  colleague: m.privacy_rel_colleague,
  member: m.privacy_rel_member,
  leader_of_the_school: m.privacy_rel_leader_of_the_school,
  hr_adviser_of_the_school: m.privacy_rel_hr_adviser_of_the_school,
  partner_of_who_told: m.privacy_rel_partner_of_who_told,
  of_the_board: m.privacy_rel_of_the_board,
  member_of_the_board: m.privacy_rel_member_of_the_board,
  administrator_of_an_empty_place: m.privacy_rel_administrator_of_an_empty_place,
  leader_of_the_team: m.privacy_rel_leader_of_the_team,
  everyone: m.privacy_rel_everyone,
  staff_of_school: m.privacy_rel_staff_of_school,
};

/** Where a relation means something else for one thing. */
const ownRelationWords: Partial<Record<Thing, Partial<Record<AnyRelation, () => string>>>> = {
  agreement: { owner: m.privacy_rel_agreement_owner, partner: m.privacy_rel_agreement_partner },
  former_team: { own: m.privacy_rel_handover_own },
  handover: { own: m.privacy_rel_handover_own },
  handover_list: { partner: m.privacy_rel_handover_list_partner },
  role_profile: { own: m.privacy_rel_role_own },
  conversation: { partner: m.privacy_rel_conversation_partner },
};

/** A relation as the page says it of one thing; undefined for one without words, which a test refuses. */
export const relationInWords = (thing: Thing, relation: string): string | undefined =>
  (ownRelationWords[thing]?.[relation as AnyRelation] ?? relationWords[relation as AnyRelation])?.();
