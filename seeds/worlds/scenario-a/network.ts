import { planActivity } from "#app/features/activities/commands.server.ts";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { dropAgreement } from "#app/features/agreements/commands.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { answerAuthorship, inviteAuthors } from "#app/features/stories/commands/authors.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { answerTeamInvitation } from "#app/features/teams/commands/invitations.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { holdTalk, planTalk, signTalk } from "../scenario/talks.ts";
import { withSchool, type Klimroos } from "./world.ts";

const others = ["rachid", "tineke"] as const;

/** a4, and the talks of a5: three people of one team make a network, and after a year tell the school what they notice. */
export function tellNetwork(world: Klimroos) {
  tellBeginning(world);
  tellTalks(world);
  tellWhatTheyNotice(world);
}

function tellBeginning(world: Klimroos) {
  const { db, does, the, who } = world;
  does(
    "fenna",
    ["2024-05-13", "16:00"],
    ({ viewer, now }) => {
      const group = { name: "Rekennetwerk", kind: "network" as const, invited: others.map(who) };
      const id = startGroup(db, viewer, the("training"), group, now);
      world.forget();
      return id;
    },
    "network",
  );
  for (const other of others)
    does(other, ["2024-05-13", "17:00"], ({ viewer, now }) => {
      answerTeamInvitation(db, viewer, the("network"), "accept", now);
      world.forget();
    });
  does(
    "fenna",
    ["2024-05-13", "18:00"],
    ({ viewer, now }) => {
      const id = writeQuestion(
        db,
        viewer,
        {
          text: "Hoe laten we kinderen zelf uitleggen?",
          teamId: the("network"),
          audiences: withSchool,
        },
        now,
      );
      setAlignment(db, viewer, { questionId: id, goalId: the("goal"), judgement: "aligns" }, now);
      return id;
    },
    "network question",
  );
  does(
    "fenna",
    ["2024-05-13", "18:10"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Elke maand bij elkaar", kind: "network", formal: "no", onSite: "yes" },
          ...{ team: the("network"), questions: [the("network question")], audiences: withSchool },
        },
        now,
      ),
    "meeting",
  );
}

function tellTalks(world: Klimroos) {
  const { db, does, the } = world;
  for (const [name, planned, day, signed] of [
    ["third talk", "2024-09-10", "2024-10-01", "2024-10-08"],
    ["fourth talk", "2025-09-16", "2025-10-07", "2025-10-14"],
  ] as const) {
    does("willem", [planned, "09:00"], (actor) => planTalk(world, actor, { staff: "fenna", day }), name);
    does("willem", [day, "17:00"], (actor) => holdTalk(db, actor, the(name)));
    for (const [who, at] of [
      ["fenna", "16:10"],
      ["willem", "16:40"],
    ] as const)
      does(who, [signed, at], (actor) => signTalk(db, actor, the(name)));
  }
  does("willem", ["2024-10-01", "17:10"], ({ viewer, now }) => dropAgreement(db, viewer, the("cover"), now));
}

function tellWhatTheyNotice(world: Klimroos) {
  const { db, does, the, who } = world;
  does(
    "fenna",
    ["2025-03-10", "16:00"],
    ({ viewer, now }) =>
      writeNote(
        db,
        viewer,
        {
          text: "In onze groepen leggen kinderen nu hun aanpak uit",
          ...{ values: ["realised"], team: the("network"), question: the("network question") },
        },
        now,
      ),
    "network note",
  );
  does("fenna", ["2025-04-14", "16:00"], ({ viewer, now }) => {
    shareItem(db, viewer, the("network note"), withSchool, now);
    shareItem(db, viewer, the("training"), withSchool, now);
  });
  does(
    "fenna",
    ["2025-04-14", "16:10"],
    ({ viewer, now }) => {
      const id = writeStory(
        db,
        viewer,
        {
          title: "Eerst tekenen",
          happened: "We begonnen met drie groepen waarin kinderen eerst hun som tekenden.",
          better: "Nu leggen ze het elkaar uit zonder dat we erom vragen.",
          notes: [the("network note")],
        },
        now,
      );
      inviteAuthors(db, viewer, id, others.map(who), now);
      return id;
    },
    "network story",
  );
  for (const other of others)
    does(other, ["2025-04-14", "17:00"], ({ viewer, now }) =>
      answerAuthorship(db, viewer, the("network story"), "accept", now),
    );
  does("fenna", ["2025-04-14", "18:00"], ({ viewer, now }) =>
    shareStory(db, viewer, the("network story"), { audiences: withSchool, yes: [the("network note")] }, now),
  );
}
