import { daysLater, type Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  caoRules,
  employments,
  entitlements,
  items,
  participations,
  requests,
  schools,
} from "#db/schema/index.ts";

// The ledger once more, in the plainest way there is: day by day and minute by minute, from the rows as they stand.

export type PlainSum = {
  personId: number;
  schoolId: number;
  account: string;
  kind: string;
  minutes: number;
  cents: number;
};

const units = ["minutes", "cents"] as const;
const own = ["individual", "sustainable_employability", "starter"];
const codes = {
  individual_minutes: ["individual", "minutes"],
  individual_cents: ["individual", "cents"],
  sustainable_minutes: ["sustainable_employability", "minutes"],
} as const;

type Period = { from: Day; to: Day };
type Broken = { countsOpen?: boolean; forgetsPartTime?: boolean };

/** Every day there is but leap days, which give nobody more. */
const allDays = Array.from({ length: 3_700 }, (_, n) => daysLater("2022-01-01", n)).filter(
  (day) => !day.endsWith("-02-29"),
);
const daysOf = ({ from, to }: Period) => allDays.filter((day) => day >= from && day <= to);

export function plainLedger(db: Db, years: Period[], asOf: Day, broken: Broken = {}): PlainSum[] {
  const year = years.at(-1)!;
  const sums: PlainSum[] = [];
  const add = (sum: PlainSum) => sum.minutes + sum.cents > 0 && sums.push(sum);
  const rules = db.select().from(caoRules).all();
  const sectorOf = new Map(
    db
      .select()
      .from(schools)
      .all()
      .map((school) => [school.id, school.sector]),
  );
  const work = db.select().from(employments).all();

  const yearlyOf = (job: (typeof work)[number], code: keyof typeof codes, period: Period) => {
    const stretches: { rule: number; amount: number }[] = [];
    let last = 0;
    const hers = rules
      .filter((one) => one.sector === sectorOf.get(job.schoolId) && one.code === code)
      .filter((one) => one.functionGroup === null || one.functionGroup === job.functionGroup);
    for (const day of hers.length > 0 ? daysOf(period) : []) {
      const rule = hers
        .filter((one) => one.fromDay <= day && (one.toDay ?? "9999") >= day)
        .sort((a, b) => a.id - b.id)
        .reduce<(typeof rules)[number] | undefined>((best, one) => {
          if (!best) return one;
          const weight = (r: typeof one) => `${r.functionGroup ? 1 : 0}${r.boardId ? 1 : 0}${r.fromDay}`;
          return weight(one) >= weight(best) ? one : best;
        }, undefined);
      const works = job.fromDay <= day && (job.toDay ?? "9999") >= day;
      if (!rule || !works) {
        last = 0;
        continue;
      }
      if (rule.id !== last) stretches.push({ rule: rule.id, amount: 0 });
      last = rule.id;
      stretches.at(-1)!.amount += rule.value * (broken.forgetsPartTime ? 10_000 : job.partTimeFactor);
    }
    return stretches.reduce((sum, one) => sum + Math.round(one.amount / 3_650_000), 0);
  };

  for (const job of work)
    for (const [code, [account, unit]] of Object.entries(codes))
      add({
        personId: job.personId,
        schoolId: job.schoolId,
        account,
        kind: "entitled",
        minutes: 0,
        cents: 0,
        [unit]: yearlyOf(job, code as keyof typeof codes, year),
      });

  const uses = plainUses(db, broken);
  for (const use of uses) if (use.on >= year.from && use.on <= year.to) add(use);

  const set = db.select().from(entitlements).all();
  for (const right of set.filter((one) => one.fromDay <= year.to && one.toDay >= year.from)) {
    const counted = { minutes: 0, cents: 0 };
    for (const unit of units) {
      const same = (one: { personId: number; schoolId: number }) =>
        one.personId === right.personId && one.schoolId === right.schoolId;
      const pools = [
        ...set
          .filter((one) => same(one) && one.account === right.account)
          .map((one) => ({ id: one.id, from: one.fromDay, to: one.toDay, left: one[unit] ?? 0 })),
        ...years.map((period) => ({
          ...period,
          id: 0,
          left: work
            .filter(same)
            .flatMap((job) =>
              Object.entries(codes).map(([code, [account, of]]) =>
                account === right.account && of === unit
                  ? yearlyOf(job, code as keyof typeof codes, period)
                  : 0,
              ),
            )
            .reduce((a, b) => a + b, 0),
        })),
      ].sort((a, b) =>
        a.to + a.from < b.to + b.from ? -1 : a.to + a.from > b.to + b.from ? 1 : a.id - b.id,
      );
      let [before, within] = [0, 0];
      for (const use of uses.filter((one) => same(one) && one.account === right.account))
        for (let n = 0; n < use[unit]; n += 1) {
          if (use.on < years[0]!.from || use.on > year.to) break;
          const pool = pools.find((one) => one.left > 0 && one.from <= use.on && one.to >= use.on);
          if (!pool) break;
          pool.left -= 1;
          if (pool.id !== right.id) continue;
          if (use.on < year.from) before += 1;
          else within += 1;
        }
      counted[unit] = right.toDay < asOf && right.toDay < year.to ? within : (right[unit] ?? 0) - before;
    }
    const { personId, schoolId, account } = right;
    add({ personId, schoolId, account, kind: "entitled", ...counted });
  }
  return sums;
}

function plainUses(db: Db, { countsOpen }: Broken) {
  const all = db.select().from(requests).all();
  const counted = all.filter((one) => one.state === "approved" || (countsOpen && one.state === "open"));
  const parts = db.select().from(participations).all();
  const found: (PlainSum & { on: Day })[] = [];
  for (const request of counted.sort((a, b) => a.id - b.id)) {
    const activity = db
      .select()
      .from(activities)
      .all()
      .find((one) => one.itemId === request.activityId)!;
    const opened = db
      .select()
      .from(items)
      .all()
      .find((one) => one.id === request.activityId)!.openedOn;
    const on = activity.startsOn ?? activity.endsOn ?? request.decidedOn ?? opened;
    const accountOf = (source: string) => (own.includes(source) ? source : "beside");
    const account = accountOf(request.source);
    const say = (values: Partial<PlainSum>) =>
      found.push({
        personId: request.personId,
        schoolId: request.schoolId,
        account,
        kind: "committed",
        minutes: request.minutes ?? 0,
        cents: request.cents ?? 0,
        on,
        ...values,
      });
    const tookBy = (part?: (typeof parts)[number]) => ({
      ...(part?.assignedBy ? { account: "beside" } : {}),
      ...(part?.state === "attended"
        ? {
            kind: "spent",
            minutes: part.minutes ?? request.minutes ?? 0,
            cents: part.cents ?? request.cents ?? 0,
          }
        : {}),
    });
    const here = parts.filter((one) => one.activityId === request.activityId);
    if (request.places === null) {
      const part = here.find((one) => one.personId === request.personId);
      say(tookBy(part));
      continue;
    }
    const approved = all.filter((one) => one.state === "approved" && one.activityId === request.activityId);
    const first = approved.every((one) => one.places === null || one.id >= request.id);
    const takers = here
      .filter(
        (one) => first && (one.state === "attended" || (one.state === "accepted" && request.doneOn === null)),
      )
      .filter((one) => !approved.some((other) => other.places === null && other.personId === one.personId));
    for (const taker of takers) {
      const jobs = db
        .select()
        .from(employments)
        .all()
        .filter((job) => job.personId === taker.personId)
        .sort((a, b) => {
          const runs = (job: typeof a) => Number(job.fromDay <= on && (job.toDay ?? "9999") >= on);
          const asked = (job: typeof a) => Number(job.schoolId === request.schoolId);
          return (
            runs(b) - runs(a) || asked(b) - asked(a) || b.partTimeFactor - a.partTimeFactor || a.id - b.id
          );
        });
      say({
        personId: taker.personId,
        schoolId: jobs[0]!.schoolId,
        ...tookBy(taker),
      });
    }
    const open = Math.max(0, request.places - takers.length);
    if (open > 0 && request.doneOn === null)
      say({
        account: "beside",
        minutes: (request.minutes ?? 0) * open,
        cents: (request.cents ?? 0) * open,
      });
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
