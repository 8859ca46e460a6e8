import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { openAgreement, tickAgreement } from "#app/features/agreements/commands.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { answerTeamInvitation } from "#app/features/teams/commands/invitations.server.ts";
import { setParts } from "#app/features/teams/commands/members.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { lookBack } from "#app/features/value/commands/look-back.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { teams } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import type { Rietland } from "./world.ts";

export const invitedToNetwork = ["daan", "esra", "sander", "koen", "rob", "anouk"] as const;

/** b7 and b8: a network grown from the training, what the school arranges for it, and what it keeps among its members. */
export function tellNetwork(world: Rietland) {
  tellBeginning(world);
  tellPromises(world);
  tellWhatItWrites(world);
}

function tellBeginning(world: Rietland) {
  const { db, does, the, who } = world;
  does(
    "lotte",
    ["2025-09-08", "16:00"],
    ({ viewer, now }) => {
      const invited = invitedToNetwork.map(who);
      const group = { name: "Netwerk veiligheid", kind: "network" as const, invited };
      const id = startGroup(db, viewer, the("training"), group, now);
      world.forget();
      return id;
    },
    "network",
  );
  for (const other of invitedToNetwork)
    does(other, ["2025-09-08", "17:00"], ({ viewer, now }) => {
      answerTeamInvitation(db, viewer, the("network"), "accept", now);
      world.forget();
    });
  does("marjolein", ["2025-09-09", "09:00"], ({ viewer, now }) => {
    const { version } = db
      .select()
      .from(teams)
      .where(eq(teams.id, the("network")))
      .get()!;
    const parts = [{ personId: who("anouk"), part: "process_facilitator" as const, mandate: null }];
    setParts(db, viewer, the("network"), { parts, version }, now);
    world.forget();
  });
}

function tellPromises(world: Rietland) {
  const { db, schoolId, does, the, who } = world;
  for (const [kind, by, text, done] of [
    ["roster", "marjolein", "Tijd in het rooster", "2025-09-29"],
    ["room", "bram", "Rustige ruimte", "2025-10-06"],
  ] as const) {
    does(
      by,
      ["2025-09-15", "16:00"],
      ({ viewer, now }) =>
        inTransaction(db, () =>
          openAgreement(
            db,
            viewer,
            {
              ...{ kind, text, schoolId, side: "school", ownerPersonId: who(by), forPersonId: null },
              ...{ itemId: the("training"), teamId: the("network"), dueOn: "2025-10-06" },
              ...{ minutes: null, cents: null },
            },
            now,
          ),
        ),
      kind,
    );
    does(by, [done, "12:00"], ({ viewer, now }) => tickAgreement(db, viewer, the(kind), now));
  }
}

function tellWhatItWrites(world: Rietland) {
  const { db, does, the } = world;
  does(
    "lotte",
    ["2025-10-06", "16:00"],
    ({ viewer, now }) =>
      writeQuestion(
        db,
        viewer,
        { text: "Wat werkt als de spanning oploopt, en waarom?", teamId: the("network") },
        now,
      ),
    "network question",
  );
  const note = (
    who: "lotte" | "anouk",
    [day, name]: readonly [string, "november note" | "january note"],
    words: { text: string; values: ("applied" | "realised")[] },
  ) =>
    does(
      who,
      [day, "16:30"],
      ({ viewer, now }) => {
        const ours = { team: the("network"), question: the("network question") };
        return writeNote(db, viewer, { ...ours, ...words }, now);
      },
      name,
    );
  note("lotte", ["2025-11-10", "november note"], {
    text: "Ik wacht nu langer voor ik iets zeg",
    values: ["applied"],
  });
  note("anouk", ["2026-01-19", "january note"], {
    text: "In de gang wordt er minder geroepen",
    values: ["realised"],
  });
  does(
    "daan",
    ["2026-01-19", "20:00"],
    ({ viewer, now }) => {
      const audiences = [`team:${the("network")}`];
      return writeNote(db, viewer, { text: "Bij mij werkt het alleen met wie ik ken", audiences }, now);
    },
    "own note",
  );
  for (const [who, about, text] of [
    ["bram", "repeat", "Bijna iedereen deed mee, en de zinnen zijn gebleven."],
    ["esra", "experiment", "De zin zeg ik nu zonder erbij te denken."],
  ] as const)
    does(who, ["2026-02-09", "16:00"], ({ viewer, now }) =>
      lookBack(db, viewer, the(about), { text, values: ["applied"], sense: null }, now),
    );
}
