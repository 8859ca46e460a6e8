import {
  approveRequest,
  askForNew,
  askRequest,
  declineRequest,
  noteInvoice,
  withdrawRequest,
} from "#app/features/requests/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { anActivity } from "../factories/activities.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/**
 * Requests of the teacher: one of her own hours that waits, one with cover that got its yes and a promise, a no and one she
 * took back; one of her gesprekspartner for a group, which the school reads; and one of the school leader.
 */
export function tellRequests(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const [teacher, partner] = [viewing(db, school.teacher.personId), viewing(db, school.partner.personId)];
  const leader = viewing(db, school.schoolLeader.personId);
  const own = { minutes: 120, cents: 8000, source: "individual", coverAsked: false } as const;
  const named = (title: string) => ({ title, kind: "coaching" }) as const;
  const cover = askForNew(
    db,
    teacher,
    named(canary("request_cover_title")),
    { ...own, coverAsked: true, coverWords: canary("request_cover_words") },
    NOW,
  );
  const promise = { kind: "cover", text: canary("request_promise"), dueOn: null } as const;
  const yes = { why: canary("request_why"), source: "individual", promise, version: 1 } as const;
  approveRequest(db, partner, cover, yes, NOW);
  noteInvoice(db, partner, cover, { reference: canary("request_invoice"), version: 2 }, NOW);
  const declined = askForNew(db, teacher, named("Een dag meelopen"), own, NOW);
  declineRequest(db, leader, declined, { why: canary("request_declined_why"), version: 1 }, NOW);
  const withdrawn = askForNew(db, teacher, named(canary("request_withdrawn_title")), own, NOW);
  withdrawRequest(db, teacher, withdrawn, 1, NOW);
  const training = anActivity(db, partner.personId, {
    title: canary("request_group_title"),
    kind: "course",
    audiences: ["school"],
  });
  const group = askRequest(db, partner, training, { ...own, source: "school", places: 12 }, NOW);
  const because = { why: canary("request_group_why"), source: "school", version: 1 } as const;
  approveRequest(db, leader, group, because, NOW);
  return {
    groupActivityId: training,
    requests: {
      own: askForNew(db, teacher, named(canary("request_own_title")), own, NOW),
      cover,
      declined,
      withdrawn,
      group,
      ofLeader: askForNew(db, leader, named(canary("request_leader_title")), own, NOW),
    },
  };
}
