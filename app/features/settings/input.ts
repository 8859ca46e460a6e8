import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { agreedSettings, isRuled } from "./agreed.ts";
import { holidayRegions, isBrin, sectors, teacherWords, teamWords } from "./model.ts";

export const boardInput = v.object({ boardName: input.text(120), version: input.version });

const brin = v.optional(
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\s/g, "").toUpperCase()),
    v.check((text) => text === "" || isBrin(text), "not_a_brin"),
    v.transform((text) => text || null),
  ),
  "",
);

const schoolFields = {
  name: input.text(120),
  sector: input.optionalOneOf(sectors),
  brin,
  teacherWord: input.oneOf(teacherWords),
  teamWord: input.oneOf(teamWords),
  holidayRegion: input.oneOf(holidayRegions),
};

export const newSchoolInput = v.object({ kind: input.oneOf(["school", "office"]), ...schoolFields });
export type NewSchool = v.InferOutput<typeof newSchoolInput>;

export const schoolInput = v.object({ ...schoolFields, version: input.version });
export type SchoolChange = v.InferOutput<typeof schoolInput>;

export const freeDaysInput = v.object({
  freeName: input.text(80),
  fromDay: input.day,
  toDay: input.optionalDay,
});
export type NewFreeDays = v.InferOutput<typeof freeDaysInput>;

export const freeDaysRemovalInput = v.object({ freeDays: input.key });

/** A setting two people make together; records to the personnel file have no value but that they can go there. */
export const proposalInput = v.pipe(
  v.object({
    setting: input.oneOf(agreedSettings),
    value: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^\d{0,3}$/, "not_a_number")), ""),
    councilAgreedOn: input.day,
    fromDay: input.day,
  }),
  v.forward(
    v.check(({ setting, value }) => !isRuled(setting) || value !== "", "required"),
    ["value"],
  ),
  v.transform(({ value, ...rest }) => ({ ...rest, value: isRuled(rest.setting) ? Number(value) : 1 })),
);

export const proposalKeyInput = v.object({ proposal: input.key });
