import {
  ambitionLineages,
  ambitions,
  boards,
  employments,
  people,
  roles,
  schools,
  teams,
  visions,
} from "#db/schema/index.ts";
import { careerPhases, functionGroups } from "#db/schema/people.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { tellYear, type Ambition, type Staff } from "./learning.ts";
import { dice, rowsInto, type Rows } from "./rows.ts";

export type Scale = { schools: number; staff: number; years: number };
export const boardScale: Scale = { schools: 40, staff: 5_000, years: 3 };

const given = [
  "Anna",
  "Bram",
  "Carla",
  "Daan",
  "Esra",
  "Fatima",
  "Gijs",
  "Hanna",
  "Ilse",
  "Joris",
  "Karim",
  "Lotte",
];
const family = [
  "Bakker",
  "Visser",
  "Smit",
  "Mulder",
  "Yilmaz",
  "Bos",
  "Vos",
  "Peters",
  "Hendriks",
  "Dekker",
  "Kok",
];

/**
 * A board at the scale of the figures in the quality page, told in rows and not in verbs: five thousand people who each did
 * everything by hand would take an hour. The same every time.
 * @param now until when it is told @param tell how far it is, from 0 to 1
 * @returns whom the bench signs in as
 */
export function tellBoardScale(db: Db, scale: Scale, now: Date, tell: (done: number) => void) {
  const today = now.toISOString().slice(0, 10);
  const chance = dice(7);
  const rows = rowsInto(db);
  return inTransaction(db, () => {
    db.$client.pragma("defer_foreign_keys = ON");
    const boardId = rows.addWithId(boards, { name: "Stichting Grote Kring" });
    const person = (n: number, email = `p${n}@kring.example`) =>
      rows.addWithId(people, {
        ...{ boardId, email, createdAt: now.getTime(), employeeNumber: String(100_000 + n) },
        givenName: given[n % given.length]!,
        familyName: `${family[n % family.length]!} ${Math.floor(n / family.length)}`,
      });
    const office = rows.addWithId(schools, { boardId, kind: "office", name: "Bestuurskantoor" });
    const hr = person(1, "hr@kring.example");
    const member = person(2, "bestuur@kring.example");
    const from = { boardId, fromDay: "2020-08-01" };
    for (const personId of [hr, member]) work(rows, { personId, schoolId: office, n: 2 });
    rows.addWithId(roles, { ...from, personId: hr, kind: "hr_adviser", grantedBy: member });
    rows.addWithId(roles, { ...from, personId: member, kind: "board_member", grantedBy: hr });
    const perSchool = Math.floor(scale.staff / scale.schools);
    const leaders: number[] = [];
    for (let no = 1; no <= scale.schools; no += 1) {
      const schoolId = rows.addWithId(schools, {
        boardId,
        name: `School ${no}`,
        sector: no % 2 ? "po" : "vo",
      });
      // The second school is the broad one of the figures: twelve ambitions by forty teams.
      const [teamCount, ambitionCount] = no === 2 ? [40, 12] : [10, 6];
      const own = tellVision(rows, { boardId, schoolId, count: ambitionCount });
      const teamIds = Array.from({ length: teamCount }, (_, n) =>
        rows.addWithId(teams, { schoolId, name: `Team ${n + 1}`, kind: "teaching_team" }),
      );
      const leader = person(1_000 * no, `leider${no}@kring.example`);
      leaders.push(leader);
      work(rows, { personId: leader, schoolId, n: 2 });
      rows.addWithId(roles, { ...from, personId: leader, schoolId, kind: "school_leader", grantedBy: hr });
      for (let n = 1; n < perSchool; n += 1) {
        const personId = person(100_000 + no * 1_000 + n, `p${no}-${n}@kring.example`);
        const homeTeamId = teamIds[n % teamCount]!;
        const employmentId = work(rows, { personId, schoolId, homeTeamId, n });
        if (n <= teamCount)
          rows.addWithId(roles, {
            ...from,
            personId,
            schoolId,
            teamId: homeTeamId,
            kind: "team_leader",
            grantedBy: hr,
          });
        const staff: Staff = { personId, employmentId, schoolId, partnerId: leader };
        for (let year = schoolYearOf(today) - scale.years + 1; year <= schoolYearOf(today); year += 1)
          tellYear(rows, staff, { year, today, chance, ambitions: own });
      }
      tell(no / scale.schools);
    }
    rows.writeAll();
    return { hr, member, leaders };
  });
}

function work(
  rows: Rows,
  {
    personId,
    schoolId,
    homeTeamId,
    n,
  }: { personId: number; schoolId: number; homeTeamId?: number; n: number },
) {
  return rows.addWithId(employments, {
    ...{ personId, schoolId, homeTeamId, fromDay: `20${10 + (n % 15)}-08-01` },
    functionName: n % 8 === 0 ? "onderwijsassistent" : "leraar",
    functionGroup: functionGroups[n % 8 === 0 ? 1 : n % 60 === 2 ? 2 : 0],
    scaleCode: n % 3 === 0 ? "LC" : "LB",
    partTimeFactor: [10_000, 8_000, 6_000, 4_000][n % 4]!,
    careerPhase: careerPhases[n % 3],
    costCentre: `K${n % 5}`,
  });
}

function tellVision(
  rows: Rows,
  { boardId, schoolId, count }: { boardId: number; schoolId: number; count: number },
): Ambition[] {
  const visionId = rows.addWithId(visions, {
    ...{ boardId, schoolId, no: 1, state: "current", adoptedOn: "2023-08-01" },
    statement: "Elke leerling leert leren, en wij leren mee.",
  });
  return Array.from({ length: count }, (_, position) => {
    const lineageId = rows.addWithId(ambitionLineages, { boardId, schoolId, slot: position + 1 });
    const ambition = {
      visionId,
      lineageId,
      title: `Ambitie ${position + 1}`,
      position,
      focalPoint: position < 5,
    };
    return { lineageId, id: rows.addWithId(ambitions, ambition) };
  });
}
