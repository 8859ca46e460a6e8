import type { Db } from "#db/client.server.ts";

/** Runs a request and takes back whatever it wrote: commands join the transaction that is open around them. */
export async function asIfNothing<T>(db: Db, work: () => Promise<T>): Promise<T> {
  db.$client.exec("begin immediate");
  try {
    return await work();
  } finally {
    db.$client.exec("rollback");
  }
}

/** The address of a page's data. */
export function dataOf(url: string) {
  const [path, query] = url.split("?");
  return `${path === "/" ? "/_root" : path}.data${query ? `?${query}` : ""}`;
}

/** What an answer says to who asked, apart from its words. */
export function standsFor(answer: Response, text: string, posted: boolean): string {
  const to = redirectOf(answer, text);
  if (
    to?.startsWith("/login") &&
    answer.status !== 200 &&
    !(posted && to === "/login" && /logout/.test(answer.url))
  )
    return "sign in";
  if (to !== undefined) return posted ? "heard" : "elsewhere";
  if (answer.status === 404) return "absent";
  if (answer.status === 405) return "no form";
  if (posted && [200, 400, 409, 422].includes(answer.status)) return "heard";
  return answer.status === 200 ? "open" : `status ${answer.status}`;
}

/** Where an answer sends on to, as a page or as data. */
function redirectOf(answer: Response, text: string): string | undefined {
  if (answer.status >= 300 && answer.status < 400) return answer.headers.get("Location") ?? "";
  if (answer.status !== 202) return undefined;
  return /"redirect","([^"]*)"/.exec(text)?.[1] ?? "";
}
