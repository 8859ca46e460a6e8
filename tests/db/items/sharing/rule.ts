import { schoolOfTeam, type Period, type Share, type World } from "./worlds.ts";

/** A thing someone wrote, as the rule knows it; people, teams and schools by their number in the description. */
export type Thing = {
  id: number;
  kind: "question" | "activity" | "note" | "hindrance" | "story" | "evidence";
  owner: { person?: number; team?: number };
  school: number;
  shares: Share[];
  values: string[];
  /** Who was asked to take part or to write along, or does, and so reads it; and of those who does. */
  company: number[];
  takesPart: number[];
  /** A story that was given for the annual report. */
  released: boolean;
  /** The things it is evidence of. */
  about: number[];
  gone: boolean;
};

/** What was asked for an activity, as the rule knows it. */
export type Asked = World["requests"][number] & { id: number; school: number; activityId: number };

const runs = ({ from, to }: Period, day: string) => from <= day && (to === null || to >= day);

const teamsOf = (world: World, person: number, day: string): (number | null)[] => [
  ...world.memberships
    .filter((one) => one.person === person && runs(one.period, day))
    // Whoever does not work at its school is no member, whatever row was left open.
    .filter((one) =>
      world.employments.some(
        (work) => work.person === person && work.school === schoolOfTeam[one.team] && runs(work.period, day),
      ),
    )
    .map((one) => one.team),
  ...world.employments.filter((one) => one.person === person && runs(one.period, day)).map((one) => one.home),
  ...world.leaders.filter((one) => one.person === person && runs(one.period, day)).map((one) => one.team),
];

const schoolsOf = (world: World, person: number, day: string): number[] =>
  [...world.employments, ...world.schoolLeaders]
    .filter((one) => one.person === person && runs(one.period, day))
    .map((one) => one.school);

const byBegin = <T extends { period: Period }>(rows: T[]) =>
  rows
    .map((row, i) => ({ row, i }))
    .sort((a, b) => a.row.period.from.localeCompare(b.row.period.from) || a.i - b.i)
    .map(({ row }) => row);

/** Who is the gesprekspartner of one of someone's employments: as stated, else by who leads what. Nobody is her own. */
function partnerOf(world: World, index: number, day: string): number | undefined {
  const work = world.employments[index]!;
  const others = <T extends { person: number; period: Period }>(rows: T[]) =>
    rows.filter((one) => one.person !== work.person && runs(one.period, day));
  const stated = byBegin(others(world.stated.filter((one) => one.employment === index))).at(-1);
  if (stated) return stated.person;
  const leadsIt = world.schoolLeaders.some(
    (one) => one.school === work.school && one.person === work.person && runs(one.period, day),
  );
  if (leadsIt) return world.boardMember === work.person ? undefined : world.boardMember;
  const ofTeam = byBegin(others(world.leaders.filter((one) => one.team === work.home)))[0];
  return (ofTeam ?? byBegin(others(world.schoolLeaders.filter((one) => one.school === work.school)))[0])
    ?.person;
}

/** Whether someone is the partner, on this day, of this person for her work at this school. */
const isPartner = (world: World, partner: number, staff: number, school: number, day: string) =>
  world.employments.some(
    (work, i) =>
      work.person === staff &&
      work.school === school &&
      runs(work.period, day) &&
      partnerOf(world, i, day) === partner,
  );

/**
 * The rule. Who owns a thing reads it, alone or with her team; whoever it is shared with does, as long as what makes her that
 * lasts: the partner while she is the partner there, the team while she is of it, the school while she works or leads there;
 * of an activity also who was asked to take part and did not say no, of a story who was asked to write along and did not, and
 * once it was given for the annual report the board member. Nobody else does, whatever her office. What is evidence of a thing
 * reads by its own sharing.
 */
export function reads(world: World, person: number, thing: Thing, day: string): boolean {
  const teams = teamsOf(world, person, day);
  if (thing.owner.person === person || (thing.owner.team !== undefined && teams.includes(thing.owner.team)))
    return true;
  if (thing.company.includes(person)) return true;
  if (thing.released && world.boardMember === person) return true;
  return thing.shares.some((share) => {
    if (share.to === "team") return teams.includes(share.team);
    if (share.to === "school") return schoolsOf(world, person, day).includes(thing.school);
    const { person: owner } = thing.owner;
    return (
      share.person === person && owner !== undefined && isPartner(world, person, owner, thing.school, day)
    );
  });
}

/** What someone reads counts when it is more than her own alone: a team's, another's, or shared with someone it reaches. */
export function counts(world: World, person: number, thing: Thing, day: string): boolean {
  if (thing.owner.person !== person) return true;
  return thing.shares.some(
    (share) => share.to !== "partner" || isPartner(world, share.person, person, thing.school, day),
  );
}

/**
 * The planning facts. Who asks reads all of her request; her partner there and who leads the school too, unless it was taken
 * back or the asker leads that school herself (then her partner alone). The HR adviser knows the facts of what waits or got
 * its yes, and what it is for only where cover or money of the school was asked. Nobody else knows of it.
 */
export function knows(world: World, person: number, asked: Asked, day: string): "all" | "facts" | "nothing" {
  const leads = (who: number) =>
    world.schoolLeaders.some(
      (one) => one.person === who && one.school === asked.school && runs(one.period, day),
    );
  if (person === asked.person) return "all";
  if (asked.state !== "withdrawn") {
    if (isPartner(world, person, asked.person, asked.school, day)) return "all";
    if (leads(person) && !leads(asked.person)) return "all";
  }
  return isFactOfHr(world, person, asked) ? "facts" : "nothing";
}

/** Whether it stands in the list of facts of the HR adviser. */
export const isFactOfHr = (world: World, person: number, { state }: Asked) =>
  world.offices.hr === person && (state === "open" || state === "approved");

/** Whether those facts say what it is for. */
export const saysWhatFor = ({ coverAsked, cents, source }: Asked) =>
  coverAsked || ((cents ?? 0) > 0 && source === "school");
