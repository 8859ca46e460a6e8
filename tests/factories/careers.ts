import { and, eq } from "drizzle-orm";
import { addStep } from "#app/features/careers/commands/step.server.ts";
import { tellWords } from "#app/features/careers/commands/tell.server.ts";
import { writeCareerWords } from "#app/features/careers/commands/write.server.ts";
import type { NewStepInput } from "#app/features/careers/input.ts";
import { getCareer } from "#app/features/careers/queries/career.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import type { Db } from "#db/client.server.ts";
import { prompts, roleProfiles, roleSignals } from "#db/schema/index.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { viewing } from "./school.ts";

/** A role a school described, with its signals. */
export function aRoleToWant(db: Db, schoolId: number, title: string, signals: string[] = []) {
  const { id } = db
    .insert(roleProfiles)
    .values({ schoolId, title, writtenOn: TODAY })
    .returning({ id: roleProfiles.id })
    .get();
  const signalIds = signals.map(
    (text, at) =>
      db
        .insert(roleSignals)
        .values({ profileId: id, position: at + 1, text })
        .returning({ id: roleSignals.id })
        .get().id,
  );
  return { id, signalIds };
}

/** Someone writes where she wants to go, on top of what stands there. */
export function aPath(db: Db, personId: number, text: string, { schoolId, now = NOW }: At = {}) {
  const viewer = viewing(db, personId);
  const { school, version } = getCareer(db, viewer, schoolId);
  return writeCareerWords(db, viewer, { schoolId: school.id, text, version }, now);
}

type At = { schoolId?: number; now?: Date };

export function aStep(db: Db, personId: number, step: Partial<NewStepInput>, now = NOW) {
  const viewer = viewing(db, personId);
  const school = step.school ?? getCareer(db, viewer).school.id;
  const nothing = { role: null, text: null, state: "considering" as const, targetOn: null, question: null };
  return addStep(db, viewer, { ...nothing, ...step, school }, now);
}

/** She tells her gesprekspartner of now the words as they stand. */
export function tellsPartner(db: Db, personId: number, schoolId?: number) {
  const viewer = viewing(db, personId);
  const { school, version, partner } = getCareer(db, viewer, schoolId);
  tellWords(db, viewer, { schoolId: school.id, partnerId: partner!.personId, version }, NOW);
}

/** What she answers in a preparation to the prompt that lands on her path. */
export function answersAboutYears(
  db: Db,
  personId: number,
  conversationId: number,
  text: string,
  { keptPrivate = true, now = NOW } = {},
) {
  const viewer = viewing(db, personId);
  const { version, conversation } = getPreparation(db, viewer, conversationId);
  const landing = db
    .select({ id: prompts.id })
    .from(prompts)
    .where(and(eq(prompts.templateId, conversation.templateId), eq(prompts.landsIn, "career_path")))
    .get()!;
  const answers = [{ promptId: landing.id, text, keptPrivate }];
  savePreparation(db, viewer, conversationId, { version, answers, reviews: [] }, now);
  return { ...landing, partyId: conversation.me.partyId };
}
