import { planActivity } from "#app/features/activities/commands.server.ts";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { saveVision } from "#app/features/stories/commands/vision.server.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { answerTeamInvitation } from "#app/features/teams/commands/invitations.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { eq } from "drizzle-orm";
import { teams } from "#db/schema/index.ts";
import { withSchool, type Rietland } from "./world.ts";

const designers = ["yasmina", "lotte", "rob"] as const;

/** b9: what the network shares, the design team, the plan it makes for the goal, and the vision that names the story. */
export function tellPlan(world: Rietland) {
  tellShared(world);
  tellDesign(world);
  tellProduct(world);
  tellVision(world);
}

function tellShared({ db, does, the }: Rietland) {
  does("lotte", ["2026-03-16", "16:00"], ({ viewer, now }) => {
    const network = db
      .select()
      .from(teams)
      .where(eq(teams.id, the("network")))
      .get()!;
    const purpose = { ambitions: [], goals: [the("goal")], version: network.version };
    setPurpose(db, viewer, network.id, purpose, now);
    shareItem(db, viewer, the("network question"), withSchool, now);
    const link = { questionId: the("network question"), goalId: the("goal"), judgement: "aligns" as const };
    setAlignment(db, viewer, link, now);
    shareItem(db, viewer, the("january note"), withSchool, now);
  });
  does(
    "anouk",
    ["2026-03-16", "16:30"],
    ({ viewer, now }) => {
      const id = writeStory(
        db,
        viewer,
        {
          title: "Van één zin naar een rustige gang",
          happened: "We vertelden elkaar elke maand wat er misging, en wat toen hielp.",
          better: "Er wordt minder geroepen, ook als er niemand van ons bij staat.",
          team: the("network"),
        },
        now,
      );
      shareStory(db, viewer, id, { audiences: withSchool, yes: [] }, now);
      return id;
    },
    "network story",
  );
}

function tellDesign(world: Rietland) {
  const { db, does, the, who } = world;
  does(
    "marjolein",
    ["2026-04-13", "16:00"],
    ({ viewer, now }) =>
      planActivity(
        db,
        viewer,
        {
          ...{ title: "Samen een schoolveiligheidsplan schrijven", kind: "design_team", formal: "no" },
          ...{ state: "running", startsOn: "2026-04-13", grewFrom: [the("training")], goals: [the("goal")] },
          ...{ invited: designers.map(who), audiences: withSchool },
        },
        now,
      ),
    "design",
  );
  for (const other of designers)
    does(other, ["2026-04-14", "16:00"], ({ viewer, now }) =>
      answerInvitation(db, viewer, the("design"), "accept", now),
    );
  does(
    "marjolein",
    ["2026-04-15", "16:00"],
    ({ viewer, now }) => {
      const group = { name: "Ontwerpteam veiligheid", kind: "development_group" as const };
      const id = startGroup(db, viewer, the("design"), { ...group, invited: designers.map(who) }, now);
      world.forget();
      return id;
    },
    "design team",
  );
  for (const other of designers)
    does(other, ["2026-04-16", "16:00"], ({ viewer, now }) => {
      answerTeamInvitation(db, viewer, the("design team"), "accept", now);
      world.forget();
    });
  does("marjolein", ["2026-04-17", "16:00"], ({ viewer, now }) =>
    setPurpose(db, viewer, the("design team"), { ambitions: [], goals: [the("goal")], version: 1 }, now),
  );
}

function tellProduct({ db, does, the }: Rietland) {
  does(
    "marjolein",
    ["2026-05-18", "16:00"],
    ({ viewer, now }) =>
      addProduct(
        db,
        viewer,
        {
          ...{ title: "Schoolveiligheidsplan", url: "https://rietland.example/veiligheid", madeOn: null },
          ...{ team: the("design team"), readers: "school" },
          ...{ items: [the("design")], goals: [the("goal")] },
        },
        now,
      ),
    "plan",
  );
  does("marjolein", ["2026-06-15", "16:00"], ({ viewer, now }) => {
    const text = "Veiligheid is van ons allemaal, niet van de directie";
    writeNote(
      db,
      viewer,
      { text, activity: the("design"), values: ["transformative"], audiences: withSchool },
      now,
    );
  });
}

function tellVision({ db, schoolId, does, the }: Rietland) {
  does("marjolein", ["2026-06-15", "17:00"], ({ viewer, now }) => {
    const before = findCurrentVision(db, viewer, schoolId)!;
    saveVision(
      db,
      viewer,
      { schoolId },
      {
        ...{ version: 0, basedOn: before.id, adoptedOn: viewer.today, adopts: true },
        tookPart: "Beide teams en het netwerk",
        statement: "Op Het Rietland leer je omdat je er veilig bent, en daar zorgen we samen voor.",
        ...{ valueName: [], valueMeaning: [], ambitionLineage: [the("ambition")] },
        ambitionTitle: ["Veilig leren"],
        ...{ ambitionMeaning: [null], ambitionText: [null], ambitionFocal: ["0"] },
        stories: [the("network story")],
      },
      now,
    );
  });
}
