import { expect, test } from "vitest";
import { search } from "#app/features/search/queries.server.ts";
import { turnDay } from "#app/jobs/nightly.ts";
import { canaries, canary, type Canary } from "../../routes/canaries.ts";
import { aCanarySchool } from "../../routes/canary-school.ts";
import { lookers, staff, type Looker } from "../../routes/lookers.ts";
import { viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

/**
 * What is read on its own page only, and looked for by nobody: an earlier wording, the four parts around a lesson, accounts,
 * what stands in a file, and the words around a request and a right.
 */
const notLookedFor =
  /^(?:question_partner_earlier_wording|talk_opening_question|perception_|person_|feedback_|visit_|survey_|evidence_(?:private|partner)_file|request_(?:cover_words|why|declined_why|group_why|invoice)|hours_(?:right|rule)_source|career_|plan_|group_|product_|role_|expertise_(?!source)|handover_)/;

/** Where fewer find it than may read it: of a preparation each finds her own, and who said no or has a file opens only that. */
const fewer: Partial<Record<Canary, Looker[]>> = {
  talk_answer: ["teacher"],
  talk_partner_answer: ["partner"],
  former_held_answer: ["teacher"],
  activity_invited: ["teacher", "otherTeacher"],
  filed_note_record: ["teacher", "partner"],
  // Who answers reads what was asked with the request; the activity is found by whom it is shared with.
  request_own_title: ["teacher"],
  request_cover_title: ["teacher"],
  hours_own_title: ["teacher"],
  hours_paid_title: ["teacher"],
  request_group_title: [...staff],
  request_leader_title: ["schoolLeader"],
  // On a list that is only looked at yet: nobody of that name works here.
  import_new_person: [],
};

test("every private word of a whole school is found by exactly those whom it is for", () => {
  const db = freshDatabase();
  const world = aCanarySchool(db);
  // As the first request of the day does: what is owed goes on with who is the partner now.
  turnDay(db, NOW);
  const names = Object.keys(canaries) as Canary[];
  const finders = new Map(names.map((name) => [name, [] as Looker[]]));
  for (const looker of lookers) {
    const personId = world.personIds[looker];
    if (personId === null) continue;
    const viewer = viewing(db, personId);
    // What nobody looks for is not in the index: the one who wrote most of it stands for everybody.
    for (const name of names.filter((one) => looker === "teacher" || !notLookedFor.test(one))) {
      const { groups } = search(db, viewer, { q: canary(name) });
      if (groups.length > 0) finders.get(name)!.push(looker);
      expect(groups.every((group) => group.total > 0)).toBe(true);
    }
  }
  const expected = (name: Canary): Looker[] =>
    notLookedFor.test(name)
      ? []
      : lookers.filter((looker) => (fewer[name] ?? (canaries[name] as readonly Looker[])).includes(looker));
  expect(Object.fromEntries(finders)).toEqual(
    Object.fromEntries(names.map((name) => [name, expected(name)])),
  );
}, 60_000);
