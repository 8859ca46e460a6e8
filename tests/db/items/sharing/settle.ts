import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  evidenceLinks,
  evidences,
  hindrances,
  items,
  learningQuestions,
  noteValues,
  participations,
  requests,
  shares,
  stories,
  storyAuthors,
  valueLinks,
  valueNotes,
} from "#db/schema/index.ts";
import {
  aBoard,
  aMembership,
  aPartner,
  aPerson,
  aRole,
  aSchool,
  aTeacher,
  aTeam,
} from "../../../factories/school.ts";
import { NOW } from "../../../support/clock.ts";
import type { Asked, Thing } from "./rule.ts";
import { everyone, schoolOfTeam, type Happening, type Share, type World } from "./worlds.ts";

/** A described world in a database: what became of its numbers, and its things as they are now. */
export type SettledWorld = ReturnType<typeof settle>;

export function settle(db: Db, world: World) {
  const boardId = aBoard(db).id;
  const office = aSchool(db, { boardId, kind: "office", sector: null }).id;
  const schools = new Map([0, 1].map((no) => [no, aSchool(db, { boardId }).id]));
  const teams = new Map(
    schoolOfTeam.map((school, no) => [
      no,
      aTeam(db, { schoolId: schools.get(school)!, kind: no === 2 ? "network" : "teaching_team" }).id,
    ]),
  );
  const people = new Map(everyone.map((no) => [no, aPerson(db, { boardId }).id]));
  const id = (person: number) => people.get(person)!;
  const dated = ({ from, to }: { from: string; to: string | null }) => ({ fromDay: from, toDay: to });
  for (const personId of people.values()) aTeacher(db, { personId, schoolId: office });
  const employments = world.employments.map(
    ({ person, school, home, period }) =>
      aTeacher(db, {
        personId: id(person),
        schoolId: schools.get(school)!,
        homeTeamId: home === null ? null : teams.get(home)!,
        ...dated(period),
      }).employmentId,
  );
  for (const { person, team, period } of world.memberships)
    aMembership(db, { personId: id(person), teamId: teams.get(team)!, ...dated(period) });
  for (const { person, team, period } of world.leaders)
    aRole(db, {
      personId: id(person),
      kind: "team_leader",
      teamId: teams.get(team)!,
      schoolId: schools.get(schoolOfTeam[team]!)!,
      ...dated(period),
    });
  for (const { person, school, period } of world.schoolLeaders)
    aRole(db, {
      personId: id(person),
      kind: "school_leader",
      schoolId: schools.get(school)!,
      ...dated(period),
    });
  aRole(db, { personId: id(world.boardMember), kind: "board_member" });
  aRole(db, { personId: id(world.offices.hr), kind: "hr_adviser" });
  aRole(db, { personId: id(world.offices.administrator), kind: "administrator" });
  for (const { employment, person, period } of world.stated)
    aPartner(db, { employmentId: employments[employment]!, personId: id(person), ...dated(period) });

  const settled = {
    world,
    schools,
    teams,
    people,
    things: [] as Thing[],
    links: [] as (readonly [number, number])[],
    requests: [] as Asked[],
  };
  world.things.forEach((thing, i) => settled.things.push(write(db, settled, thing, i)));
  settled.requests = ask(db, settled, world.requests);
  settled.links = linkNotes(db, settled.things, world.links);
  return settled;
}

type Places = {
  teams: Map<number, number>;
  schools: Map<number, number>;
  people: Map<number, number>;
  things: Thing[];
};

function write(
  db: Db,
  { teams, schools, people, things }: Places,
  thing: World["things"][number],
  i: number,
): Thing {
  const team = "team" in thing.owner ? thing.owner.team : undefined;
  const person = "person" in thing.owner ? thing.owner.person : undefined;
  const school = team === undefined ? thing.school : schoolOfTeam[team]!;
  const createdBy = people.get(person ?? 0)!;
  const { id } = db
    .insert(items)
    .values({
      kind: thing.kind,
      ownerPersonId: person === undefined ? null : people.get(person)!,
      ownerTeamId: team === undefined ? null : teams.get(team)!,
      schoolId: schools.get(school)!,
      openedOn: "2026-09-01",
      createdBy,
      createdAt: NOW.getTime(),
    })
    .returning({ id: items.id })
    .get();
  const text = `Iets over zwword${i}`;
  const joins = thing.kind === "activity" || thing.kind === "story" ? thing.joins : [];
  const released = thing.kind === "story" && thing.released;
  const about = new Set(thing.kind === "evidence" ? thing.about.flatMap((no) => subjectAt(things, no)) : []);
  if (thing.kind === "question") db.insert(learningQuestions).values({ itemId: id, text }).run();
  if (thing.kind === "activity")
    db.insert(activities).values({ itemId: id, title: text, kind: "course", startsOn: "2026-11-10" }).run();
  if (thing.kind === "note") db.insert(valueNotes).values({ itemId: id, text, notedOn: "2026-09-15" }).run();
  if (thing.kind === "hindrance") {
    const about =
      things.find((one) => one.kind === "question")?.id ??
      aQuestionApart(db, schools.get(0)!, people.get(0)!, things);
    db.insert(hindrances).values({ itemId: id, text, questionId: about }).run();
  }
  if (thing.kind === "note")
    for (const kind of thing.values) db.insert(noteValues).values({ noteId: id, kind }).run();
  if (thing.kind === "story")
    db.insert(stories)
      .values({ itemId: id, happened: text, releasedOn: released ? "2026-09-10" : null })
      .run();
  if (thing.kind === "evidence")
    db.insert(evidences).values({ itemId: id, title: text, url: "https://school.example/bewijs" }).run();
  for (const itemId of about) db.insert(evidenceLinks).values({ evidenceId: id, itemId }).run();
  for (const join of thing.kind === "story" ? joins : [])
    db.insert(storyAuthors)
      .values({
        storyId: id,
        personId: people.get(join.person)!,
        state: join.state === "attended" ? "accepted" : join.state,
        invitedBy: createdBy,
        invitedAt: NOW.getTime(),
      })
      .run();
  for (const join of thing.kind === "activity" ? joins : [])
    db.insert(participations)
      .values({
        activityId: id,
        personId: people.get(join.person)!,
        state: join.state,
        invitedBy: createdBy,
        invitedAt: NOW.getTime(),
      })
      .run();
  const settled: Thing = {
    id,
    kind: thing.kind,
    owner: { person, team },
    school,
    shares: [],
    values: thing.values,
    company: joins.filter((one) => one.state !== "declined").map((one) => one.person),
    takesPart: joins
      .filter((one) => one.state === "accepted" || one.state === "attended")
      .map((one) => one.person),
    released,
    about: [...about],
    gone: false,
  };
  for (const share of thing.shares) give(db, { teams, people }, settled, share);
  return settled;
}

/** What evidence can be of: a question, activity, note or story. */
function subjectAt(things: readonly Thing[], no: number): number[] {
  const possible = things.filter((one) => one.kind !== "hindrance" && one.kind !== "evidence");
  return possible.length === 0 ? [] : [possible[no % possible.length]!.id];
}

/** A question for a hindrance to hang on where no question was written yet: a thing like the others, of person 0. */
function aQuestionApart(db: Db, schoolId: number, ownerPersonId: number, things: Thing[]): number {
  const { id } = db
    .insert(items)
    .values({
      kind: "question",
      ownerPersonId,
      schoolId,
      openedOn: "2026-09-01",
      createdBy: ownerPersonId,
      createdAt: NOW.getTime(),
    })
    .returning({ id: items.id })
    .get();
  db.insert(learningQuestions).values({ itemId: id, text: "Iets over zwwordapart" }).run();
  things.push({
    id,
    kind: "question",
    owner: { person: 0 },
    school: 0,
    shares: [],
    values: [],
    company: [],
    takesPart: [],
    released: false,
    about: [],
    gone: false,
  });
  return id;
}

function ask(db: Db, { things, schools, people }: Places, wanted: World["requests"]): Asked[] {
  const possible = things.filter((one) => one.kind === "activity");
  const asked = new Map<string, Asked>();
  for (const one of possible.length === 0 ? [] : wanted) {
    const activity = possible[one.activity % possible.length]!;
    const pair = `${activity.id}:${one.person}`;
    if (asked.has(pair)) continue;
    const personId = people.get(one.person)!;
    const { state, source, cents, coverAsked } = one;
    const decided = state === "approved" || state === "declined";
    const { id } = db
      .insert(requests)
      .values({
        ...{ activityId: activity.id, personId, schoolId: schools.get(activity.school)! },
        ...{ minutes: 540, cents, source, coverAsked, state },
        ...{ askedMinutes: 540, askedCents: cents, askedSource: source },
        ...{ askedOn: "2026-09-02", askedAt: NOW.getTime() },
        ...{ decidedBy: decided ? personId : null, decidedOn: decided ? "2026-09-03" : null },
      })
      .returning({ id: requests.id })
      .get();
    asked.set(pair, { ...one, id, school: activity.school, activityId: activity.id });
  }
  return [...asked.values()];
}

function give(db: Db, { teams, people }: Pick<Places, "teams" | "people">, thing: Thing, share: Share) {
  if (thing.shares.some((one) => JSON.stringify(one) === JSON.stringify(share))) return;
  thing.shares.push(share);
  db.insert(shares)
    .values({
      itemId: thing.id,
      audience: share.to,
      partnerId: share.to === "partner" ? people.get(share.person)! : null,
      teamId: share.to === "team" ? teams.get(share.team)! : null,
      sharedAt: NOW.getTime(),
      sharedBy: people.get(0)!,
    })
    .run();
}

/** What happened before a day, done to the database and to the description alike. */
export function step(db: Db, settled: SettledWorld, happenings: readonly Happening[]) {
  for (const { thing: no, what, share } of happenings) {
    const thing = settled.things[no % settled.things.length]!;
    if (thing.gone) continue;
    if (what === "share") give(db, settled, thing, share);
    if (what === "withdraw") {
      thing.shares = [];
      db.delete(shares).where(eq(shares.itemId, thing.id)).run();
    }
    if (what === "release" && thing.kind === "story") {
      thing.released = !thing.released;
      const releasedOn = thing.released ? "2026-09-10" : null;
      db.update(stories).set({ releasedOn }).where(eq(stories.itemId, thing.id)).run();
    }
    // A question takes what was in its way out of its list: the hindrances stay, and hang on nothing. What was asked for an
    // activity stays as well.
    const stays = thing.kind === "question" || settled.requests.some((one) => one.activityId === thing.id);
    if (what === "delete" && !stays) {
      thing.gone = true;
      db.delete(items).where(eq(items.id, thing.id)).run();
      settled.links = settled.links.filter((link) => !link.includes(thing.id));
    }
  }
}

/** Links between notes, each from an earlier to a later one, so that no loop can come of it. */
function linkNotes(db: Db, things: readonly Thing[], wanted: World["links"]) {
  const notes = things.filter((thing) => thing.kind === "note");
  const links = new Map<string, readonly [number, number]>();
  for (const [a, b] of notes.length === 0 ? [] : wanted) {
    const pair = [notes[a % notes.length]!.id, notes[b % notes.length]!.id].sort((x, y) => x - y) as [
      number,
      number,
    ];
    if (pair[0] !== pair[1]) links.set(pair.join(), pair);
  }
  for (const [fromId, toId] of links.values()) db.insert(valueLinks).values({ fromId, toId }).run();
  return [...links.values()];
}
