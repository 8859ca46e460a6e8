import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { yearInWords } from "#app/features/hours/components/words.ts";
import { calendarYear, readYear, yearKey, type Year } from "#app/features/hours/years.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { showDay } from "#app/ui/dates.ts";
import type { Db } from "#db/client.server.ts";
import {
  getReleased,
  listAmbitionsOf,
  listGoalsOf,
  listRubbing,
  listStoriesFor,
} from "../queries/annual.server.ts";
import { reportPolicy } from "../policy.ts";
import { getReach, type Reach } from "../queries/reach.server.ts";
import type { Report, ReportChoice, ReportTable, ReportText } from "../report.ts";
import { accountTable } from "./account-table.server.ts";
import { asPlainText } from "./plain-text.ts";
import { onlySchool, schoolChoice, yearChoice } from "./choices.server.ts";
import type { MakeReport } from "./make.server.ts";

/** In how many places of the report a story can stand. */
const places = ["story1", "story2", "story3"] as const;

/**
 * What a board tells in its annual report of what its people learned: ambitions, goals, hours and euros, where it rubs, and
 * stories their writers released for it. @throws NotFound as getReach
 */
export const annualReport: MakeReport = (db, viewer, search) => {
  if (!allows(reportPolicy, "account", standingOf(viewer))) throw new NotFound();
  const school = search.get("school") || undefined;
  const whole = getReach(db, viewer, school);
  const schools = whole.schools.filter(({ id }) => school === undefined || String(id) === school);
  const asked = search.get("year");
  const year = asked ? readYear(asked, viewer.today) : calendarYear(Number(viewer.today.slice(0, 4)) - 1);
  const stories = chooseStories(db, viewer, schools, search);
  const { table, smallest, unchecked, sources } = accountTable(db, viewer, year, { ...whole, schools });
  const report: Report = {
    title: m.reports_annual(),
    facts: [yearInWords(year), m.reports_as_of({ day: showDay(viewer.today) })],
    choices: [
      yearChoice(year, viewer.today),
      ...schoolChoice(school ?? "", whole.schools),
      ...stories.choices,
    ],
    texts: [
      ...toldBySchools(db, viewer, year, {
        schools,
        board: school === undefined && whole.schools.length > 1,
      }),
      ...stories.texts,
    ],
    tables: [table, ...rubbingTable(db, viewer, schools)],
    definition: [
      m.reports_annual_definition_vision(),
      m.reports_council_definition_hours(),
      m.reports_account_small({ count: smallest }),
      m.reports_annual_definition_rubs(),
      m.reports_annual_definition_stories(),
      ...(unchecked ? [m.reports_ledger_unchecked()] : []),
    ],
    sources,
    file: {
      what: m.reports_file_annual(),
      school: onlySchool(whole.schools, school),
      when: yearKey(year),
    },
  };
  return { ...report, asText: asPlainText(report) };
};

/** Ambitions and goals, place by place: the board's own first. */
function toldBySchools(
  db: Db,
  viewer: Viewer,
  year: Year,
  { schools, board }: { schools: Reach["schools"]; board: boolean },
): ReportText[] {
  const at = { schoolIds: schools.map(({ id }) => id), board };
  const ambitions = Map.groupBy(listAmbitionsOf(db, viewer, year, at), ({ schoolId }) => schoolId);
  const goals = Map.groupBy(listGoalsOf(db, viewer, year, at), ({ schoolId }) => schoolId);
  const all = [...(board ? [{ id: null, name: m.reports_annual_board() }] : []), ...schools];
  return all.flatMap(({ id, name }): ReportText[] => {
    const here = goals.get(id) ?? [];
    const ofState = (state: "open" | "reached") => here.filter((goal) => goal.state === state);
    return [
      {
        title: m.reports_annual_ambitions({ place: name }),
        words: (ambitions.get(id) ?? []).map(({ title, meaning }) => sentence(title, meaning)),
      },
      {
        title: m.reports_annual_reached({ place: name }),
        words: ofState("reached").map(({ text, conclusion }) => sentence(text, conclusion)),
      },
      {
        title: m.reports_annual_open({ place: name }),
        words: ofState("open").map(({ text }) => text),
      },
    ].filter(({ words }) => words.length > 0);
  });
}

const sentence = (what: string, more: string | null) =>
  more ? `${what}${/[.!?]$/.test(what) ? "" : ":"} ${more}` : what;

function rubbingTable(db: Db, viewer: Viewer, schools: Reach["schools"]): ReportTable[] {
  const rubbing = listRubbing(
    db,
    viewer,
    schools.map(({ id }) => id),
  );
  if (!rubbing) return [];
  return [
    {
      title: m.reports_annual_rubs(),
      columns: [
        { key: "school", head: m.reports_school(), kind: "text" },
        { key: "ambition", head: m.reports_annual_ambition(), kind: "text" },
        { key: "questions", head: m.reports_annual_questions(), kind: "count" },
        { key: "as_of", head: m.reports_annual_as_of(), kind: "day" },
      ],
      rows: rubbing.map(({ schoolName, ambition, items, asOf }) => [
        { value: schoolName },
        { value: ambition },
        // Who reads no content finds what was counted, not the questions.
        { value: items, to: "#definition" },
        { value: asOf },
      ]),
      empty: m.reports_annual_rubs_nothing(),
    },
  ];
}

/** The stories that were chosen, else the latest; nobody gets to read more of them here than elsewhere. */
function chooseStories(db: Db, viewer: Viewer, schools: Reach["schools"], search: URLSearchParams) {
  const found = listStoriesFor(
    db,
    viewer,
    schools.map(({ id }) => id),
  );
  const chosen = places.map((name, n) => {
    const asked = search.get(name);
    const id = asked === null ? found[n]?.id : found.find((story) => String(story.id) === asked)?.id;
    return { name, id };
  });
  const inWords = new Intl.ListFormat(getLocale() === "en" ? "en-GB" : "nl", { type: "conjunction" });
  const told = [...new Set(chosen.flatMap(({ id }) => id ?? []))].map((id) => getReleased(db, viewer, id));
  const options = found.map(({ id, title, opening }) => ({
    value: String(id),
    label: (title ?? opening).slice(0, 60),
  }));
  return {
    choices:
      found.length === 0
        ? []
        : chosen.map(({ name, id }, n): ReportChoice => ({
            name,
            label: m.reports_annual_story({ no: n + 1 }),
            value: String(id ?? ""),
            empty: m.reports_annual_story_none(),
            options,
          })),
    texts:
      told.length === 0
        ? [
            {
              title: m.reports_annual_stories(),
              onPageOnly: true,
              words: [
                viewer.boardMember ? m.reports_annual_stories_none() : m.reports_annual_stories_board(),
              ],
            },
          ]
        : told.map(({ title, by, words }): ReportText => {
            const names = inWords.format(by);
            return {
              title: title
                ? m.reports_annual_story_by({ title, names })
                : m.reports_annual_story_of({ names }),
              words,
              theirs: true,
            };
          }),
  };
}
