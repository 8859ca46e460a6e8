import { closeGoal, writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { adoptVision } from "#app/features/vision/commands.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { goals as goalTable } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { known, personId, type Cast } from "../cast.ts";
import { roles, teams } from "../people.ts";
import type { AmbitionKey, DemoGoal, DemoVision, SchoolKey, VisionPlace } from "../types.ts";
import { goals, visions } from "../visions.ts";

type Known = {
  lineages: Map<string, number>;
  versions: { place: VisionPlace; from: string; ambitions: Map<AmbitionKey, number> }[];
};

/** The visions of the board and of both schools, of these an earlier and the present one, and the goals; tells which ambition was worded how on a day. */
export function tellVisions(cast: Cast): Cast["ambitionOn"] {
  const story: Known = { lineages: new Map(), versions: [] };
  for (const vision of visions) {
    const day = cast.dayOf(vision.adoptedOn);
    cast.story.on(day, "14:00", () => adopt(cast, story, vision, day));
  }
  for (const goal of goals) tellGoal(cast, story, goal);
  return (school, key, day) => {
    const held = story.versions.filter((version) => version.place === school && version.from <= day).at(-1);
    return known(held?.ambitions ?? new Map<AmbitionKey, number>(), key);
  };
}

const boardMember = (cast: Cast) =>
  personId(cast, roles.find((role) => role.kind === "board_member")!.person);

export const leaderOf = (cast: Cast, school: SchoolKey) =>
  personId(cast, roles.find((role) => role.kind === "school_leader" && role.school === school)!.person);

function adopt(cast: Cast, { lineages, versions }: Known, vision: DemoVision, day: string) {
  const { story } = cast;
  const { db } = story;
  const { place } = vision;
  const schoolId = place === "board" ? null : known(cast.schools, place);
  const writer = place === "board" ? boardMember(cast) : leaderOf(cast, place);
  const { viewer, now } = story.as(writer, day, "14:00");
  const upward = (key: AmbitionKey) =>
    known(versions.find((version) => version.place === "board")!.ambitions, key);
  const basedOn = findCurrentVision(db, viewer, schoolId)?.id ?? null;
  adoptVision(
    db,
    viewer,
    { schoolId },
    {
      version: 0,
      basedOn,
      statement: vision.statement,
      tookPart: vision.tookPart,
      adoptedOn: day,
      valueName: vision.coreValues.map((value) => value.name),
      valueMeaning: vision.coreValues.map((value) => value.meaning),
      ambitionLineage: vision.ambitions.map(({ key }) => lineages.get(`${place} ${key}`) ?? null),
      ambitionTitle: vision.ambitions.map(({ title }) => title),
      ambitionMeaning: vision.ambitions.map(({ meaning }) => meaning),
      ambitionText: vision.ambitions.map(({ text }) => text),
      ambitionWorksOut: vision.ambitions.map(({ worksOut }) => (worksOut ? upward(worksOut) : null)),
      ambitionFocal: vision.ambitions.flatMap(({ focalPoint }, row) => (focalPoint ? [String(row)] : [])),
    },
    now,
  );
  const adopted = findCurrentVision(db, viewer, schoolId)!;
  const ambitions = new Map<AmbitionKey, number>();
  vision.ambitions.forEach(({ key }, row) => {
    const { id, lineageId } = adopted.ambitions[row]!;
    ambitions.set(key, id);
    lineages.set(`${place} ${key}`, lineageId);
  });
  versions.push({ place, from: day, ambitions });
}

function tellGoal(cast: Cast, { lineages }: Known, goal: DemoGoal) {
  const { story, dayOf } = cast;
  const { db } = story;
  const day = dayOf(goal.openedOn);
  const { owner, writer, place } = ownerOf(cast, goal);
  story.on(day, "15:00", () => {
    const { viewer, now } = story.as(writer, day, "15:00");
    const lineageId = goal.ambition ? known(lineages, `${place} ${goal.ambition}`) : null;
    const id = writeGoal(
      db,
      viewer,
      {
        owner,
        text: goal.text,
        lineageId,
        term: goal.term,
        howWeNotice: goal.howWeNotice ?? null,
        dueOn: goal.dueOn ? dayOf(goal.dueOn) : null,
        parentId: goal.parent ? (cast.goals.get(goal.parent) ?? null) : null,
        tookPart: goal.tookPart ?? null,
        leaderPart: goal.leaderPart ?? null,
        leaderWords: goal.leaderWords ?? null,
        routine: goal.routine ?? null,
      },
      now,
    );
    cast.goals.set(goal.key, id);
  });
  if (!goal.closedOn || goal.state === "open") return;
  const [end, closed] = [goal.state, dayOf(goal.closedOn)];
  story.on(closed, "15:00", () => {
    const { viewer, now } = story.as(writer, closed, "15:00");
    const id = known(cast.goals, goal.key);
    const { version } = db.select().from(goalTable).where(eq(goalTable.id, id)).get()!;
    closeGoal(db, viewer, id, { end, conclusion: goal.conclusion ?? "", version }, now);
  });
}

function ownerOf(cast: Cast, { owner }: DemoGoal): { owner: string; writer: number; place: VisionPlace } {
  if ("board" in owner)
    return {
      owner: "board",
      writer: boardMember(cast),
      place: "board",
    };
  if ("school" in owner)
    return {
      owner: `school:${known(cast.schools, owner.school)}`,
      writer: leaderOf(cast, owner.school),
      place: owner.school,
    };
  const team = teams.find((one) => one.key === owner.team)!;
  return {
    owner: `team:${known(cast.teams, owner.team)}`,
    writer: personId(cast, team.leader!),
    place: team.school,
  };
}
