import { kindWords } from "#app/features/activities/components/words.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { listEndingEvidenceShownTo } from "#app/features/evidence/queries/ending.server.ts";
import { monthsBefore } from "#app/lib/months.ts";
import { listName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { Db } from "#db/client.server.ts";
import { reportPolicy } from "../policy.ts";
import { listLeavers } from "../queries/leavers.server.ts";
import { getReach } from "../queries/reach.server.ts";
import { listStarters } from "../queries/starters.server.ts";
import type { ReportColumn, ReportTable } from "../report.ts";
import { onlySchool, schoolChoice } from "./choices.server.ts";
import type { MakeReport } from "./make.server.ts";

/** So far back for who left, and so far ahead for what will no longer be valid. */
const MONTHS = 12;

/**
 * Who begins and who leaves at the schools the viewer leads or advises, in days; and for who leads them the certificates she may
 * read that end. @throws NotFound for who may not see it
 */
export const startersLeaversReport: MakeReport = (db, viewer, search) => {
  if (!allows(reportPolicy, "see_starters_and_leavers", standingOf(viewer))) throw new NotFound();
  const school = search.get("school") || undefined;
  const reach = getReach(db, viewer, school);
  const ids = reach.schools.map(({ id }) => id).filter((id) => school === undefined || String(id) === school);
  const starters = listStarters(db, viewer, ids);
  const led = ids.filter((id) => viewer.ledSchoolIds.includes(id));
  return {
    title: m.reports_starters_leavers(),
    facts: [m.reports_as_of({ day: showDay(viewer.today) })],
    choices: schoolChoice(school ?? "", reach.schools),
    tables: [
      startersTable(starters),
      daysTable(starters),
      leaversTable(db, viewer, ids),
      ...(led.length > 0 ? [certificatesTable(db, viewer, led)] : []),
    ],
    definition: [
      m.reports_starters_definition(),
      m.reports_starters_definition_coach(),
      m.reports_leavers_definition(),
      led.length > 0 ? m.reports_certificates_definition() : m.reports_certificates_of_others(),
    ],
    sources: [],
    file: {
      what: m.reports_file_starters_leavers(),
      school: onlySchool(reach.schools, school),
      when: viewer.today,
    },
  };
};

const column = (key: string, head: string, kind: ReportColumn["kind"] = "text"): ReportColumn => ({
  key,
  head,
  kind,
});

type Starter = ReturnType<typeof listStarters>[number];

const startersTable = (starters: readonly Starter[]): ReportTable => ({
  title: m.reports_starters(),
  columns: [
    column("name", m.reports_name()),
    column("school", m.reports_school()),
    column("function", m.reports_function()),
    column("first", m.reports_first_day(), "day"),
    column("partner", m.reports_partner()),
    column("coaching", m.reports_coaching()),
    column("last", m.reports_last(), "day"),
    column("next", m.reports_next(), "day"),
  ],
  rows: starters.map((one) => [
    { value: listName(one), to: paths.person(one.personId) },
    { value: one.schoolName },
    { value: one.functionName },
    { value: one.first },
    { value: one.partnerName },
    { value: [...new Set(one.coaching.map(({ kind }) => kindWords[kind]()))].join(", ") },
    { value: one.talks.flat().at(-1) ?? null },
    { value: one.next },
  ]),
  empty: m.reports_none(),
});

/** A day of a talk or of coaching each on a line of its own: a spreadsheet takes one day for a day, and two for a text. */
const daysTable = (starters: readonly Starter[]): ReportTable => ({
  title: m.reports_starters_days(),
  columns: [
    column("name", m.reports_name()),
    column("school", m.reports_school()),
    column("what", m.reports_what()),
    column("day", m.reports_day(), "day"),
  ],
  rows: starters.flatMap((one) =>
    [
      ...one.talks.flatMap((days, year) =>
        days.map((on) => ({ what: m.reports_talk_in_year({ year: year + 1 }), on })),
      ),
      ...one.coaching.map(({ kind, on }) => ({ what: kindWords[kind](), on })),
    ].map(({ what, on }) => [
      { value: listName(one), to: paths.person(one.personId) },
      { value: one.schoolName },
      { value: what },
      { value: on },
    ]),
  ),
  empty: m.reports_starters_no_days(),
});

const leaversTable = (db: Db, viewer: Viewer, ids: number[]): ReportTable => ({
  title: m.reports_leavers(),
  columns: [
    column("name", m.reports_name()),
    column("school", m.reports_school()),
    column("last_day", m.reports_last_day(), "day"),
    column("handover", m.reports_handover_on(), "day"),
  ],
  rows: listLeavers(db, ids, monthsBefore(viewer.today, MONTHS)).map((one) => [
    { value: listName(one), ...(one.lastDay >= viewer.today && { to: paths.person(one.personId) }) },
    { value: one.schoolName },
    { value: one.lastDay },
    { value: one.handoverOn },
  ]),
  empty: m.reports_leavers_none(),
});

const certificatesTable = (db: Db, viewer: Viewer, led: number[]): ReportTable => ({
  title: m.reports_certificates(),
  columns: [
    column("of", m.reports_certificate_of()),
    column("what", m.reports_what()),
    column("valid_until", m.reports_valid_until(), "day"),
  ],
  rows: listEndingEvidenceShownTo(db, viewer, led, monthsBefore(viewer.today, -MONTHS))
    .sort((a, b) => (a.validUntil! < b.validUntil! ? -1 : 1))
    .map(({ id, title, validUntil, owner }) => [
      { value: owner.teamName ?? owner.givenName },
      { value: title, to: paths.evidence(id) },
      { value: validUntil },
    ]),
  empty: m.reports_certificates_none(),
});
