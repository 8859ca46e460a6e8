import { confirmSetting, proposeSetting } from "#app/features/settings/agreed.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { NOW } from "../support/clock.ts";

/** Two people let signed records go to the personnel file, with the consent of the council. */
export function openPersonnelFile(
  db: Db,
  [first, second]: [Viewer, Viewer],
  days: { councilAgreedOn: string; fromDay: string },
) {
  inTransaction(db, () => {
    const id = proposeSetting(db, first, { setting: "personnel_file", value: 1, ...days }, NOW);
    confirmSetting(db, second, id, NOW);
  });
}
