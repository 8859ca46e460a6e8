import { and, eq, isNull } from "drizzle-orm";
import { writeSignal } from "#app/features/careers/commands/signal.server.ts";
import { addStep } from "#app/features/careers/commands/step.server.ts";
import { tellStep, tellWords } from "#app/features/careers/commands/tell.server.ts";
import { writeCareerWords } from "#app/features/careers/commands/write.server.ts";
import { getCareer, listQuestionsToChoose } from "#app/features/careers/queries/career.server.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import type { CareerStepState } from "#app/features/careers/model.ts";
import { roleProfiles } from "#db/schema/index.ts";
import type { Actor } from "../../../vocabulary.ts";
import { known, personId, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";
import type { DemoDay, SchoolKey } from "../types.ts";

type DemoStep = {
  /** As the school calls the role; where it describes none of that name the step is in own words. */
  role?: string;
  text: string;
  state: CareerStepState;
  target?: DemoDay;
  /** How the question that serves it begins. */
  question?: string;
  /** Beside the first signal of the role. */
  beside?: string;
  told?: true;
};

type DemoPath = {
  person: PersonKey;
  school: SchoolKey;
  on: DemoDay;
  /** Left out: what landed from her preparation. */
  text?: string;
  told?: true;
  steps: readonly DemoStep[];
};

/** What people do with their path, besides what landed on it from their preparations. */
const paths: readonly DemoPath[] = [
  {
    ...{ person: "noor-visser", school: "wissel", on: thisYear(11, 19) },
    steps: [
      {
        role: "Schoolopleider",
        text: "Studenten en starters begeleiden, naast mijn eigen groep.",
        ...{ state: "considering", target: { schoolYear: 2, month: 8, day: 1 } },
        question: "Wil ik collega's gaan begeleiden",
        beside: "Mijn stagiair van vorig jaar vraagt me nog steeds om mee te denken.",
        told: true,
      },
      { text: "Een ochtend meelopen met Samira als zij een starter begeleidt.", state: "developing" },
    ],
  },
  {
    ...{ person: "karel-de-wit", school: "wissel", on: thisYear(11, 12), told: true },
    text: "Schoolleider, maar dan wel een die nog in klassen komt.",
    steps: [
      { text: "De opleiding schoolleider, basisbekwaam.", state: "considering" },
      { text: "Met Hanneke mee naar het directeurenberaad.", state: "developing" },
    ],
  },
  {
    ...{ person: "dorota-nowak", school: "wissel", on: thisYear(11, 5) },
    text: "Een eigen groep 3. Eerst uitzoeken of dat met mijn diploma kan.",
    steps: [{ text: "Bellen met de pabo over zij-instroom.", state: "developing", target: thisYear(1, 15) }],
  },
];

export function tellCareers(cast: Cast) {
  for (const path of paths) {
    const on = cast.dayOf(path.on);
    cast.story.on(on, "20:15", () =>
      tellPath(cast, path, cast.story.as(personId(cast, path.person), on, "20:15")),
    );
  }
}

function tellPath(cast: Cast, path: DemoPath, { viewer, now }: Actor) {
  const { db } = cast.story;
  const schoolId = known(cast.schools, path.school);
  const present = () => getCareer(db, viewer, schoolId);
  if (path.text) writeCareerWords(db, viewer, { schoolId, text: path.text, version: present().version }, now);
  for (const step of path.steps) tellStepOf(cast, schoolId, step, { viewer, now });
  if (path.told) {
    const { partner, version } = present();
    tellWords(db, viewer, { schoolId, partnerId: partner!.personId, version }, now);
  }
}

function tellStepOf(cast: Cast, schoolId: number, step: DemoStep, { viewer, now }: Actor) {
  const { db } = cast.story;
  const role = step.role ? findRole(cast, schoolId, step.role) : undefined;
  const questions = listQuestionsToChoose(db, viewer, schoolId);
  const question = questions.find(({ text }) => step.question && text.startsWith(step.question));
  const id = addStep(
    db,
    viewer,
    {
      ...{ school: schoolId, role: role ?? null, text: step.text, state: step.state },
      targetOn: step.target ? cast.dayOf(step.target) : null,
      question: question?.id ?? null,
    },
    now,
  );
  if (role === undefined) return;
  const version = () => getStepPage(db, viewer, id).step.version;
  const [signal] = getStepPage(db, viewer, id).signals;
  if (step.beside && signal)
    writeSignal(
      db,
      viewer,
      id,
      { signal: signal.id, text: step.beside, evidence: [], version: version() },
      now,
    );
  if (step.told) tellStep(db, viewer, id, version(), now);
}

const findRole = ({ story }: Cast, schoolId: number, title: string) =>
  story.db
    .select({ id: roleProfiles.id })
    .from(roleProfiles)
    .where(
      and(
        eq(roleProfiles.schoolId, schoolId),
        eq(roleProfiles.title, title),
        isNull(roleProfiles.archivedOn),
      ),
    )
    .get()?.id;
