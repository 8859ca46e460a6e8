import { shareItem } from "#app/features/items/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { adoptVision } from "#app/features/vision/commands.server.ts";
import { writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { holdTalk, openYear, planTalk, signTalk } from "../scenario/talks.ts";
import { six } from "./cast.ts";
import { withSchool, type Rietland } from "./world.ts";

/** What each of the eight asked; Ilse shares hers with Bram alone, Gijs keeps his. */
const asked = {
  lotte: { text: "Hoe blijf ik rustig als een leerling mij uitscheldt?", day: "2024-10-07", by: "bram" },
  daan: { text: "Wat zeg ik in de eerste halve minuut van een ruzie?", day: "2024-10-10", by: "bram" },
  esra: { text: "Hoe durf ik een grens te trekken voor het misgaat?", day: "2024-10-14", by: "bram" },
  ilse: { text: "Waarom neem ik het mee naar huis?", day: "2024-10-17", by: "bram" },
  sander: { text: "Hoe haal ik de groep erbij als er een ontploft?", day: "2024-11-04", by: "yasmina" },
  koen: { text: "Wanneer bel ik iemand, en wie?", day: "2024-11-07", by: "yasmina" },
  anouk: { text: "Hoe praat ik na met wie het deed?", day: "2024-11-11", by: "yasmina" },
  gijs: { text: "Ben ik hier nog wel de juiste voor?", day: "2024-11-15", by: "yasmina" },
} as const;

/** b1: eight yearly talks, eight questions of practice, and a goal of the school to which six link theirs themselves. */
export function tellQuestions(world: Rietland) {
  tellAmbition(world);
  for (const who of Object.keys(asked) as (keyof typeof asked)[]) tellTalk(world, who);
  tellGoal(world);
}

function tellAmbition(world: Rietland) {
  const { db, schoolId, does } = world;
  does(
    "marjolein",
    ["2024-09-02", "09:00"],
    ({ viewer, now }) => {
      adoptVision(
        db,
        viewer,
        { schoolId },
        {
          ...{ version: 0, basedOn: null, tookPart: "Beide teams", adoptedOn: viewer.today },
          statement: "Op Het Rietland leer je omdat je er veilig bent.",
          ...{ valueName: [], valueMeaning: [], ambitionLineage: [null] },
          ambitionTitle: ["Veilig leren"],
          ...{ ambitionMeaning: [null], ambitionText: [null], ambitionFocal: ["0"] },
        },
        now,
      );
      return findCurrentVision(db, viewer, schoolId)!.ambitions[0]!.lineageId;
    },
    "ambition",
  );
  does("marjolein", ["2024-09-02", "10:00"], (actor) =>
    openYear(world, actor, { schoolYear: 2024, closes: "2024-11-29" }),
  );
}

function tellTalk(world: Rietland, who: keyof typeof asked) {
  const { db, does, the } = world;
  const { text, day, by } = asked[who];
  const talk = `talk of ${who}` as const;
  does(by, ["2024-09-16", "09:00"], (actor) => planTalk(world, actor, { staff: who, day }), talk);
  does(by, [day, "17:00"], (actor) => holdTalk(db, actor, the(talk)));
  does(
    who,
    [day, "19:00"],
    ({ viewer, now }) => {
      const audiences = who === "ilse" ? [`partner:${world.who("bram")}`] : [];
      return writeQuestion(db, viewer, { text, origin: "practice", audiences }, now);
    },
    `question of ${who}`,
  );
  does(who, [day, "20:00"], (actor) => signTalk(db, actor, the(talk)));
  does(by, [day, "20:10"], (actor) => signTalk(db, actor, the(talk)));
}

function tellGoal(world: Rietland) {
  const { db, schoolId, does, the } = world;
  does(
    "marjolein",
    ["2024-11-18", "15:00"],
    ({ viewer, now }) =>
      writeGoal(
        db,
        viewer,
        {
          text: "Omgaan met ongewenst gedrag",
          lineageId: the("ambition"),
          owner: `school:${schoolId}`,
          ...{ term: "short", howWeNotice: null, dueOn: null, parentId: null, routine: null },
          tookPart: "Marjolein, team onderbouw en team bovenbouw",
          ...{ leaderPart: "joins", leaderWords: null },
        },
        now,
      ),
    "goal",
  );
  for (const who of six)
    does(who, ["2024-11-18", "16:30"], ({ viewer, now }) => {
      const questionId = the(`question of ${who}`);
      shareItem(db, viewer, questionId, withSchool, now);
      setAlignment(db, viewer, { questionId, goalId: the("goal"), judgement: "aligns" }, now);
    });
}
