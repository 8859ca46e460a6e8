import { expect } from "vitest";
import type { Db } from "#db/client.server.ts";
import { openApp } from "../../support/app.ts";
import { wordsIn } from "../reading.ts";
import { dataOf } from "../walking.ts";

/** A scenario at a check's day, for whoever looks. */
type World<Who extends string> = { db: Db; now: Date; cast: Who[]; who: (key: Who) => number };

type Row<Who extends string> = {
  page: string;
  /** Who looks, and the words that stand there for her. */
  shows: Partial<Record<Who, readonly string[]>>;
  /** Words nobody gets in any form, page or data, but those whose words they are above. */
  secret?: readonly string[];
  /** Who may read what is secret there without having to. */
  may?: readonly Who[];
  /** Everybody else of the cast: finds nothing (404), reads the page without what is secret, or either of the two. */
  others?: "absent" | "open" | "either";
};

/** What weighs a person or ranks what she gained stands on no page of any check. */
const never = [
  /\bscore/i,
  // "Ronde 1 van 3 september 2025" says when, not how many of how many.
  /\b\d+ van (de )?\d+\b(?! [a-z]+ \d{4})/,
  /\bt\/m\b/,
  // To and including a day is a period, not how far someone came.
  /\btot en met (?!([a-z]{2} )?\d)/,
  /\bverst\b/,
  /\bnog maar\b/,
  /\d ?%/,
  /tot nu toe/i,
];

export async function openAt<Who extends string>({ db, now, who }: World<Who>) {
  const app = await openApp({ db });
  app.clock.now = now;
  const ask = async (key: Who, url: string) => {
    const answer = await app.requestAs(who(key), url);
    return { status: answer.status, body: await answer.text() };
  };
  return {
    app,
    ask,
    /** A page with the data it carries; its words hold nothing that is never said. Closed, its data is closed as well. */
    look: async (key: Who, url: string) => {
      const page = await ask(key, url);
      const words = wordsIn(page.body);
      for (const word of never) expect(words, `${key} on ${url}`).not.toMatch(word);
      const data = page.status === 200 ? page : await ask(key, dataOf(url));
      return { status: page.status, dataStatus: data.status, words, all: page.body + words + data.body };
    },
  };
}

/** One row of the checks: what each of the cast gets at one address, and what she does not. */
export async function expectRow<Who extends string>(
  world: World<Who>,
  { page, shows, secret = [], may = [], others = "absent" }: Row<Who>,
) {
  const { look, ask } = await openAt(world);
  let compared = false;
  for (const key of world.cast) {
    const wanted = shows[key];
    const got = await look(key, page);
    const at = `${key} on ${page}`;
    if (wanted) {
      expect([got.status, got.dataStatus], at).toEqual([200, 200]);
      for (const word of wanted) expect(got.words, at).toContain(word);
    } else if (others !== "either" || got.status !== 200) {
      expect([got.status, got.dataStatus], at).toEqual(others === "open" ? [200, 200] : [404, 404]);
    }
    if (got.status === 404 && !compared) {
      compared = true;
      const nowhere = await ask(key, page.replace(/\d+/, "99999"));
      expect(got.words, `${at}: as what is not there`).toBe(
        wordsIn(nowhere.body).replaceAll("99999", /\d+/.exec(page)![0]),
      );
    }
    for (const word of may.includes(key) ? [] : secret.filter((one) => !wanted?.includes(one)))
      expect(got.all, at).not.toContain(word);
  }
}

/** The same words for each of these. */
export const each = <Who extends string>(people: readonly Who[], words: readonly string[]) =>
  Object.fromEntries(people.map((key) => [key, words])) as Partial<Record<Who, readonly string[]>>;
