import { createHash } from "node:crypto";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { VisionInput } from "./input.ts";
import { mergeParts, type Began, type Clash, type Part } from "./merge.ts";
import type { DraftAmbition, DraftValue, VisionPlace, VisionWords } from "./model.ts";
import { findVision } from "./queries.server.ts";
import { wordsOf } from "./rows.ts";

/** What a side says of a part, for showing two beside each other. */
export type ClashWords = { text: string; focalPoint: boolean };
export type DraftClash = Clash<ClashWords> & { kind: "statement" | "tookPart" | "value" | "ambition" };

type Parts = { texts: Part<string>[]; values: Part<DraftValue>[]; ambitions: Part<DraftAmbition>[] };

/** A short sign that is the same only for the same words: the page takes it along, so that the words need not be. */
const stampOf = (words: unknown) =>
  createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 16);

const nothing: VisionWords = { statement: "", tookPart: null, coreValues: [], ambitions: [] };

const partsOf = ({ statement, tookPart, coreValues, ambitions }: VisionWords): Parts => ({
  texts: [
    { key: "statement", stamp: stampOf(statement), words: statement },
    { key: "tookPart", stamp: stampOf(tookPart ?? ""), words: tookPart ?? "" },
  ],
  values: coreValues.map((value) => ({
    key: value.key ? `value:${value.key}` : null,
    stamp: stampOf([value.name, value.meaning]),
    words: value,
  })),
  ambitions: ambitions.map((ambition) => ({
    key: ambition.lineageId ? `ambition:${ambition.lineageId}` : null,
    stamp: stampOf([
      ...[ambition.title, ambition.meaning, ambition.text],
      ...[ambition.focalPoint, ambition.worksOutId ?? null],
    ]),
    words: ambition,
  })),
});

/** How every part of these words reads, for the page to take along: `part~stamp`, in their order. */
export function beganOf(words: VisionWords | undefined): string[] {
  const { texts, values, ambitions } = partsOf(words ?? nothing);
  return [...texts, ...values, ...ambitions].flatMap(({ key, stamp }) => (key ? [`${key}~${stamp}`] : []));
}

/** Whether these words say exactly what stands there, in the same order. What is new has no key yet: there the words decide. */
export function readAlike(words: VisionWords, stands: VisionWords | undefined): boolean {
  if (!stands) return false;
  const [own, others] = [words, stands].map((side) => Object.values(partsOf(side)).flat() as Part<unknown>[]);
  const known = new Set(others!.map(({ key }) => key));
  return (
    own!.length === others!.length &&
    others!.every(({ key, stamp }, row) => {
      const part = own![row]!;
      return part.stamp === stamp && (part.key === key || !known.has(part.key));
    })
  );
}

const readBegan = (lines: readonly string[]): Began =>
  new Map(
    lines.flatMap((line) => {
      const [key, stamp] = line.split("~");
      return key && stamp ? [[key, stamp] as const] : [];
    }),
  );

/**
 * What was typed together with what stands in the draft now (the current vision where there is none). `moved` says that
 * someone saved since the page was opened; `follows` that it is still a draft of the same next version.
 */
export function rebaseDraft(db: Db, viewer: Viewer, { schoolId }: VisionPlace, input: VisionInput) {
  const draft = findVision(db, viewer, schoolId, "draft");
  const current = findVision(db, viewer, schoolId, "current");
  const stands = draft ?? current;
  const { nameless, ...typed } = wordsOf(input);
  const now = { version: draft?.version ?? 0, basedOn: current?.id ?? null };
  const follows = now.basedOn === input.basedOn;
  const moved = !follows || now.version !== input.version;
  const merged = moved
    ? mergeWords(readBegan(input.began ?? []), typed, stands ?? nothing)
    : { words: typed, clashes: [] };
  return { ...merged, ...now, draft, current, typed, nameless, follows, moved, began: beganOf(stands) };
}

/** Two versions of a draft put together; what clashes keeps the words of `mine`. */
export function mergeWords(began: Began, mine: VisionWords, theirs: VisionWords) {
  const [own, others] = [partsOf(mine), partsOf(theirs)];
  const only = (kind: string) =>
    new Map(
      [...began].filter(([key]) => key.split(":")[0] === kind || (kind === "text" && !key.includes(":"))),
    );
  const texts = mergeParts(only("text"), own.texts, others.texts);
  const values = mergeParts(only("value"), own.values, others.values);
  const ambitions = mergeParts(only("ambition"), own.ambitions, others.ambitions);
  const text = (key: string) => texts.rows.find((part) => part.key === key)?.words ?? "";
  return {
    words: {
      statement: text("statement"),
      tookPart: text("tookPart") || null,
      coreValues: values.rows.map(({ words }) => words),
      ambitions: ambitions.rows.map(({ words }) => words),
    } satisfies VisionWords,
    clashes: [
      ...texts.clashes.map((clash) => told(clash, clash.key as "statement" | "tookPart", plain)),
      ...values.clashes.map((clash) =>
        told(clash, "value", (value) => plain(lines(value.name, value.meaning))),
      ),
      ...ambitions.clashes.map((clash) =>
        told(clash, "ambition", ({ title, meaning, text: more, focalPoint }) => ({
          text: lines(title, meaning, more),
          focalPoint,
        })),
      ),
    ],
  };
}

const lines = (...words: (string | null)[]) => words.filter(Boolean).join("\n");
const plain = (text: string): ClashWords => ({ text, focalPoint: false });

const told = <W>(
  { key, mine, theirs }: Clash<W>,
  kind: DraftClash["kind"],
  say: (words: W) => ClashWords,
): DraftClash => ({
  ...{ key, kind },
  mine: mine === null ? null : say(mine),
  theirs: theirs === null ? null : say(theirs),
});
