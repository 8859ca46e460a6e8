import { planActivity } from "#app/features/activities/commands.server.ts";
import { agreeSheet } from "#app/features/plans/commands/agree.server.ts";
import { linkNewActivity } from "#app/features/plans/commands/become.server.ts";
import { addLine } from "#app/features/plans/commands/lines.server.ts";
import { setFrame, writeWords } from "#app/features/plans/commands/plan.server.ts";
import type { NewLineInput } from "#app/features/plans/input.ts";
import { getAgreeing } from "#app/features/plans/queries.server.ts";
import { findPlan } from "#app/features/plans/queries/sheet.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { known, personId, type Cast } from "../cast.ts";
import { lastYear, thisYear } from "../days.ts";
import type { PersonKey } from "../people.ts";
import type { DemoDay, GoalKey } from "../types.ts";

const karel = "karel-de-wit";
type Line = Partial<Omit<NewLineInput, "people" | "place">> & {
  text: string;
  goal?: GoalKey;
  people?: readonly PersonKey[];
};

/**
 * The year sheet of the middenbouw: of this school year as the team agreed on it in June, with what came of it and what was added
 * since; and the beginning of the one for the coming year, which is not agreed on yet.
 */
export function tellPlans(cast: Cast) {
  const { story, dayOf } = cast;
  const { db } = story;
  const teamId = known(cast.teams, "wissel-middenbouw");
  const year = schoolYearOf(dayOf(thisYear(11, 20)));
  const at = (
    when: DemoDay,
    who: PersonKey,
    act: (actor: ReturnType<typeof story.as>) => void,
    time = "15:30",
  ) => {
    const on = dayOf(when);
    story.on(on, time, () => act(story.as(personId(cast, who), on, time)));
  };
  const told = new Map<string, number>();
  const puts = (when: DemoDay, who: PersonKey, of: number, { goal, people = [], ...line }: Line) =>
    at(when, who, ({ viewer, now }) => {
      const input: NewLineInput = {
        ...{ kind: "wish", days: null, hours: null, euros: null, cover: null, everybody: false },
        ...{ question: null, activity: null, request: null, before: null },
        ...line,
        place: goal ? `goal:${known(cast.goals, goal)}` : "",
        people: people.map((key) => personId(cast, key)),
      };
      told.set(line.text, addLine(db, viewer, { teamId, year: of }, input, now));
    });
  const version = (of: number) => findPlan(db, teamId, of).version;

  const may = lastYear(5, 19);
  const everybody = true;
  puts(may, "ilse-verhoeven", year, {
    ...{
      text: "Studiedag: vragen waar een kind van gaat denken",
      kind: "study_day",
      goal: "wissel-uitleggen",
    },
    ...{ days: 1, hours: 420, cover: 6, everybody },
  });
  puts(may, "samira-ouali", year, {
    ...{ text: TOGETHER, kind: "together", goal: "wissel-uitleggen" },
    ...{ hours: 600, cover: 8, everybody },
  });
  puts(may, "joost-hendriks", year, {
    ...{ text: "Tweedaagse over doorvragen", kind: "training", goal: "wissel-uitleggen" },
    ...{ hours: 840, euros: 93_000, cover: 4, people: ["joost-hendriks", "samira-ouali"] },
  });
  puts(may, "noor-visser", year, {
    ...{ text: "Hoe praat je met ouders over rekenen zonder cijfers?", hours: 360, people: ["noor-visser"] },
  });
  puts(may, karel, year, { text: "Boeken en materiaal voor de rekenkist", kind: "other", euros: 45_000 });
  at(may, "ilse-verhoeven", ({ viewer, now }) => {
    const words = {
      concrete: "Kinderen leggen elkaar uit hoe ze rekenden, in elke groep, elke week.",
      contribute: "Wij laten elkaar toe in de rekenles en vertellen de andere bouwen wat we zien.",
      need: "Vervanging voor de ochtenden dat we bij elkaar kijken, op een vast moment in het rooster.",
    };
    writeWords(db, viewer, { teamId, year }, { ...words, version: version(year) }, now);
  });
  at(lastYear(6, 2), karel, ({ viewer, now }) => {
    const frame = { days: 1, hours: 10_800, euros: 150_000, cover: 20 };
    setFrame(db, viewer, { teamId, year }, { ...frame, version: version(year) }, now);
  });
  at(lastYear(6, 9), karel, ({ viewer, now }) => {
    const { seal } = getAgreeing(db, viewer, { teamId, year });
    agreeSheet(db, viewer, { teamId, year }, { conversation: null, on: viewer.today, seal }, now);
  });
  at(thisYear(9, 10), "samira-ouali", ({ viewer, now }) => {
    const activity = {
      title: "Rekenlessen van elkaar bekijken",
      kind: "lesson_study",
      state: "running",
    } as const;
    const id = planActivity(db, viewer, { ...activity, audiences: [`team:${teamId}`] }, now);
    linkNewActivity(db, viewer, told.get(TOGETHER)!, id, now);
  });
  puts(thisYear(10, 8), "mehmet-yilmaz", year, {
    ...{ text: "Een ochtend kijken bij De Ladder", hours: 240, cover: 1, people: ["mehmet-yilmaz"] },
    goal: "middenbouw-gesprek",
  });
  const coming = thisYear(11, 19);
  puts(coming, "ilse-verhoeven", year + 1, {
    ...{ text: "Fouten bespreken waar kinderen bij zijn: hoe doe je dat?", hours: 600, everybody },
    ...{ kind: "together", goal: "wissel-rekenbeleid" },
  });
  puts(coming, "noor-visser", year + 1, { text: "Rekenen in de kring van groep 4", people: ["noor-visser"] });
}

const TOGETHER = "Elke maand één rekenles van een van ons samen bekijken";
