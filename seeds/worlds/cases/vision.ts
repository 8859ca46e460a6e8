import { adoptVision } from "#app/features/vision/commands.server.ts";
import { writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import type { Telling } from "../scenario/telling.ts";

export const withSchool = ["school"];

type When = readonly [string, string];

/** The vision of the school, all its ambitions focal points; the first of them is kept under `name`. */
export function tellVision<Who extends string, Team extends string, Thing extends string>(
  { db, does, schoolId }: Telling<Who, Team, Thing>,
  { by, at, titles, name }: { by: Who; at: When; titles: readonly string[]; name: Thing },
) {
  does(
    by,
    at,
    ({ viewer, now }) => {
      const before = findCurrentVision(db, viewer, schoolId);
      const words = titles.map(() => null);
      adoptVision(
        db,
        viewer,
        { schoolId },
        {
          ...{ version: 0, basedOn: before?.id ?? null, tookPart: "Het hele team", adoptedOn: viewer.today },
          statement: "Wij leren elke dag, en laten zien hoe.",
          ...{ valueName: [], valueMeaning: [], ambitionTitle: [...titles] },
          ambitionLineage: titles.map((_, at_) => before?.ambitions[at_]?.lineageId ?? null),
          ...{ ambitionMeaning: words, ambitionText: words },
          ambitionFocal: titles.map((_, at_) => String(at_)),
        },
        now,
      );
      return findCurrentVision(db, viewer, schoolId)!.ambitions[0]!.lineageId;
    },
    name,
  );
}

type Goal<Who, Thing> = {
  by: Who;
  at: When;
  text: string;
  name: Thing;
  ambition: Thing;
  part?: { leaderPart: "joins" | "makes_possible" | "at_distance"; leaderWords: string };
};

/** A goal of the school under one of its ambitions. */
export function tellGoal<Who extends string, Team extends string, Thing extends string>(
  { db, does, schoolId, the }: Telling<Who, Team, Thing>,
  { by, at, text, name, ambition, part }: Goal<Who, Thing>,
) {
  does(
    by,
    at,
    ({ viewer, now }) =>
      writeGoal(
        db,
        viewer,
        {
          ...{ text, lineageId: the(ambition), owner: `school:${schoolId}`, term: "short" },
          ...{ howWeNotice: null, dueOn: null, parentId: null, routine: null, tookPart: null },
          ...(part ?? { leaderPart: null, leaderWords: null }),
        },
        now,
      ),
    name,
  );
}
