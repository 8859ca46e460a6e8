import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "#app/ui/icon-names.ts";

const sheet = readFileSync(new URL("../../../app/ui/icons.svg", import.meta.url), "utf8");

test("the sheet holds exactly the icons of the list; after a change run node app/ui/make-icons.ts", () => {
  const drawn = [...sheet.matchAll(/<symbol id="i-([a-z0-9-]+)"/g)].map((match) => match[1]);
  expect(drawn).toEqual([...iconNames]);
});

test("no icon brings a style or a script of its own", () => {
  expect(sheet).not.toMatch(/style=|<script|<style|on[a-z]+=/);
});
