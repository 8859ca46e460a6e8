import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import settings from "../../project.inlang/settings.json" with { type: "json" };
import { root } from "../support/source-files.ts";

type Words = Record<string, unknown>;

const folders = settings["plugin.inlang.messageFormat"].pathPattern.map((pattern) => path.dirname(pattern));
function wordsIn(folder: string, locale: string): Words {
  const { $schema: _, ...words } = JSON.parse(
    readFileSync(path.join(root, folder, `${locale}.json`), "utf8"),
  ) as Words;
  return words;
}

/** A key is written with underscores throughout, also where the room has a hyphen. */
const ownerOf = (folder: string) => path.basename(path.dirname(folder)).replaceAll("-", "_");
const holesIn = (text: unknown) =>
  [...JSON.stringify(text).matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name).sort();

const distinct = (names: unknown[]) => [...new Set(names)].join(" ");

/** Words of the counting house and of the file on someone; ours are about people who learn. */
const avoided = /beoordel|\bscores?\b|prestatie|compliance|dossier|gespreksleider|op papier/i;

describe.each(folders)("the words of %s", (folder) => {
  const nl = wordsIn(folder, "nl");
  const en = wordsIn(folder, "en");

  test("are there in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  });

  test("carry the name of their room", () => {
    const strangers = Object.keys(nl).filter(
      (key) => !new RegExp(`^${ownerOf(folder)}_[a-z0-9_]+$`).test(key),
    );
    expect(strangers).toEqual([]);
  });

  test("leave the same holes to fill in", () => {
    const different = Object.keys(nl).filter(
      (key) => distinct(holesIn(nl[key])) !== distinct(holesIn(en[key])),
    );
    expect(different).toEqual([]);
  });

  test("say something, and nothing we do not say", () => {
    const texts = [...Object.entries(nl), ...Object.entries(en)].map(
      ([key, text]) => [key, JSON.stringify(text)] as const,
    );
    expect(texts.filter(([, text]) => text === '""')).toEqual([]);
    expect(Object.entries(nl).filter(([, text]) => avoided.test(JSON.stringify(text)))).toEqual([]);
  });
});
