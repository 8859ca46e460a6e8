import { noteAfterwards } from "#app/features/activities/commands.server.ts";
import { tickAgreement, viewAgreement } from "#app/features/agreements/commands.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { perceive } from "#app/features/conversations/commands/perceive.server.ts";
import { finishRequest } from "#app/features/requests/commands.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { requestVersion } from "../scenario/requests.ts";
import { holdTalk, planTalk, signTalk } from "../scenario/talks.ts";
import { withWillem, type Klimroos } from "./world.ts";

const IN_THE_WAY = "Ik sta er alleen voor in het team";

/** a3: what was in the way, the talk she asks for, what Willem promises her there and how each sees what came of it. */
export function tellSecondTalk(world: Klimroos) {
  tellInTheWay(world);
  tellTalk(world);
  tellPromises(world);
  const { db, does, the } = world;
  does("fenna", ["2024-01-31", "16:00"], ({ viewer, now }) => {
    const attended = [{ personId: viewer.personId, minutes: 160 * 60, cents: 320_000 }];
    const version = requestVersion(db, the("request"));
    finishRequest(db, viewer, the("request"), { attended, version }, now);
  });
  does(
    "fenna",
    ["2024-02-05", "17:00"],
    ({ viewer, now }) =>
      noteAfterwards(
        db,
        viewer,
        { title: "Coaching door het opleidingsinstituut", kind: "coaching", startsOn: null, team: null },
        now,
      ),
    "coaching",
  );
}

function tellInTheWay(world: Klimroos) {
  const { db, does, the, people } = world;
  does(
    "fenna",
    ["2023-11-14", "19:00"],
    ({ viewer, now }) =>
      writeHindrance(db, viewer, the("question"), { text: IN_THE_WAY, kind: "support" }, now),
    "hindrance",
  );
  does("fenna", ["2023-12-04", "16:00"], ({ viewer, now }) => {
    const { employmentId } = people.fenna;
    makeConversation(db, viewer, { employmentId, wish: null, day: null, time: null, momentId: null }, now);
  });
  const plan = { staff: "fenna", day: "2024-01-23" } as const;
  does("willem", ["2023-12-04", "17:00"], (actor) => planTalk(world, actor, plan), "second talk");
  does("fenna", ["2024-01-16", "16:00"], ({ viewer, now }) =>
    shareItem(db, viewer, the("hindrance"), withWillem(world), now),
  );
  does("fenna", ["2024-01-16", "16:01"], ({ viewer, now }) =>
    addAgendaPoint(
      db,
      viewer,
      the("second talk"),
      { text: IN_THE_WAY, sourceItemId: the("hindrance"), sourceAgreementId: null },
      now,
    ),
  );
}

function tellTalk(world: Klimroos) {
  const { db, does, the } = world;
  does("willem", ["2024-01-23", "17:00"], (actor) => holdTalk(db, actor, the("second talk")));
  does("fenna", ["2024-01-23", "17:05"], ({ viewer, now }) =>
    tickAgreement(db, viewer, the("own promise"), now),
  );
  const promise = (name: "time" | "cover", at: string, words: { text: string; dueOn: string | null }) =>
    does(
      "fenna",
      ["2024-01-23", at],
      ({ viewer, now }) =>
        agreeInRoom(
          db,
          viewer,
          the("second talk"),
          {
            ...words,
            ...{ kind: name, ownerPersonId: world.who("willem"), questionId: the("question") },
            ...{ minutes: null, cents: null },
          },
          now,
        ),
      name,
    );
  promise("time", "17:10", { text: "Rekenen drie keer op de teamvergadering", dueOn: null });
  promise("cover", "17:15", { text: "Vervanging voor twee ochtenden lesbezoek", dueOn: "2024-03-25" });
  const words = {
    fenna: { room: "Pas aan het eind", agreed: "Nog niet genoeg", onward: null },
    willem: { room: "We spraken open", agreed: "Twee dingen die ik regel", onward: null },
  };
  for (const [who, at] of [
    ["fenna", "16:1"],
    ["willem", "16:4"],
  ] as const) {
    does(who, ["2024-01-30", `${at}0`], (actor) => signTalk(db, actor, the("second talk")));
    does(who, ["2024-01-30", `${at}5`], ({ viewer, now }) =>
      perceive(db, viewer, the("second talk"), { version: 0, ...words[who] }, now),
    );
  }
}

function tellPromises(world: Klimroos) {
  const { db, does, the } = world;
  does("willem", ["2024-03-18", "16:00"], ({ viewer, now }) => tickAgreement(db, viewer, the("time"), now));
  does("willem", ["2024-03-18", "16:01"], ({ viewer, now }) =>
    viewAgreement(db, viewer, the("time"), "enough", now),
  );
  does("fenna", ["2024-04-08", "19:00"], ({ viewer, now }) =>
    viewAgreement(db, viewer, the("time"), "not_enough", now),
  );
}
