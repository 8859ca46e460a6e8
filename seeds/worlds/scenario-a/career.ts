import { tellWords } from "#app/features/careers/commands/tell.server.ts";
import { writeCareerWords } from "#app/features/careers/commands/write.server.ts";
import { getCareer } from "#app/features/careers/queries/career.server.ts";
import type { Klimroos } from "./world.ts";

export const noNextStep = "Ik zie hier geen volgende stap voor me";

/** a5: what Fenna writes on her path, hers alone; in the variant she tells Willem more than a year later. */
export function tellCareer({ db, does, schoolId, who }: Klimroos, variant?: "a5-told") {
  does("fenna", ["2024-09-16", "20:00"], ({ viewer, now }) => {
    const { version } = getCareer(db, viewer, schoolId);
    writeCareerWords(db, viewer, { schoolId, text: noNextStep, version }, now);
  });
  if (variant !== "a5-told") return;
  does("fenna", ["2026-01-19", "19:30"], ({ viewer, now }) => {
    const { version } = getCareer(db, viewer, schoolId);
    tellWords(db, viewer, { schoolId, partnerId: who("willem"), version }, now);
  });
}
