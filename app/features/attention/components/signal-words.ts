import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { IconName } from "#app/ui/icon.tsx";
import type { SchoolCode, Signal, SignalGroup, SignalOf } from "../model.ts";

export const groupWords: Record<SignalGroup, () => string> = {
  owner: m.attention_group_owner,
  both: m.attention_group_both,
  school: m.attention_group_school,
};

/** What stands in a row: said by the server, so that the page carries no words but its own. */
export type Said = { icon: IconName; what: string; why?: string; beside?: string };

/** A row in words: what it is, why it is said, and for a goal the leader's own part beside it. */
export function inWords(signal: Signal): Said {
  switch (signal.code) {
    case "question_without_activity":
      return { icon: "lightbulb", what: signal.text, why: m.attention_question() };
    case "activity_without_note":
      return {
        icon: "pencil",
        what: m.attention_note({ title: signal.title, day: showDay(signal.endedOn, "short") }),
        why: m.attention_note_why(),
      };
    case "look_back_due":
      return {
        icon: "rotate-ccw",
        what: m.attention_look_back({ day: showDay(signal.lookBackOn, "short") }),
        why: signal.title,
      };
    case "agreement_moved_twice":
      return { icon: "handshake", what: signal.text, why: m.attention_moved() };
    case "path_without_step":
      return { icon: "route", what: m.attention_path() };
    case "agreement_without_conversation":
      return agreementInWords(signal);
    case "views_differ":
      return { icon: "handshake", what: differingInWords(signal), why: m.attention_differ() };
    case "promise_not_arranged":
      return {
        icon: "handshake",
        what: m.attention_promise({ text: signal.text }),
        why: m.attention_promise_by({ name: signal.promisedBy }),
      };
    case "own_promise":
      return {
        icon: "handshake",
        what: m.attention_promise({ text: signal.text }),
        why: signal.promisedTo === null ? undefined : m.attention_promise_to({ name: signal.promisedTo }),
      };
    default:
      return schoolInWords(signal);
  }
}

function agreementInWords({ since, several, mine, other }: SignalOf<"agreement_without_conversation">): Said {
  const day = showDay(since);
  const what = several ? m.attention_agreements({ day }) : m.attention_agreement({ day });
  return {
    icon: "calendar",
    what,
    why: !mine && other !== null ? m.attention_agreement_of({ name: other }) : undefined,
  };
}

function differingInWords({ text, doneOn }: SignalOf<"views_differ">): string {
  return doneOn === null ? text : m.attention_arranged({ text, day: showDay(doneOn, "short") });
}

const partWords = {
  joins: m.attention_part_joins,
  makes_possible: m.attention_part_makes_possible,
  at_distance: m.attention_part_at_distance,
};

function partInWords({ leaderPart, leaderWords }: SignalOf<"goal_without_others">): string {
  if (leaderPart === null) return m.attention_part_open();
  const part = partWords[leaderPart]();
  return leaderWords ? m.attention_part_words({ part, words: leaderWords }) : m.attention_part({ part });
}

function schoolInWords(signal: SignalOf<SchoolCode>): Said {
  switch (signal.code) {
    case "goal_without_others":
      return {
        icon: "flag",
        what:
          signal.teamName === null
            ? m.attention_alone({ goal: signal.text })
            : m.attention_alone_team({ goal: signal.text, team: signal.teamName }),
        why: m.attention_alone_why(),
        beside: partInWords(signal),
      };
    case "not_embedded":
      return { icon: "sprout", what: signal.text, why: m.attention_embed() };
    case "no_follow_up":
      return {
        icon: "sprout",
        what: m.attention_follow_up({ goal: signal.text }),
        why:
          signal.lookBackOn === null
            ? m.attention_follow_up_why()
            : m.attention_follow_up_stood({ day: showDay(signal.lookBackOn, "short") }),
      };
    case "rubbing":
      return {
        icon: "waypoints",
        what: m.attention_rubbing({ ambition: signal.title }),
        why: m.attention_rubbing_why(),
      };
    case "ambition_without_shared_question":
      return {
        icon: "flag",
        what: m.attention_unshared({ ambition: signal.title }),
        why: m.attention_unshared_why({ school: signal.schoolName }),
      };
    case "too_many_focal_points":
      return {
        icon: "flag",
        what: m.attention_crowded({ school: signal.schoolName, most: signal.most }),
        why: m.attention_crowded_why(),
      };
    case "island":
      return {
        icon: "users",
        what: /bouw$/.test(signal.home)
          ? m.attention_island_bouw({ group: signal.name, team: signal.home })
          : m.attention_island({ group: signal.name, team: signal.home }),
        why: m.attention_island_goal({ goal: signal.goal }),
      };
    case "role_without_place":
      return roleInWords(signal);
  }
}

function roleInWords(signal: SignalOf<"role_without_place">): Said {
  const { title } = signal;
  if (signal.need === "leaving")
    return { icon: "route", what: m.role_profiles_comes_free({ title, day: showDay(signal.freeFrom) }) };
  return {
    icon: "route",
    what:
      signal.need === "place"
        ? m.role_profiles_needs_place({ title })
        : m.role_profiles_needs_holder({ title }),
  };
}
