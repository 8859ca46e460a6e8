import { planActivity } from "#app/features/activities/commands.server.ts";
import { answerInvitation, invite } from "#app/features/activities/commands/participate.server.ts";
import { answerOffer } from "#app/features/activities/commands/refine.server.ts";
import { askRequest, finishRequest } from "#app/features/requests/commands.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { answerAuthorship, inviteAuthors } from "#app/features/stories/commands/authors.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { lookBack } from "#app/features/value/commands/look-back.server.ts";
import { answerYes, requestVersion } from "../scenario/requests.ts";
import { versionOf } from "../scenario/telling.ts";
import { six, twelve, type Who } from "./cast.ts";
import { withSchool, type Rietland } from "./world.ts";

const everybody = [...twelve, "gijs", "wout", "yasmina", "marjolein"] as const;

/** What they wrote after the last session: the six and Rob for the school, two for themselves, three nothing. */
const notes = {
  lotte: "Ik gebruikte het de volgende ochtend bij de deur.",
  daan: "Eerst ademen, dan pas iets zeggen.",
  esra: "Ik weet nu welke zin ik zeg.",
  sander: "Een groep kan ik vragen een stap terug te doen.",
  koen: "Ik heb het nummer in mijn telefoon.",
  anouk: "Napraten kan ook lopend.",
  rob: "Ik sta steviger in de gang.",
  ilse: "Ik heb die nacht gewoon geslapen.",
  meryem: "Ik schrok van wat ik zelf deed in het rollenspel.",
} as const;

/** b2 to b6: the training, who joined, what they noted, and why it was repeated. */
export function tellTraining(world: Rietland) {
  tellPlan(world);
  tellNotes(world);
  tellStory(world);
  tellRepeat(world);
}

function tellPlan(world: Rietland) {
  const { db, does, the } = world;
  does(
    "bram",
    ["2024-12-02", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Training omgaan met agressie", kind: "course", formal: "yes", onSite: "no" },
          ...{ provider: "Bureau Rust", place: "Buitencentrum De Wilg" },
          ...{ startsOn: "2025-01-28", endsOn: "2025-03-11" },
          ...{ goals: [the("goal")], audiences: withSchool },
        },
        now,
      ),
    "training",
  );
  does("bram", ["2024-12-02", "16:05"], ({ viewer, now }) =>
    answerInvitation(db, viewer, the("training"), "decline", now),
  );
  tellRequest(world, ["training", "request"], {
    ...{ asked: ["2024-12-02", "16:10"], places: 12, approved: ["2024-12-09", "16:00"] },
    why: "Zes collega's vroegen hier zelf naar.",
  });
  does("bram", ["2025-01-13", "16:00"], ({ viewer, now }) =>
    invite(db, viewer, the("training"), everybody.map(world.who), now),
  );
  for (const who of twelve)
    does(who, ["2025-01-15", "16:00"], ({ viewer, now }) =>
      answerInvitation(db, viewer, the("training"), "accept", now),
    );
  does("gijs", ["2025-01-15", "20:00"], ({ viewer, now }) =>
    answerInvitation(db, viewer, the("training"), "decline", now),
  );
}

function tellNotes(world: Rietland) {
  const { db, does, the } = world;
  does(
    "esra",
    ["2025-02-12", "20:00"],
    ({ viewer, now }) => {
      const text = "Ik durfde het voor het eerst hardop te zeggen";
      return writeNote(db, viewer, { text, activity: the("training"), values: ["immediate"] }, now);
    },
    "private note",
  );
  tellDone(world, "request", { on: "2025-03-11", who: twelve });
  for (const [who, text] of Object.entries(notes) as [keyof typeof notes, string][])
    does(
      who,
      [[...six, "rob"].includes(who) ? "2025-03-12" : "2025-03-24", "19:00"],
      ({ viewer, now }) => {
        const kept = who === "ilse" || who === "meryem";
        return writeNote(
          db,
          viewer,
          {
            ...{ text, activity: the("training"), values: ["immediate", "potential"] },
            audiences: kept ? [] : withSchool,
          },
          now,
        );
      },
      `note of ${who}`,
    );
  does(
    "esra",
    ["2025-03-24", "20:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Twee weken met één zin", kind: "experiment", formal: "no" },
          ...{ grewFrom: [the("training")], lookBackOn: "2026-02-09" },
        },
        now,
      ),
    "experiment",
  );
  does("bram", ["2025-03-25", "16:00"], ({ viewer, now }) =>
    answerOffer(db, viewer, the("training"), offer(db, the("training"), "2025-06-16"), now),
  );
}

function tellStory(world: Rietland) {
  const { db, does, the, who } = world;
  does(
    "lotte",
    ["2025-05-12", "08:30"],
    ({ viewer, now }) => {
      const id = writeStory(
        db,
        viewer,
        {
          title: "De gang op dinsdag",
          happened: "Rob en ik stonden tussen twee jongens in, en we zeiden allebei dezelfde zin.",
          used: "De volgende dag deed ik het weer, nu alleen.",
          notes: [the("note of lotte")],
        },
        now,
      );
      inviteAuthors(db, viewer, id, [who("rob")], now);
      return id;
    },
    "story",
  );
  does("rob", ["2025-05-12", "08:40"], ({ viewer, now }) =>
    answerAuthorship(db, viewer, the("story"), "accept", now),
  );
  does("lotte", ["2025-05-12", "08:50"], ({ viewer, now }) =>
    shareStory(db, viewer, the("story"), { audiences: withSchool, yes: [] }, now),
  );
}

function tellRepeat(world: Rietland) {
  const { db, does, the } = world;
  // A repeat has not grown from what it repeats (R5).
  does(
    "bram",
    ["2025-05-12", "10:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Training omgaan met agressie, tweede reeks", kind: "course", formal: "yes" },
          ...{ provider: "Bureau Rust", startsOn: "2025-09-23", endsOn: "2025-11-25" },
          ...{ goals: [the("goal")], invited: theOthers.map(world.who), audiences: withSchool },
        },
        now,
      ),
    "repeat",
  );
  tellRequest(world, ["repeat", "second request"], {
    ...{ asked: ["2025-05-12", "10:10"], places: 8, approved: ["2025-05-12", "16:00"] },
    why: "Collega's vertellen dat ze het de volgende dag al gebruikten",
  });
  for (const other of theOthers)
    does(other, ["2025-05-19", "16:00"], ({ viewer, now }) =>
      answerInvitation(db, viewer, the("repeat"), "accept", now),
    );
  does("bram", ["2025-06-16", "16:00"], ({ viewer, now }) => {
    const text = "In de gang hoor ik nu zinnen die ik herken.";
    lookBack(db, viewer, the("training"), { text, values: ["potential"], sense: null }, now);
  });
  tellDone(world, "second request", { on: "2025-11-25", who: theOthers });
  does("bram", ["2025-11-25", "17:40"], ({ viewer, now }) =>
    answerOffer(db, viewer, the("repeat"), offer(db, the("repeat"), "2026-02-09"), now),
  );
}

type Asked = { asked: [string, string]; places: number; approved: [string, string]; why: string };

/** Nine hours and € 400 for each place, of the school's; Marjolein says yes, and why. */
function tellRequest(
  { db, does, the }: Rietland,
  [activity, name]: ["training" | "repeat", "request" | "second request"],
  { asked, places, approved, why }: Asked,
) {
  const each = { minutes: 9 * 60, cents: 40_000, source: "school" as const, coverAsked: false };
  does(
    "bram",
    asked,
    ({ viewer, now }) => askRequest(db, viewer, the(activity), { ...each, places }, now),
    name,
  );
  does("marjolein", approved, (actor) => answerYes(db, actor, the(name), { source: "school", why }));
}

/** Who was there, with the nine hours and € 400 it took. */
function tellDone(
  { db, does, the, who: key }: Rietland,
  name: "request" | "second request",
  { on, who }: { on: string; who: readonly Who[] },
) {
  does("bram", [on, "17:30"], ({ viewer, now }) => {
    const attended = who.map((one) => ({ personId: key(one), minutes: 9 * 60, cents: 40_000 }));
    finishRequest(db, viewer, the(name), { attended, version: requestVersion(db, the(name)) }, now);
  });
}

const theOthers: Who[] = ["gijs", "wout", "yasmina", "marjolein"];

/** The one offer of an activity, answered with a day to look back on and nothing else. */
const offer = (db: Rietland["db"], activityId: number, lookBackOn: string) => ({
  ...{ expectedWhat: null, expectedBecause: null, expectedNotice: null, teamHears: null, teamHearsOn: null },
  lookBackOn,
  version: versionOf(db, activityId),
});
