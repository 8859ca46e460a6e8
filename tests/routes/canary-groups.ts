import { openPage, writePage } from "#app/features/groups/commands/page.server.ts";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { closeRound, startRound } from "#app/features/groups/commands/rounds.server.ts";
import type { Db } from "#db/client.server.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { canary } from "./canaries.ts";

type Told = { groupId: number; goalId: number };

/**
 * Of the group the teacher drives: two rounds, the first with how it looks back, a page that is closed and something it made.
 * Of her team a page that is opened. And what she made herself: hers alone, the school's, and for a goal.
 */
export function tellGroups(db: Db, school: ReturnType<typeof aWholeSchool>, { groupId, goalId }: Told) {
  const noor = viewing(db, school.teacher.personId);
  const begin = (no: number, fromDay: string, aim: string, mandate: string | null) => {
    const parts = [{ personId: noor.personId, part: "driver" as const, mandate }];
    return startRound(db, noor, groupId, { aim, fromDay, parts, version: no }, NOW);
  };
  const roundId = begin(0, "2026-11-01", canary("group_aim_before"), canary("group_mandate"));
  const lookBack = canary("group_look_back");
  closeRound(db, noor, groupId, { round: roundId, toDay: "2026-11-10", lookBack, version: 1 }, NOW);
  const runningId = begin(1, "2026-11-11", canary("group_aim"), canary("group_mandate"));
  writePage(db, noor, groupId, { text: canary("group_page"), version: 0 }, NOW);
  writePage(db, noor, school.team.id, { text: canary("group_page_opened"), version: 0 }, NOW);
  openPage(db, noor, school.team.id, { open: true, version: 1 }, NOW);
  setPurpose(db, noor, groupId, { ambitions: [], goals: [goalId], version: 1 }, NOW);
  const made = (title: string, values: Partial<Parameters<typeof addProduct>[2]> = {}) =>
    addProduct(
      db,
      noor,
      { title, url: null, madeOn: TODAY, readers: "maker", items: [], goals: [], team: null, ...values },
      NOW,
    );
  return {
    rounds: { closed: roundId, running: runningId },
    products: {
      ofGroup: made(canary("product_of_group"), {
        url: `https://school.example/${canary("product_of_group_link")}`,
        team: groupId,
      }),
      own: made(canary("product_own")),
      opened: made(canary("product_opened"), { readers: "school" }),
      forGoal: made(canary("product_for_goal"), { readers: "school", goals: [goalId] }),
    },
  };
}
