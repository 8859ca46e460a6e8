import { expect, test } from "vitest";
import { readersInWords } from "#app/features/items/components/readers-words.ts";
import { audiencesForTeam, readersIcon, teamLabel, type Audience } from "#app/features/items/model.ts";

const noor = { personId: 1, givenName: "Noor", teamName: null };
const karel: Audience = { kind: "partner", partnerId: 2, name: "Karel" };
const team: Audience = { kind: "team", teamId: 3, name: "team middenbouw" };
const school: Audience = { kind: "school", name: "De Wissel" };

test("every card says who reads it, to its owner", () => {
  expect(readersInWords([], noor, 1)).toBe("alleen jij");
  expect(readersInWords([karel], noor, 1)).toBe("jij en Karel");
  expect(readersInWords([team], noor, 1)).toBe("team middenbouw");
  expect(readersInWords([karel, team], noor, 1)).toBe("jij, Karel en team middenbouw");
  expect(readersInWords([karel, team, school], noor, 1)).toBe("de school");
});

test("and to who reads along", () => {
  expect(readersInWords([karel], noor, 2)).toBe("van Noor, gedeeld met jou");
  expect(readersInWords([karel, team], noor, 2)).toBe("van Noor, gedeeld met jou en team middenbouw");
  expect(readersInWords([school], noor, 9)).toBe("van Noor, gedeeld met de school");
  expect(readersInWords([], noor, 9)).toBe("van Noor, voor wie meedoet");
});

test("a team's card is for the team, and for whom it was shared with besides", () => {
  const owner = { personId: null, givenName: null, teamName: "Netwerk veiligheid" };
  expect(readersInWords([], owner, 1)).toBe("Netwerk veiligheid");
  expect(readersInWords([team], owner, 1)).toBe("Netwerk veiligheid en team middenbouw");
  expect(readersInWords([school], owner, 1)).toBe("de school");
});

test("who takes part in an activity reads it too, and the card says so", () => {
  const together = { ...noor, company: true };
  expect(readersInWords([], together, 1)).toBe("jij en wie meedoet");
  expect(readersInWords([karel, team], together, 1)).toBe("jij, Karel, team middenbouw en wie meedoet");
  expect(readersInWords([team], together, 1)).toBe("team middenbouw en wie meedoet");
  expect(readersInWords([school], together, 1)).toBe("de school");
  expect(readersInWords([], together, 9)).toBe("van Noor, voor wie meedoet");
  expect(readersInWords([karel], together, 2)).toBe("van Noor, gedeeld met jou en wie meedoet");
  expect(readersIcon([], together)).toBe("users");
});

test("the sign beside the words fits them", () => {
  expect(readersIcon([], noor)).toBe("lock");
  expect(readersIcon([karel], noor)).toBe("users");
  expect(readersIcon([team, school], noor)).toBe("building-2");
  expect(readersIcon([], { personId: null, givenName: null, teamName: "team onderbouw" })).toBe("users");
});

test("a team is called in a sentence as people call it", () => {
  expect(teamLabel({ name: "Middenbouw", kind: "teaching_team" })).toBe("team middenbouw");
  expect(teamLabel({ name: "OOP", kind: "teaching_team" })).toBe("team OOP");
  expect(teamLabel({ name: "Team ondersteuning", kind: "teaching_team" })).toBe("Team ondersteuning");
  expect(teamLabel({ name: "Expertteam rekenen", kind: "expert_team" })).toBe("Expertteam rekenen");
  expect(teamLabel({ name: "Nederlands", kind: "section" })).toBe("Nederlands");
});

test("a team's item goes to no partner and not twice to the team itself", () => {
  expect(audiencesForTeam(3, ["partner:2", "team:3", "team:4", "school"])).toEqual(["team:4", "school"]);
});
