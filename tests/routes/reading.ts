import type { Db } from "#db/client.server.ts";
import type { TestApp } from "../support/app.ts";
import { dataOf } from "./walking.ts";

/** Everything that goes over the line to someone for these pages: the pages whole, and their data. */
export async function answersOf(app: TestApp, personId: number | null, urls: string[]) {
  const texts: string[] = [];
  for (const url of urls.flatMap((one) => [one, dataOf(one)])) {
    texts.push(await (await app.requestAs(personId, url)).text());
  }
  return texts.join("\n");
}

/** What stands in an answer: of a PDF its words, page by page. */
export async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get("Content-Type") !== "application/pdf") return answer.text();
  return pdfText(new Uint8Array(await answer.arrayBuffer()));
}

/** The words of a PDF as another program reads them, lines and pages joined. */
export const pdfText = async (bytes: Uint8Array): Promise<string> => (await pdfPages(bytes)).join("\n");

/** The words of a PDF, page by page. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let no = 1; no <= file.numPages; no += 1) {
    const { items } = await (await file.getPage(no)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await file.destroy();
  return pages;
}

/** What someone reads on these pages, together: their words, without scripts and markup. */
export async function pagesOf(
  app: TestApp,
  personId: number | null,
  urls: string[],
  language: "nl" | "en" = "nl",
) {
  const texts: string[] = [];
  for (const url of urls) {
    const page = await (await app.requestAs(personId, url, { language })).text();
    texts.push(wordsIn(page));
  }
  return texts.join("\n");
}

/** The words of a page as one reads or hears them: text, and what stands in fields and labels. */
export function wordsIn(html: string): string {
  const spoken = [...html.matchAll(/\s(?:value|placeholder|aria-label|title|alt)="([^"]*)"/g)].map(
    ([, words]) => words,
  );
  const text = html
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, " ")
    .replaceAll("<!-- -->", "")
    .replaceAll(/<[^>]*>/g, " ");
  return [text, ...spoken]
    .join(" ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

/** How many rows each of these tables holds. */
export const countRowsOf = (db: Db, tables: string[]) =>
  tables.map((table) => db.$client.prepare(`select count(*) from "${table}"`).pluck().get());
