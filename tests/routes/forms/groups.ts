import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const by = "teacher" as const;
const group = (part: string) => ({
  route: `/teams/:id/${part}`,
  url: (w: CanarySchool) => `/teams/${w.groupId}/${part}`,
});
const product = (part: string) => ({
  route: `/products/:id/${part}`,
  url: (w: CanarySchool) => `/products/${w.products.forGoal}/${part}`,
});
const made = (w: CanarySchool) => ({
  title: "Kist met materiaal",
  url: "https://school.example/kist",
  madeOn: "2026-11-20",
  readers: "school",
  items: [String(w.openId)],
  goals: [String(w.goalId)],
});
const badlyMade = {
  long: { title: 200, url: 1000 },
  wrong: { url: "javascript:alert(1)", madeOn: "2026-02-30", readers: "zzz" },
  foreign: {
    items: (w: CanarySchool) => [String(w.assignedId)],
    goals: (w: CanarySchool) => [String(w.elsewhere.goalId)],
  },
};

export const groupForms: Form[] = [
  {
    by,
    name: "something that was made",
    route: "/products/new",
    url: () => "/products/new",
    fields: (w) => ({ ...made(w), team: String(w.groupId) }),
    required: ["title", "readers"],
    ...badlyMade,
    foreign: { ...badlyMade.foreign, team: (w) => String(w.elsewhere.teamId) },
  },
  {
    by,
    name: "something that was made, otherwise",
    ...product("edit"),
    fields: (w) => ({ ...made(w), version: versionOf(w, "products", w.products.forGoal) }),
    required: ["title", "readers"],
    ...badlyMade,
  },
  {
    by,
    name: "taking away what was made",
    ...product("removal"),
    fields: (w) => ({ version: versionOf(w, "products", w.products.forGoal) }),
  },
  {
    by: "partner",
    name: "a talk of the team",
    route: "/teams/:id/conversations/new",
    url: (w) => `/teams/${w.school.team.id}/conversations/new`,
    fields: () => ({ point: "Rustige overgangen", day: "2026-12-10", time: "15:30" }),
    long: { point: 300 },
    wrong: { day: "2026-02-30", time: "25:00" },
  },
  {
    by,
    name: "a new round",
    ...group("rounds"),
    fields: (w) => ({
      act: "start",
      aim: "Wachten in elke les",
      fromDay: "2026-11-20",
      person: [String(w.school.teacher.personId)],
      part: ["process_facilitator"],
      mandate: ["Bewaakt de tijd"],
      version: "2",
    }),
    required: ["fromDay"],
    long: { aim: 500 },
    wrong: { fromDay: "2027-02-30" },
    foreign: { person: (w) => [String(w.elsewhere.personId)] },
  },
  {
    by,
    name: "the end of a round",
    ...group("rounds"),
    fields: (w) => ({
      act: "close",
      round: String(w.rounds.running),
      toDay: "2026-11-21",
      lookBack: "We wachten nu zelf ook",
      version: versionOf(w, "team_rounds", w.rounds.running),
    }),
    required: ["toDay"],
    long: { lookBack: 2000 },
    wrong: { toDay: "2026-02-30" },
    foreign: { round: () => "987654" },
  },
  {
    by,
    name: "the words of a round",
    ...group("rounds"),
    fields: (w) => ({
      act: "write",
      round: String(w.rounds.closed),
      aim: "Wachten",
      lookBack: "Dat lukte",
      version: versionOf(w, "team_rounds", w.rounds.closed),
    }),
    long: { aim: 500, lookBack: 2000 },
  },
  {
    by,
    name: "the page of a group",
    ...group("page"),
    fields: () => ({ act: "write", text: "Wij wachten", version: "1" }),
    required: ["text"],
    long: { text: 4000 },
  },
  ...(["open", "remove"] as const).map((act): Form => ({
    by,
    name: `the page of a group, to ${act}`,
    ...group("page"),
    fields: () => ({ act, version: "1" }),
  })),
  {
    by,
    name: "what a group is there for",
    ...group("purpose"),
    fields: (w) => ({
      ambitions: [String(w.lineageId)],
      goals: [String(w.goalId)],
      version: versionOf(w, "teams", w.groupId),
    }),
    wrong: { ambitions: "abc", goals: "abc" },
    foreign: { goals: (w) => [String(w.elsewhere.goalId)] },
  },
];
