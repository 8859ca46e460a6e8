import { eq } from "drizzle-orm";
import { acceptProposal, showExpertise, withdrawExpertise } from "#app/features/expertise/commands.server.ts";
import { addLine } from "#app/features/handover/commands/pass-lines.server.ts";
import { startHandover } from "#app/features/handover/commands/start.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { activities } from "#db/schema/index.ts";
import { anActivity } from "../factories/activities.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/**
 * What the teacher wants to be asked about, one from something she shared then and keeps now; a proposal that waits; and a
 * handover her gesprekspartner began, with a line she keeps, one she ticked, and one that went to a teammate.
 */
export function tellHandover(
  db: Db,
  school: ReturnType<typeof aWholeSchool>,
  elsewhere: { personId: number },
) {
  const [teacher, partner] = [viewing(db, school.teacher.personId), viewing(db, school.partner.personId)];
  const show = (subject: string, words: string | null = null, viewer = teacher) =>
    showExpertise(db, viewer, { subject, words, school: null }, NOW);
  const expertiseId = show(canary("expertise_subject"), canary("expertise_words"));
  withdrawExpertise(db, teacher, show(canary("expertise_withdrawn")), NOW);
  show(canary("expertise_elsewhere"), null, viewing(db, elsewhere.personId));
  const done = (title: string) => {
    const id = anActivity(db, teacher.personId, { title, audiences: ["school"] });
    db.update(activities).set({ state: "done" }).where(eq(activities.itemId, id)).run();
    return id;
  };
  const kept = done(canary("expertise_source_private"));
  acceptProposal(db, teacher, { item: kept, subject: "Uit iets van mij", words: null }, NOW);
  shareItem(db, teacher, kept, [], NOW);
  const proposedItemId = done("Een dag over spelend rekenen");

  const start = (who: { personId: number; employmentId: number }, viewer = viewing(db, who.personId)) => {
    const form = { employment: who.employmentId, reason: "changes_role", lastDay: "2027-01-31" } as const;
    return startHandover(db, viewer, who.personId, form, NOW);
  };
  const listId = start(school.teacher, partner);
  const add = (text: string, passed: boolean, to: number | null = null) =>
    addLine(db, teacher, teacher.personId, { handover: listId, kind: "contact", text, to, passed }, NOW);
  return {
    expertiseId,
    proposedItemId,
    handover: {
      listId,
      ofAnother: start(school.otherTeacher),
      kept: add(canary("handover_unticked"), false, school.teammate.personId),
      ticked: add(canary("handover_ticked"), true),
      given: add(canary("handover_given"), true, school.teammate.personId),
    },
  };
}
