import fc from "fast-check";
import type { Db } from "#db/client.server.ts";
import {
  alignments,
  ambitionLineages,
  ambitions,
  employments,
  hindrances,
  items,
  learningQuestions,
  noteValues,
  people,
  shares,
  valueNotes,
  visions,
} from "#db/schema/index.ts";
import { aBoard, aSchool } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";

const groups = ["teaching", "support", "direction"] as const;

/** Someone with one question, perhaps a note that names a value, perhaps something that was in the way. */
export type Person = {
  school: number;
  group: (typeof groups)[number];
  /** With the whole school; else she keeps it. */
  shares: boolean;
  linked: boolean;
  rubs: boolean;
  value: "applied" | "immediate" | null;
  hindrance: "time" | "money" | null;
};

export const aRandomBoard = fc.array(
  fc.record<Person>({
    school: fc.constantFrom(0, 0, 0, 1, 1, 2),
    group: fc.constantFrom("teaching", "teaching", "teaching", "support", "direction"),
    shares: fc.constantFrom(true, true, false),
    linked: fc.constantFrom(true, true, false),
    rubs: fc.boolean(),
    value: fc.constantFrom("applied", "immediate", null),
    hindrance: fc.constantFrom("time", "money", null, null),
  }),
  { maxLength: 60 },
);

export const someone = (values: Partial<Person> = {}): Person => ({
  ...{ school: 0, group: "teaching", shares: true, linked: true, rubs: false, value: null, hindrance: null },
  ...values,
});

export type LearningBoard = ReturnType<typeof aLearningBoard>;

/** A board of three schools with one ambition of its own, and these people with what they wrote. */
export function aLearningBoard(db: Db, described: readonly Person[]) {
  const boardId = aBoard(db).id;
  const schoolIds = [1, 2, 3].map(() => aSchool(db, { boardId }).id);
  const vision = db
    .insert(visions)
    .values({ boardId, no: 1, statement: "Samen", state: "current", adoptedOn: "2025-08-01" })
    .returning()
    .get();
  const lineage = db.insert(ambitionLineages).values({ boardId, slot: 1 }).returning().get();
  const ambition = db
    .insert(ambitions)
    .values({ visionId: vision.id, lineageId: lineage.id, title: "Veilig leren", position: 1 })
    .returning()
    .get();
  const board = { boardId, schoolIds, lineageId: lineage.id, ambitionId: ambition.id };
  for (const person of described) comes(db, board, person);
  return board;
}

type Place = { boardId: number; schoolIds: number[]; lineageId: number; ambitionId: number };
let counter = 0;

/** Someone begins at the school, and has written. */
export function comes(db: Db, board: Place, person: Person): number {
  counter += 1;
  const schoolId = board.schoolIds[person.school]!;
  const name = {
    givenName: "Iemand",
    familyName: `Nummer${counter}`,
    email: `iemand${counter}@telt.example`,
  };
  const values = { ...name, boardId: board.boardId, createdAt: NOW.getTime() };
  const { id } = db.insert(people).values(values).returning().get();
  const work = { functionName: "medewerker", functionGroup: person.group, partTimeFactor: 10_000 };
  db.insert(employments)
    .values({ ...work, personId: id, schoolId, fromDay: "2020-08-01" })
    .run();
  writes(db, board, id, person);
  return id;
}

function writes(db: Db, board: Place, personId: number, person: Person) {
  const schoolId = board.schoolIds[person.school]!;
  const item = (kind: "question" | "note" | "hindrance") => {
    const values = { kind, ownerPersonId: personId, schoolId, openedOn: TODAY, createdBy: personId };
    const { id } = db
      .insert(items)
      .values({ ...values, createdAt: NOW.getTime() })
      .returning()
      .get();
    if (person.shares)
      db.insert(shares)
        .values({ itemId: id, audience: "school", sharedAt: NOW.getTime(), sharedBy: personId })
        .run();
    return id;
  };
  const questionId = item("question");
  db.insert(learningQuestions).values({ itemId: questionId, text: "Hoe?" }).run();
  if (person.linked) {
    const link = { questionId, ambitionId: board.ambitionId, lineageId: board.lineageId };
    db.insert(alignments)
      .values({ ...link, judgement: person.rubs ? "rubs" : "aligns", createdAt: NOW.getTime() })
      .run();
  }
  if (person.value) {
    const noteId = item("note");
    db.insert(valueNotes).values({ itemId: noteId, text: "Dit.", notedOn: TODAY }).run();
    db.insert(noteValues).values({ noteId, kind: person.value }).run();
  }
  if (person.hindrance)
    db.insert(hindrances)
      .values({ itemId: item("hindrance"), text: "Dat.", kind: person.hindrance })
      .run();
}

type Asked = {
  measure: string;
  subject: string;
  schoolId: number | null;
  side: string;
  functionGroup: string;
};

/** What a number should come to: everybody's own, looked through by hand. Here everybody has one of each. */
export function byHand(board: Place, described: readonly Person[], asked: Asked): number {
  return described.filter((person) => {
    if (!person.shares) return false;
    if (asked.schoolId !== null && board.schoolIds[person.school] !== asked.schoolId) return false;
    if (asked.functionGroup !== "" && person.group !== asked.functionGroup) return false;
    if (asked.side === "rubs" && !(person.linked && person.rubs)) return false;
    if (asked.measure === "value") return person.value === asked.subject;
    if (asked.measure === "hindrance") return person.hindrance === asked.subject;
    if (asked.measure !== "question") return false;
    return asked.subject === "apart"
      ? !person.linked
      : person.linked && asked.subject === String(board.lineageId);
  }).length;
}
