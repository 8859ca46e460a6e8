import { planActivity } from "#app/features/activities/commands.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { askRequest } from "#app/features/requests/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { adoptVision } from "#app/features/vision/commands.server.ts";
import { changeGoal, writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { holdTalk, openYear, planTalk, prepareTalk, signTalk } from "../scenario/talks.ts";
import { answerYes } from "../scenario/requests.ts";
import { withWillem, type Klimroos } from "./world.ts";

/** a0 to a2: a goal of the school, a talk, a question and a training, and what Willem's own part in the goal is. */
export function tellFirstYear(world: Klimroos) {
  tellVision(world);
  tellFirstTalk(world);
  tellTraining(world);
}

const goalWords = (world: Klimroos) => ({
  text: "Meer begrip bij rekenen, in alle groepen",
  lineageId: world.the("ambition"),
  term: "short" as const,
  howWeNotice: null,
  dueOn: "2024-07-31",
  parentId: null,
  tookPart: "Willem Dijkgraaf",
  leaderPart: null,
  leaderWords: null,
  routine: null,
});

function tellVision(world: Klimroos) {
  const { db, schoolId, does } = world;
  does(
    "willem",
    ["2022-09-05", "09:00"],
    ({ viewer, now }) => {
      adoptVision(
        db,
        viewer,
        { schoolId },
        {
          ...{ version: 0, basedOn: null, tookPart: "Willem Dijkgraaf", adoptedOn: viewer.today },
          statement: "Kinderen leren hier denken, en zeggen hoe ze dat doen.",
          ...{ valueName: [], valueMeaning: [], ambitionLineage: [null] },
          ambitionTitle: ["Rekenen dat je begrijpt"],
          ...{ ambitionMeaning: [null], ambitionText: [null], ambitionFocal: ["0"] },
        },
        now,
      );
      return findCurrentVision(db, viewer, schoolId)!.ambitions[0]!.lineageId;
    },
    "ambition",
  );
  does(
    "willem",
    ["2022-09-05", "09:30"],
    ({ viewer, now }) => writeGoal(db, viewer, { ...goalWords(world), owner: `school:${schoolId}` }, now),
    "goal",
  );
  does("willem", ["2022-09-05", "10:00"], (actor) =>
    openYear(world, actor, { schoolYear: 2022, closes: "2022-12-16" }),
  );
  does("willem", ["2023-02-06", "16:00"], ({ viewer, now }) => {
    const { version } = getGoal(db, viewer, world.the("goal"));
    const part = {
      leaderPart: "at_distance" as const,
      leaderWords: "Ik geef ruimte en kijk van een afstand mee.",
    };
    changeGoal(db, viewer, world.the("goal"), { ...goalWords(world), ...part, version }, now);
  });
}

function tellFirstTalk(world: Klimroos) {
  const { db, does, the } = world;
  const plan = { staff: "fenna", day: "2022-09-13" } as const;
  does("willem", ["2022-09-06", "09:00"], (actor) => planTalk(world, actor, plan), "first talk");
  does("fenna", ["2022-09-12", "19:30"], (actor) =>
    prepareTalk(db, actor, the("first talk"), [
      "De rekenles waarin ze elkaar gingen uitleggen.",
      null,
      "Hoe kinderen een som zien voor ze rekenen.",
      "Tijd om het te leren.",
      { text: "Over vijf jaar wil ik rekenspecialist zijn, hier of ergens anders.", keptPrivate: true },
    ]),
  );
  does("willem", ["2022-09-12", "20:00"], (actor) =>
    prepareTalk(db, actor, the("first talk"), ["Je rust voor de groep.", "Rekenen is dit jaar ons doel."]),
  );
  does("willem", ["2022-09-13", "17:00"], (actor) => holdTalk(db, actor, the("first talk")));
  does(
    "fenna",
    ["2022-09-13", "17:05"],
    ({ viewer, now }) => {
      const id = writeQuestion(
        db,
        viewer,
        {
          text: "Hoe word ik rekenspecialist, en wat heeft de school daaraan?",
          level: "individual",
          conversationId: the("first talk"),
        },
        now,
      );
      setAlignment(db, viewer, { questionId: id, goalId: the("goal"), judgement: "aligns" }, now);
      return id;
    },
    "question",
  );
  does(
    "fenna",
    ["2022-09-13", "17:10"],
    ({ viewer, now }) =>
      agreeInRoom(
        db,
        viewer,
        the("first talk"),
        {
          text: "Na het eerste jaar vertel ik Willem wat ik leerde",
          ...{ kind: "do", ownerPersonId: viewer.personId, questionId: null },
          ...{ dueOn: "2023-06-30", minutes: null, cents: null },
        },
        now,
      ),
    "own promise",
  );
  for (const who of ["fenna", "willem"] as const)
    does(who, ["2022-09-20", who === "fenna" ? "16:10" : "16:40"], (actor) =>
      signTalk(db, actor, the("first talk")),
    );
}

function tellTraining(world: Klimroos) {
  const { db, does, the } = world;
  does(
    "fenna",
    ["2022-09-14", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Opleiding rekenspecialist", kind: "course", formal: "yes", onSite: "no" },
          expectedWhat: "Ons rekenonderwijs wordt beter",
          questions: [the("question")],
          audiences: withWillem(world),
        },
        now,
      ),
    "training",
  );
  does(
    "fenna",
    ["2022-09-14", "16:10"],
    ({ viewer, now }) => {
      const asked = { minutes: 160 * 60, cents: 320_000, source: "school" as const, coverAsked: true };
      return askRequest(db, viewer, the("training"), asked, now);
    },
    "request",
  );
  does("willem", ["2022-09-19", "16:00"], (actor) =>
    answerYes(db, actor, the("request"), { source: "school", why: "Dit past bij ons doel." }),
  );
  const note = (
    [day, name]: readonly [string, "note of joy" | "note on drawing" | "note on the box"],
    text: string,
    value: "immediate" | "applied" | "potential",
    audiences: () => string[] = () => [],
  ) =>
    does(
      "fenna",
      [day, "19:00"],
      ({ viewer, now }) => {
        const about = { question: the("question"), activity: the("training") };
        return writeNote(db, viewer, { ...about, text, values: [value], audiences: audiences() }, now);
      },
      name,
    );
  note(["2023-03-14", "note of joy"], "Ik kwam er blij vandaan", "immediate");
  note(["2023-05-30", "note on drawing"], "Kinderen tekenen nu eerst hun som", "applied");
  note(["2023-05-30", "note on the box"], "Een kist vol materiaal", "potential", () => withWillem(world));
}
