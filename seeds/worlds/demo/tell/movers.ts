import { eq } from "drizzle-orm";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { moveHomeTeam } from "#app/features/people/commands/move.server.ts";
import { addPerson, invitePerson } from "#app/features/people/commands/person.server.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { employments } from "#db/schema/index.ts";
import { known, type Cast } from "../cast.ts";
import { thisYear } from "../days.ts";
import type { DemoDay, TeamKey } from "../types.ts";
import type { PersonKey } from "../people.ts";

/** Who began this autumn, in a team whose conversations had begun. */
const joiner = {
  givenName: "Mirte",
  namePrefix: null,
  familyName: "Dijkman",
  email: "mirte.dijkman@wissel.example",
  employeeNumber: "10431",
  functionName: "Leerkracht",
  functionGroup: "teaching" as const,
  scaleCode: "LB",
  partTimeFactor: 8000,
  daysWorked: "1235",
  careerPhase: "starting" as const,
  costCentre: null,
};

const moves: { person: PersonKey; to: TeamKey; on: DemoDay; told: number }[] = [
  { person: "geertje-boonstra", to: "wissel-middenbouw", on: thisYear(11, 2), told: 0 },
  // Set beforehand; until then she is where she was.
  { person: "agnieszka-kowalska", to: "wissel-middenbouw", on: thisYear(2, 1), told: -75 },
];

/** Someone who begins in the autumn, someone who changed team this year, and someone who will. */
export function tellMovers(cast: Cast, hr: number) {
  const { story, dayOf } = cast;
  const begins = dayOf(thisYear(10, 26));
  const entered = daysLater(begins, -14);
  story.on(entered, "14:10", () => {
    const { viewer, now } = story.as(hr, entered, "14:10");
    const work = {
      schoolId: known(cast.schools, "wissel"),
      homeTeamId: known(cast.teams, "wissel-middenbouw"),
    };
    const { personId } = addPerson(story.db, viewer, { ...joiner, ...work, fromDay: begins }, now);
    invitePerson(story.db, viewer, personId, now);
  });
  story.on(begins, "07:30", () => {
    const { now } = story.as(hr, begins, "07:30");
    const arrived = story.db
      .select({ id: employments.id })
      .from(employments)
      .where(eq(employments.fromDay, begins))
      .all()
      .map(({ id }) => id);
    withPlacesFollowing(story.db, hr, () => ({ employmentIds: arrived, arrived }), now);
    story.forget();
  });
  for (const { person, to, on, told } of moves) {
    const onDay = dayOf(on);
    const day = daysLater(onDay, told);
    const { personId, employmentId: employment } = known(cast.people, person);
    const homeTeamId = known(cast.teams, to);
    const versionNow = () =>
      story.db.select().from(employments).where(eq(employments.id, employment)).get()!.version;
    story.on(day, "15:20", () => {
      const { viewer, now } = story.as(hr, day, "15:20");
      const wanted = { employment, homeTeamId, onDay, version: versionNow() };
      withPlacesFollowing(story.db, hr, () => moveHomeTeam(story.db, viewer, personId, wanted, now), now);
      story.forget();
    });
  }
}
