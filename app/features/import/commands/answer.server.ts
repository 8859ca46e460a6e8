import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import type { Columns, ImportAct, Leavers } from "../input.ts";
import { canUndo, getRun } from "../queries/runs.server.ts";
import { findHeld, letGo } from "../under-way.server.ts";
import type { Job } from "../work.server.ts";
import { chooseColumns, throwAwayImport } from "./begin.server.ts";
import { inviteImported } from "./invite.server.ts";
import { noteJob } from "./job.server.ts";
import { tickLeavers } from "./leavers.server.ts";

type Asked = { act: ImportAct | "unknown"; value: object };

/** What a form on the page of an import led to: work that goes on by itself, and where to look now. */
export type Answered = {
  job?: Job;
  goTo?: "list" | "leaving" | "invited";
};

/** Does what one of the forms on the page of an import asks. @throws NotFound, RuleBroken as each act does */
export function answerImport(db: Db, viewer: Viewer, id: number, { act, value }: Asked, now: Date): Answered {
  switch (act) {
    case "columns": {
      const held = findHeld(id);
      if (!held) throw new RuleBroken({ columns: "closed" });
      const { school, ...chosen } = value as Columns;
      if (chosen.columns.length !== held.look.headings.length) throw new RuleBroken({ columns: "not_known" });
      const choices = { ...chosen, schoolId: school };
      chooseColumns(db, viewer, id, { headings: held.look.headings, choices }, now);
      return { job: noteJob(db, { kind: "compare", runId: id, files: held.files }, now) };
    }
    case "leavers":
      tickLeavers(db, viewer, id, value as Leavers);
      return { goTo: "leaving" };
    case "apply":
      if (getRun(db, viewer, id, "apply").state !== "ready") throw new RuleBroken({ form: "closed" });
      letGo(id);
      return {
        job: noteJob(
          db,
          { kind: "apply", runId: id, managers: (value as { managers: boolean }).managers },
          now,
        ),
      };
    case "undo":
      if (!canUndo(db, getRun(db, viewer, id, "undo"))) throw new RuleBroken({ form: "closed" });
      return { job: noteJob(db, { kind: "undo", runId: id }, now) };
    case "invite":
      inviteImported(db, viewer, id, now);
      return { goTo: "invited" };
    case "remove":
      throwAwayImport(db, viewer, id, now);
      letGo(id);
      return { goTo: "list" };
    default:
      throw new RuleBroken({ form: "choose_one" });
  }
}
