import { inArray, sql, type SQL } from "drizzle-orm";
import { agreementsOpenTo } from "#app/features/agreements/access.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { daysLater, type Day } from "#app/lib/school-year.ts";
import { agreements } from "#db/schema/index.ts";
import { isOwed, type SignalOf } from "../model.ts";
import { isPaused, type Looking } from "./looking.server.ts";

// Said to the two an agreement is between, and of what the viewer may read of it anyway.

const notPaused = (person: SQL, viewer: Viewer) =>
  sql`not ${isPaused(person, sql`agreements.school_id`, viewer.today)}`;

/** Whose agreement it is, where the viewer is the one it is for or her gesprekspartner: a condition on `agreements`. */
function ofTheTwo(viewer: Viewer): SQL {
  const staff = viewer.partnerOf.map(({ personId, schoolId }) => `${personId}:${schoolId}`);
  return sql`(agreements.for_person_id = ${viewer.personId}
    or ${inArray(sql`(${agreements.forPersonId} || ':' || ${agreements.schoolId})`, staff)})`;
}

type OpenRow = {
  id: number;
  schoolId: number;
  agreedOn: Day;
  forPersonId: number;
  givenName: string;
};

/**
 * B1 agreement_without_conversation: what someone agreed to do herself is past its date, or where it has none open
 * `attention_agreement_after` (8 weeks) after the record was signed, and no next conversation was asked for or planned. One row for the two
 * of them, of the oldest. What the school side owes is said by own_promise and promise_not_arranged.
 */
export function listAgreementsWithoutConversation({ db, viewer, terms }: Looking) {
  const before = daysLater(viewer.today, -terms.attention_agreement_after);
  const rows = db.all<OpenRow>(
    sql`select agreements.id, agreements.school_id as schoolId, agreements.agreed_on as agreedOn,
        agreements.for_person_id as forPersonId, p.given_name as givenName
      from agreements join people p on p.id = agreements.for_person_id
      where agreements.state = 'open' and agreements.side = 'own' and agreements.team_id is null
      and ${ofTheTwo(viewer)} and ${agreementsOpenTo(db, viewer)}
      and (agreements.due_on < ${viewer.today} or (agreements.due_on is null and exists (select 1 from conversations c
        where c.id = agreements.conversation_id and coalesce(c.signed_on, c.closes_on) <= ${before}
        and c.state in ('signed', 'closed_unsigned'))))
      and not exists (select 1 from conversations nc join employments ne on ne.id = nc.employment_id
        where ne.person_id = agreements.for_person_id and nc.school_id = agreements.school_id
        and (nc.state = 'planned' or (nc.state = 'to_plan' and nc.moment_id is null)))
      and ${notPaused(sql`agreements.for_person_id`, viewer)}
      order by agreements.agreed_on, agreements.id`,
  );
  const pairs = new Map<string, OpenRow[]>();
  for (const row of rows) {
    const pair = `${row.forPersonId}:${row.schoolId}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), row]);
  }
  return [...pairs.values()].map(([oldest, ...more]): SignalOf<"agreement_without_conversation"> => {
    const { id, schoolId, agreedOn, forPersonId, givenName } = oldest!;
    const mine = forPersonId === viewer.personId;
    const partner = viewer.partners.find((one) => one.schoolId === schoolId);
    const staff = viewer.partnerOf.find((one) => one.personId === forPersonId && one.schoolId === schoolId);
    return {
      code: "agreement_without_conversation",
      subjectId: id,
      schoolId,
      since: agreedOn,
      several: more.length > 0,
      mine,
      other: mine ? (partner?.givenName ?? null) : givenName,
      employmentId: (mine ? partner?.employmentId : staff?.employmentId) ?? null,
    };
  });
}

type DifferingRow = {
  subjectId: number;
  schoolId: number;
  text: string;
  doneOn: Day | null;
  forPersonId: number | null;
  teamId: number | null;
};

/**
 * B2 views_differ: one says arranged and the other not yet, as `viewsDiffer` of agreements says it. To the one who owns it, the
 * one it is for, and who said how it looks to her.
 */
export function listDifferingViews({ db, viewer }: Looking) {
  const says = (view: "enough" | "not_enough") =>
    sql`exists (select 1 from agreement_views av where av.agreement_id = agreements.id and av.view = ${view})`;
  return db
    .all<DifferingRow>(
      sql`select agreements.id as subjectId, agreements.school_id as schoolId, agreements.text,
          agreements.done_on as doneOn, agreements.for_person_id as forPersonId, agreements.team_id as teamId
        from agreements
        where agreements.state <> 'dropped' and ${agreementsOpenTo(db, viewer)}
        and (agreements.owner_person_id = ${viewer.personId} or agreements.for_person_id = ${viewer.personId}
          or exists (select 1 from agreement_views mine where mine.agreement_id = agreements.id
            and mine.person_id = ${viewer.personId}))
        and ((${says("enough")} and ${says("not_enough")}) or (agreements.state = 'done' and ${says("not_enough")})
          or (agreements.state = 'open' and ${says("enough")}))
        and ${notPaused(sql`agreements.owner_person_id`, viewer)}
        and ${notPaused(sql`agreements.for_person_id`, viewer)}
        order by agreements.agreed_on, agreements.id`,
    )
    .map((row): SignalOf<"views_differ"> => ({ ...row, code: "views_differ" }));
}

type PromiseRow = Omit<DifferingRow, "doneOn"> & { dueOn: Day | null; agreedOn: Day };

/**
 * B3 promise_not_arranged: what the school side promised her, or a team of hers, is not arranged
 * `attention_promise_told_after` (14 days) after own_promise said so to the one who owes it (R7).
 */
export function listPromisesNotArranged({ db, viewer, terms }: Looking) {
  const wait = { after: terms.attention_promise_after, toldAfter: terms.attention_promise_told_after };
  return db
    .all<PromiseRow & { promisedBy: string }>(
      sql`select agreements.id as subjectId, agreements.school_id as schoolId, agreements.text,
          agreements.for_person_id as forPersonId, agreements.team_id as teamId,
          agreements.due_on as dueOn, agreements.agreed_on as agreedOn, p.given_name as promisedBy
        from agreements join people p on p.id = agreements.owner_person_id
        where agreements.state = 'open' and agreements.side = 'school' and agreements.owner_person_id <> ${viewer.personId}
        and (agreements.for_person_id = ${viewer.personId}
          or (agreements.for_person_id is null and ${inArray(agreements.teamId, viewer.teamIds)}))
        and ${agreementsOpenTo(db, viewer)} and ${notPaused(sql`agreements.owner_person_id`, viewer)}
        order by agreements.agreed_on, agreements.id`,
    )
    .filter((row) => isOwed(row, wait, viewer.today))
    .map(({ dueOn: _due, agreedOn: _agreed, ...row }): SignalOf<"promise_not_arranged"> => ({
      ...row,
      code: "promise_not_arranged",
    }));
}

/**
 * L3 own_promise: what the viewer promised on the school's side, from the day after its date, or where it has none
 * `attention_promise_after` (42 days) after it was agreed (R7). To her alone, with whom she promised it.
 */
export function listOwnPromises({ db, viewer, terms }: Looking) {
  return db
    .all<PromiseRow & { givenName: string | null; teamName: string | null; teamKind: string | null }>(
      sql`select agreements.id as subjectId, agreements.school_id as schoolId, agreements.text,
          agreements.for_person_id as forPersonId, agreements.team_id as teamId,
          agreements.due_on as dueOn, agreements.agreed_on as agreedOn,
          p.given_name as givenName, t.name as teamName, t.kind as teamKind
        from agreements left join people p on p.id = agreements.for_person_id
        left join teams t on t.id = agreements.team_id
        where agreements.owner_person_id = ${viewer.personId} and agreements.side = 'school' and agreements.state = 'open'
        and ${agreementsOpenTo(db, viewer)} and ${notPaused(sql`agreements.for_person_id`, viewer)}
        order by agreements.agreed_on, agreements.id`,
    )
    .filter((row) => isOwed(row, { after: terms.attention_promise_after }, viewer.today))
    .map(({ subjectId, schoolId, text, givenName, teamName, teamKind }): SignalOf<"own_promise"> => ({
      code: "own_promise",
      subjectId,
      schoolId,
      text,
      promisedTo: givenName ?? (teamName && teamLabel({ name: teamName, kind: teamKind! })),
    }));
}
