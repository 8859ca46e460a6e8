import type { Viewer } from "#app/features/auth/viewer.ts";
import { adoptVision } from "#app/features/vision/commands.server.ts";
import type { VisionInput } from "#app/features/vision/input.ts";
import { findCurrentVision, findVision } from "#app/features/vision/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { NOW } from "../support/clock.ts";

type Ambition = {
  title: string;
  lineageId?: number;
  meaning?: string;
  text?: string;
  focalPoint?: boolean;
  worksOutId?: number;
};

/** A filled-in form of a vision, as its leader would send it now: on top of the draft or the current vision. */
export function aVisionForm(
  db: Db,
  leader: Viewer,
  schoolId: number | null,
  {
    ambitions = [{ title: "Rekenen dat begrepen wordt" }],
    ...values
  }: Partial<VisionInput> & { ambitions?: Ambition[] } = {},
): VisionInput {
  return {
    version: findVision(db, leader, schoolId, "draft")?.version ?? 0,
    basedOn: findCurrentVision(db, leader, schoolId)?.id ?? null,
    statement: "Kinderen leren denken en vertellen hoe ze dat doen.",
    tookPart: null,
    valueName: ["Nieuwsgierig"],
    valueMeaning: ["We vragen door."],
    ambitionLineage: ambitions.map((ambition) => ambition.lineageId ?? null),
    ambitionTitle: ambitions.map((ambition) => ambition.title),
    ambitionMeaning: ambitions.map((ambition) => ambition.meaning ?? null),
    ambitionText: ambitions.map((ambition) => ambition.text ?? null),
    ambitionWorksOut: ambitions.map((ambition) => ambition.worksOutId ?? null),
    ambitionFocal: ambitions.flatMap((ambition, row) => (ambition.focalPoint ? [String(row)] : [])),
    adoptedOn: "2026-08-27",
    ...values,
  };
}

/** A current vision of a school, adopted by its leader, with these ambitions. */
export function aVision(db: Db, leader: Viewer, schoolId: number | null, ambitions?: Ambition[]) {
  adoptVision(db, leader, { schoolId }, aVisionForm(db, leader, schoolId, { ambitions }), NOW);
  return findCurrentVision(db, leader, schoolId)!;
}
