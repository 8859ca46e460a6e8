import { fundingSources, type ActivityKind, type FundingSource } from "#app/features/activities/model.ts";

export type RequestState = "open" | "approved" | "declined" | "withdrawn";
/** How far a request is: an answer, and after a yes what came of it. */
export type RequestStep = "open" | "approved" | "booked" | "done" | "declined" | "withdrawn";

/** Whose hours and money it would be, the asker's own first: what she asks for unless she says otherwise. */
export const requestSources = fundingSources;
export const OWN_SOURCE = "individual" satisfies FundingSource;

/** What the school can promise with its yes: one agreement, wherever it is shown. */
export const promiseKinds = ["time", "money", "cover"] as const;

type Amounts = { minutes: number | null; cents: number | null; source: FundingSource };
type Asked = {
  askedMinutes: number | null;
  askedCents: number | null;
  askedSource: FundingSource | null;
};

/** Money of the school: not her own, and not nobody's. */
export const paysFromSchool = ({ cents, source }: { cents: number | null; source: FundingSource }) =>
  (cents ?? 0) > 0 && source !== "individual" && source !== "none";

/**
 * Whether the HR adviser reads what it is for: only where cover or money of the school was asked, and still is. An answer
 * that lets the school pay does not open what the asker was told would stay closed.
 */
export const opensTitle = (
  request: Amounts & Pick<Asked, "askedCents" | "askedSource"> & { coverAsked: boolean },
) =>
  request.coverAsked ||
  (paysFromSchool(request) &&
    (request.askedSource === null ||
      paysFromSchool({ cents: request.askedCents, source: request.askedSource })));

/** Where a request stands, in the order things go. */
export function stepOf(request: {
  state: RequestState;
  bookedOn: string | null;
  doneOn: string | null;
}): RequestStep {
  if (request.state !== "approved") return request.state;
  return request.doneOn ? "done" : request.bookedOn ? "booked" : "approved";
}

/** What was asked, where the answer was another; nothing where it is the same. */
export function askedOtherwise(request: Amounts & Asked): Amounts | null {
  if (request.askedSource === null) return null;
  const same =
    request.askedMinutes === request.minutes &&
    request.askedCents === request.cents &&
    request.askedSource === request.source;
  if (same) return null;
  return { minutes: request.askedMinutes, cents: request.askedCents, source: request.askedSource };
}

/** A request as those read it who ask and answer. */
export type RequestShown = Amounts & {
  id: number;
  asker: { personId: number; name: string; givenName: string };
  schoolId: number;
  schoolName: string;
  title: string;
  kind: ActivityKind;
  /** The page of the activity, for who may read that too. */
  activityId: number | null;
  places: number | null;
  coverAsked: boolean;
  coverWords: string | null;
  step: RequestStep;
  askedOn: string;
  askedInstead: Amounts | null;
  decidedBy: string | null;
  decidedOn: string | null;
  decidedWhy: string | null;
  bookedOn: string | null;
  doneOn: string | null;
};

/** A request as the HR adviser reads it: no words of anyone, and what it is for only where `opensTitle` says so. */
export type RequestFacts = Amounts & {
  id: number;
  name: string;
  schoolId: number;
  schoolName: string;
  kind: ActivityKind;
  title: string | null;
  places: number | null;
  coverAsked: boolean;
  step: RequestStep;
  askedOn: string;
  decidedOn: string | null;
};

/** Facts by school, the schools in the order they come. */
export function bySchool(
  rows: readonly RequestFacts[],
): { id: number; name: string; requests: RequestFacts[] }[] {
  const schools = new Map<number, { id: number; name: string; requests: RequestFacts[] }>();
  for (const row of rows) {
    const school = schools.get(row.schoolId) ?? { id: row.schoolId, name: row.schoolName, requests: [] };
    school.requests.push(row);
    schools.set(row.schoolId, school);
  }
  return [...schools.values()];
}

type Kept = Amounts & {
  places: number | null;
  coverAsked: boolean;
  state: RequestState;
  askedOn: string;
  decidedOn: string | null;
  bookedOn: string | null;
  doneOn: string | null;
};

/** What everybody who knows of a request knows of it: amounts, source and where it stands. */
export const amountsOf = (request: Kept) => ({
  minutes: request.minutes,
  cents: request.cents,
  source: request.source,
  places: request.places,
  coverAsked: request.coverAsked,
  step: stepOf(request),
  askedOn: request.askedOn,
  decidedOn: request.decidedOn,
});

/** What an open request asks of someone's own hours and money: not counted yet, so said beside what is left. */
export const asksOfOwn = ({
  step,
  source,
  places,
  minutes,
  cents,
}: Pick<RequestShown, "step" | "source" | "places" | "minutes" | "cents">) =>
  step === "open" && source === OWN_SOURCE && places === null
    ? { minutes: minutes ?? 0, cents: cents ?? 0 }
    : undefined;
