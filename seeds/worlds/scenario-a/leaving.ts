import { eq } from "drizzle-orm";
import { shareItem } from "#app/features/items/commands.server.ts";
import { addLine, passOnLines } from "#app/features/handover/commands/pass-lines.server.ts";
import { endEmploymentWithHandover } from "#app/features/handover/commands/start.server.ts";
import { listChecklist } from "#app/features/handover/queries/checklist.server.ts";
import { listHandoversOf } from "#app/features/handover/queries/list-access.server.ts";
import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { closeGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { employments } from "#db/schema/index.ts";
import type { Actor } from "../../vocabulary.ts";
import { withSchool, type Klimroos } from "./world.ts";

/** a5: Fenna's employment ends, she passes on what is hers to pass on, and Willem says his own part of why it did not spread. */
export function tellLeaving(world: Klimroos) {
  const { db, does, the, people } = world;
  does("ingrid", ["2026-05-11", "10:00"], ({ viewer, now }) => {
    const { personId, employmentId: employment } = people.fenna;
    const { version } = db.select().from(employments).where(eq(employments.id, employment)).get()!;
    endEmploymentWithHandover(db, viewer, personId, { employment, lastDay: "2026-07-31", version }, now);
    world.forget();
  });
  does("fenna", ["2026-06-22", "16:00"], (actor) => passOnHers(world, actor));
  does(
    "willem",
    ["2026-06-29", "16:00"],
    ({ viewer, now }) => {
      const text = "Wat had ik moeten doen zodat het van ons allemaal werd?";
      const id = writeQuestion(db, viewer, { text, audiences: withSchool }, now);
      setAlignment(db, viewer, { questionId: id, goalId: the("goal"), judgement: "aligns" }, now);
      return id;
    },
    "willems question",
  );
  does(
    "willem",
    ["2026-06-29", "16:10"],
    ({ viewer, now }) => {
      const text = "Ik liet het bij één collega en vroeg het team niet";
      const id = writeNote(db, viewer, { text, question: the("willems question") }, now);
      shareItem(db, viewer, id, withSchool, now);
      return id;
    },
    "willems note",
  );
  does("willem", ["2026-06-29", "16:30"], ({ viewer, now }) => {
    const { version } = getGoal(db, viewer, the("goal"));
    const conclusion = "Wat het opleverde staat hieronder, in de woorden van wie het deden.";
    closeGoal(db, viewer, the("goal"), { end: "reached", conclusion, version }, now);
  });
}

/** What she ticks, in this order: her role, the network to Tineke, the box and whom she worked with; and one line she keeps. */
function passOnHers({ db, who }: Klimroos, { viewer, now }: Actor) {
  const [handover] = listHandoversOf(db, viewer, viewer.personId, "write");
  const { id } = handover!;
  const ticks = (kind: "role" | "group", to: number | null = null) => {
    const again = listHandoversOf(db, viewer, viewer.personId, "write")[0]!;
    const row = listChecklist(db, viewer, again).find((one) => one.kind === kind)!;
    const form = { handover: id, version: again.version, row: [row.key], to: [to], passed: [row.key] };
    passOnLines(db, viewer, viewer.personId, form, now);
  };
  const adds = (kind: "material" | "contact" | "other", text: string, passed = true) =>
    addLine(db, viewer, viewer.personId, { handover: id, kind, text, to: null, passed }, now);
  ticks("role");
  ticks("group", who("tineke"));
  adds("material", "de rekenkist");
  adds("contact", "contact bij het opleidingsinstituut");
  adds("other", "mijn map met gesprekken over rekenen", false);
}
