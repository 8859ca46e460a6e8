import * as v from "valibot";
import * as input from "#app/lib/input.ts";
import { entitlementKinds, ownAccounts, accounts, type Account } from "./model.ts";
import { functionGroups, ruleCodes, sectors } from "./rules.ts";

const rightFields = {
  kind: input.oneOf(entitlementKinds),
  account: input.oneOf(ownAccounts),
  hours: input.optionalHours,
  euros: input.optionalEuros,
  fromDay: input.day,
  toDay: input.day,
  source: input.text(200),
};

export const newEntitlementInput = v.object({ school: input.key, ...rightFields });
export const entitlementInput = v.object({ entitlement: input.key, ...rightFields, version: input.version });
export const entitlementRemovalInput = v.object({ entitlement: input.key, version: input.version });

export const caoRuleInput = v.object({
  sector: input.oneOf(sectors),
  code: input.oneOf(ruleCodes),
  functionGroup: input.optionalOneOf(functionGroups),
  hours: input.optionalHours,
  euros: input.optionalEuros,
  fromDay: input.day,
  source: input.text(300),
});
export const caoRuleKeyInput = v.object({ rule: input.key });

export type NewEntitlement = v.InferOutput<typeof newEntitlementInput>;
export type EntitlementChange = v.InferOutput<typeof entitlementInput>;
export type NewCaoRule = v.InferOutput<typeof caoRuleInput>;

const key = (text: string | null) => (text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

export type HoursFilter = { school?: number; account: Account; page: number };

/** What the URL of the hours asks for beside the year; what makes no sense is left out. */
export function readHoursFilter(search: URLSearchParams): HoursFilter {
  return {
    school: key(search.get("school")),
    account: accounts.find((account) => account === search.get("account")) ?? "individual",
    page: key(search.get("page")) ?? 1,
  };
}
