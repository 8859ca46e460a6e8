import { getAgreeing } from "#app/features/plans/queries.server.ts";
import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const lines = {
  by: "teacher" as const,
  route: "/teams/:id/plan/lines",
  url: (w: CanarySchool) => `/teams/${w.school.team.id}/plan/lines?year=2026`,
};
const line = {
  by: "teammate" as const,
  route: "/teams/:id/plan/lines/:line",
  url: (w: CanarySchool) => `/teams/${w.school.team.id}/plan/lines/${w.planLines.later}`,
};
const under = (name: string) => ({
  route: `/teams/:id/plan/${name}`,
  url: (w: CanarySchool) => `/teams/${w.school.team.id}/plan/${name}?year=2026`,
});
const lineVersion = (w: CanarySchool) => versionOf(w, "plan_lines", w.planLines.later);
const planVersion = (w: CanarySchool) => versionOf(w, "team_plans", 1);

const words = (w: CanarySchool) => ({
  kind: "together",
  text: "Elke week een les van een van ons bekijken",
  place: `goal:${w.goalId}`,
  days: "1",
  hours: "2:30",
  euros: "80",
  cover: "2",
  people: [String(w.school.teammate.personId)],
});
const wrong = { hours: "veel", euros: "abc", days: "-1", cover: "9999", kind: "zzz", place: "zzz" };
const foreign = {
  people: (w: CanarySchool) => [String(w.school.otherTeacher.personId)],
  place: (w: CanarySchool) => `goal:${w.elsewhere.goalId}`,
};

export const planForms: Form[] = [
  {
    ...lines,
    name: "a line on the sheet of a team",
    fields: (w) => ({ act: "add", ...words(w) }),
    required: ["text"],
    long: { text: 400 },
    wrong,
    foreign,
  },
  {
    ...lines,
    name: "what was shared, on the sheet of a team",
    fields: (w) => ({ act: "put", sources: [`question:${w.questions.team}`] }),
    required: ["sources"],
    wrong: { sources: "question:abc" },
    foreign: { sources: (w) => [`question:${w.questions.private}`] },
  },
  {
    ...lines,
    name: "a line off the sheet of a team",
    fields: (w) => ({ act: "remove", line: String(w.planLines.later), version: lineVersion(w) }),
    refused: 200,
    required: ["line"],
  },
  {
    ...line,
    name: "changing a line of the sheet",
    fields: (w) => ({ act: "change", ...words(w), version: lineVersion(w) }),
    required: ["text"],
    long: { text: 400 },
    wrong,
    foreign,
  },
  { ...line, name: "a line of the sheet, one up", fields: () => ({ act: "up" }) },
  {
    ...line,
    name: "a line of the sheet to another goal",
    fields: (w) => ({ act: "place", place: `goal:${w.goalId}`, before: "", version: lineVersion(w) }),
    wrong: { place: "zzz" },
    foreign: { place: (w) => `goal:${w.elsewhere.goalId}` },
  },
  {
    ...under("words"),
    by: "teacher",
    name: "the three questions of a team",
    fields: (w) => ({
      concrete: "Elke week hardop denken",
      contribute: "Wij laten elkaar toe in de les",
      need: "Een vast uur in het rooster",
      version: planVersion(w),
    }),
    long: { concrete: 500, contribute: 500, need: 500 },
  },
  {
    ...under("frame"),
    by: "partner",
    name: "what there is for a team's year",
    fields: (w) => ({ days: "3", hours: "140", euros: "4.500", cover: "12", version: planVersion(w) }),
    wrong: { days: "drie", hours: "veel", euros: "abc", cover: "-2" },
  },
  {
    ...under("agreement"),
    by: "partner",
    name: "fixing what a team agreed on",
    fields: (w) => ({
      conversation: "",
      on: "2026-11-21",
      seal: getAgreeing(w.db, w.viewer("partner"), { teamId: w.school.team.id, year: 2026 }).seal,
    }),
    required: ["on"],
    wrong: { on: "2026-02-30", conversation: "abc" },
    foreign: { conversation: (w) => String(w.talks.planned) },
  },
];
