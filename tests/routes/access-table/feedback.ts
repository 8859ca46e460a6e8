import type { AccessRow } from "../access-table.ts";
import type { CanarySchool } from "../canary-school.ts";
import { lookers, signedIn, type Looker } from "../lookers.ts";

const theTwo: Looker[] = ["teacher", "teammate"];

const feedback = (which: keyof CanarySchool["feedback"]): AccessRow => ({
  route: "/feedback/:id",
  thing: which,
  url: (w) => `/feedback/${w.feedback[which]}`,
  reads: theTwo,
  // Nothing said which act: then it is the giver's text.
  posts: ["teammate"],
});

const visit = (which: keyof CanarySchool["visits"]): AccessRow => ({
  route: "/lesson-visits/:id",
  thing: which,
  url: (w) => `/lesson-visits/${w.visits[which]}`,
  reads: theTwo,
  posts: theTwo,
});

const survey = (part: "" | "/edit" | "/removal"): AccessRow => ({
  route: `/surveys/:id${part}`,
  url: (w) => `/surveys/${w.surveyId}${part}`,
  reads: ["teacher"],
  posts: part ? ["teacher"] : undefined,
});

const list = (route: string): AccessRow => ({ route, url: () => route, reads: signedIn });
const blank = (route: string): AccessRow => ({ ...list(route), posts: signedIn });

const asking = (which: "private" | "team" | "ofTeam"): AccessRow => {
  // A team's question is nobody's own.
  const owner: Looker[] = which === "ofTeam" ? [] : ["teacher"];
  return {
    route: "/questions/:id/feedback",
    thing: which,
    url: (w) => `/questions/${w.questions[which]}/feedback`,
    reads: owner,
    posts: owner,
  };
};

/** What colleagues, visitors, guests and pupils say: for the one who asked and the one who said it, and nobody else. */
export const feedbackRows: AccessRow[] = [
  list("/feedback"),
  feedback("given"),
  feedback("open"),
  asking("private"),
  asking("team"),
  asking("ofTeam"),
  { route: "/guest/:token", url: (w) => `/guest/${w.guestToken}`, reads: lookers, posts: lookers },
  {
    route: "/guest/:token",
    thing: "a link nobody was sent",
    url: () => "/guest/nietvanhier",
    reads: [],
    posts: [],
  },
  list("/lesson-visits"),
  blank("/lesson-visits/new"),
  visit("asked"),
  visit("agreed"),
  visit("shared"),
  list("/surveys"),
  blank("/surveys/new"),
  survey(""),
  survey("/edit"),
  survey("/removal"),
];
