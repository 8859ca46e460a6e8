import { sourceWords } from "#app/features/activities/components/words.ts";
import { yearInWords } from "#app/features/hours/components/words.ts";
import { yearKey, yearOf, yearsAround, type Year } from "#app/features/hours/years.ts";
import { groupWords, phaseWords } from "#app/features/people/components/words.ts";
import type { Day } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import type { Asked } from "../asked.ts";
import { bands, careerPhases, cuts, functionGroups, UNKNOWN, type Band, type Cut } from "../cuts.ts";
import type { Reach } from "../queries/reach.server.ts";
import type { ReportChoice } from "../report.ts";
import { fundingSources } from "#app/features/activities/model.ts";

export const bandWords: Record<Band, () => string> = {
  below_half: m.reports_band_below_half,
  half: m.reports_band_half,
  large: m.reports_band_large,
  full: m.reports_band_full,
};

export const cutWords: Record<Cut, () => string> = {
  school: m.reports_school,
  group: m.reports_group,
  band: m.reports_cut_band,
  phase: m.reports_cut_phase,
  source: m.reports_cut_source,
  cost_centre: m.reports_cut_cost_centre,
};

/** The parts of a cut in their order, with what is not known last; those of schools and cost centres are what there is. */
export function partsOf(by: Cut, { schools }: Reach, costCentres: readonly string[]): [string, string][] {
  const named = <T extends string>(
    keys: readonly T[],
    words: Record<T, () => string>,
  ): [string, string][] => [
    ...keys.map((key): [string, string] => [key, words[key]()]),
    [UNKNOWN, m.reports_part_unknown()],
  ];
  switch (by) {
    case "school":
      return schools.map(({ id, name }) => [String(id), name]);
    case "group":
      return named(functionGroups, groupWords);
    case "band":
      return named(bands, bandWords);
    case "phase":
      return named(careerPhases, phaseWords);
    case "source":
      return named(fundingSources, sourceWords);
    case "cost_centre":
      return costCentres.map((centre) => [
        centre,
        centre === UNKNOWN ? m.reports_cost_centre_none() : centre,
      ]);
  }
}

/** The school years and calendar years around today, and the one that is asked for. */
export function yearChoice(year: Year, today: Day): ReportChoice {
  const around = (["school", "calendar"] as const).flatMap((by) => {
    const now = yearOf(today, by);
    const { before, after } = yearsAround(now);
    return [before, now, after];
  });
  const all = around.some((one) => yearKey(one) === yearKey(year)) ? around : [year, ...around];
  return {
    name: "year",
    label: m.reports_choice_year(),
    value: yearKey(year),
    options: all.map((one) => ({ value: yearKey(one), label: yearInWords(one) })),
  };
}

export const schoolChoice = (
  value: string,
  schools: readonly { id: number; name: string }[],
): ReportChoice[] =>
  schools.length < 2
    ? []
    : [
        {
          name: "school",
          label: m.reports_filter_school(),
          value,
          empty: m.reports_filter_all(),
          options: schools.map(({ id, name }) => ({ value: String(id), label: name })),
        },
      ];

/** The name of the school a report is of, where it is of one: the one asked for, or all there is to see. */
export const onlySchool = (
  schools: readonly { id: number; name: string }[],
  asked: string | undefined,
): string | undefined =>
  schools.length === 1 ? schools[0]!.name : schools.find(({ id }) => String(id) === asked)?.name;

const offered = ({ administration }: Reach) => cuts.filter((cut) => administration || cut !== "cost_centre");

/** What a report can be narrowed to; totals without names are of one division at a time, or they would tell of one person. */
const narrowedBy = (reach: Reach) => (reach.byName ? offered(reach) : []);

/** What is asked, without what the viewer may not divide by. */
export function withinReach(asked: Asked, reach: Reach): Asked {
  const by = asked.by === "cost_centre" && !reach.administration ? "school" : asked.by;
  if (!reach.byName) return { ...asked, by, narrowed: {} };
  if (reach.administration) return asked;
  const { cost_centre: _, ...narrowed } = asked.narrowed;
  return { ...asked, narrowed, by };
}

/** How to divide, and which part of the other cuts. */
export function cutChoices(asked: Asked, reach: Reach, costCentres: readonly string[]): ReportChoice[] {
  const narrow = (cut: Cut): ReportChoice => ({
    name: cut,
    label: cutWords[cut](),
    value: asked.narrowed[cut] ?? "",
    empty: m.reports_filter_all(),
    options: partsOf(cut, reach, costCentres).map(([value, label]) => ({ value, label })),
    seldom: true,
  });
  return [
    {
      name: "by",
      label: m.reports_choice_by(),
      value: asked.by,
      options: offered(reach).map((cut) => ({ value: cut, label: cutWords[cut]() })),
    },
    ...(reach.byName ? schoolChoice(asked.narrowed.school ?? "", reach.schools) : []),
    ...narrowedBy(reach)
      .filter((cut) => cut !== "school")
      .map(narrow),
  ];
}

/** Which parts are shown, in words: "Functiegroep: Onderwijzend". */
export const narrowedInWords = (asked: Asked, reach: Reach): string[] =>
  partsAsked(asked, reach).map(({ cut, label }) => `${cutWords[cut]()}: ${label}`);

/** The same for the name of a file, without the school: that has a place of its own there. */
export const narrowedWords = (asked: Asked, reach: Reach): string[] =>
  partsAsked(asked, reach)
    .filter(({ cut }) => cut !== "school")
    .map(({ label }) => label);

const partsAsked = ({ narrowed }: Asked, reach: Reach) =>
  cuts.flatMap((cut) => {
    const value = narrowed[cut];
    if (value === undefined) return [];
    const found = partsOf(cut, reach, [value]).find(([key]) => key === value);
    return [{ cut, label: found?.[1] ?? value }];
  });
