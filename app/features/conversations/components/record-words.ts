import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { problemText } from "#app/ui/problem-text.ts";
import type { SignOffKind, Talk } from "../record.ts";

/** Who reads what is written for all: `jij en Karel`, or everyone in this talk. */
export const readersWords = ({ other }: Pick<Talk, "other">) =>
  other ? m.conversations_room_you_and({ name: other.givenName }) : m.conversations_room_all_here();

/** The other one by name, or the others of a team talk. */
export const otherWords = ({ other }: Pick<Talk, "other">) =>
  other?.givenName ?? m.conversations_room_the_others();

/** Whose it is: `van jou`, `van Karel`. */
export const fromWords = (by: { personId: number; givenName: string }, me: { personId: number }) =>
  by.personId === me.personId
    ? m.conversations_room_from_you()
    : m.conversations_room_from({ name: by.givenName });

/** `Jij` or the name. */
export const nameWords = (by: { personId: number; givenName: string }, me: { personId: number }) =>
  by.personId === me.personId ? m.conversations_room_you() : by.givenName;

const signed: Record<SignOffKind, () => string> = {
  seen: () => m.conversations_room_sign_seen(),
  agreed: () => m.conversations_room_sign_agreed(),
  seen_with_response: () => m.conversations_room_sign_response(),
};

export const signWords = (kind: SignOffKind) => signed[kind]();

/** A form that came back: what was typed, what is wrong with it, and what was saved meanwhile. */
export type RefusedForm = {
  fields: Record<string, string | string[]>;
  problems: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

/** What was typed in a field, when the form came back. */
export function typedIn(refused: RefusedForm | undefined, name: string): string | undefined {
  const typed = refused?.fields[name];
  return typeof typed === "string" ? typed : undefined;
}

/** What is wrong with a field, in words. */
export function errorIn(refused: RefusedForm | undefined, name: string): string | undefined {
  const problem = refused?.problems[name];
  return problem && problemText(problem);
}

/** What the talk is called: with whom, or of which team. */
export const talkTitle = ({ other, teamName }: Pick<Talk, "other" | "teamName">) =>
  other
    ? m.conversations_room_with({ name: other.givenName })
    : m.conversations_room_of_team({ team: teamName ?? "" });

/** A record someone passed on to her new partner: whose it is, and who reads it here. */
export const passedTitle = ({ givenName }: { givenName: string }) =>
  m.conversations_room_passed_title({ name: givenName });
export const passedReaders = ({ givenName }: { givenName: string }) =>
  m.conversations_room_passed_readers({ name: givenName });
