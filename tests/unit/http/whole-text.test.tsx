import { PassThrough, type Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutZeroBytes } from "#app/http/whole-text.server.ts";

/** Pages of euros at every place a chunk can end. */
async function drawnThrough<Body extends Writable & AsyncIterable<Buffer>>(body: () => Body) {
  const pages: string[] = [];
  for (let before = 0; before < 12; before += 1) {
    const through = body();
    const { pipe } = renderToPipeableStream(
      <main>
        {"x".repeat(before)}
        {Array.from({ length: 400 }, (_, n) => (
          <p key={n}>€ {n} €€€ één à twee</p>
        ))}
      </main>,
      { onAllReady: () => pipe(through) },
    );
    pages.push(await text(through));
  }
  return pages;
}

test("a page holds no zero bytes, wherever its chunks end, and loses no letter", async () => {
  for (const page of await drawnThrough(withoutZeroBytes)) {
    expect(page).not.toContain("\0");
    expect(page.match(/€/g)).toHaveLength(1_600);
    expect(page.match(/één à twee/g)).toHaveLength(400);
  }
});

test("control: without it React leaves some", async () => {
  const pages = await drawnThrough(() => new PassThrough());
  expect(pages.some((page) => page.includes("\0"))).toBe(true);
});
