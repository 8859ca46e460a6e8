import fc from "fast-check";
import { expect, test } from "vitest";
import { getTotals } from "#app/features/alignment/queries/totals.server.ts";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { numberAt } from "#app/features/snapshots/model.ts";
import { getNumbers } from "#app/features/snapshots/queries.server.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { aLearningBoard, aRandomBoard, byHand } from "../snapshots/boards.ts";

test("the schools beside each other show what each shows alone, on 50 random boards, and what counting by hand comes to", () => {
  let shown = 0;
  fc.assert(
    fc.property(aRandomBoard, (some) => {
      // Ten times as many: in small schools nothing is shown, and nothing would be compared.
      const people = Array.from({ length: 10 }, () => some).flat();
      const db = freshDatabase();
      const board = aLearningBoard(db, people);
      const office = aSchool(db, { boardId: board.boardId, kind: "office", sector: null });
      const { personId } = aTeacher(db, { schoolId: office.id });
      aRole(db, { personId, kind: "board_member" });
      takeSnapshots(db, NOW);
      const viewer = viewing(db, personId);
      const { schools, ambitions } = getTotals(db, viewer, undefined);
      const subjects = [...ambitions.map(({ subject }) => subject), "goal", "apart"];
      const wrong = schools.flatMap(({ id, numbers }) => {
        const alone = getNumbers(db, viewer, id).numbers;
        return subjects.filter((subject) => {
          const [beside, itself] = [numbers, alone].map((all) =>
            numberAt(all, { measure: "question", subject }),
          );
          const items = itself?.shown?.items;
          if (items !== undefined) shown += 1;
          const cut = { measure: "question", subject, schoolId: id, side: "", functionGroup: "" };
          const right = items === undefined || items === byHand(board, people, cut);
          return beside?.shown?.items !== items || !right;
        });
      });
      db.$client.close();
      return wrong.length === 0 && schools.length === 3 && ambitions.length === (people.length > 0 ? 1 : 0);
    }),
    { numRuns: 50, seed: 20261127 },
  );
  expect(shown).toBeGreaterThan(20);
}, 120_000);

test("only a number of one school undivided stands beside the others, and who reads no totals finds nothing", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  aSchool(db, { boardId: world.board.id, name: "De Zwaan" });
  takeSnapshots(db, NOW);
  const { schools } = getTotals(db, viewing(db, world.boardMember.personId), undefined);
  expect(schools.map(({ name }) => name)).toEqual(["De Wissel", "De Zwaan"]);
  const cuts = new Set(
    schools.flatMap(({ numbers }) => numbers.map((one) => `${one.measure} ${one.side}${one.functionGroup}`)),
  );
  expect(cuts).toEqual(new Set(["question ", "activity "]));
  for (const who of ["teacher", "schoolLeader", "administrator"] as const)
    expect(() => getTotals(db, viewing(db, world[who].personId), undefined)).toThrow();
});
