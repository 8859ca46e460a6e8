import autocannon from "autocannon";

export type Figure = { perSecond: number; p50: number; p99: number; errors: number; bytes: number };

/** Sixteen at once for two seconds, after a short warm-up. Times in milliseconds. */
export async function measure(url: string, cookie: string): Promise<Figure> {
  const ask = { url, connections: 16, headers: { cookie } };
  await autocannon({ ...ask, duration: 1 });
  const result = await autocannon({ ...ask, duration: 2 });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
    bytes: Math.round(result.throughput.total / Math.max(result.requests.total, 1)),
  };
}

/** One at a time, ten times after two to warm up: what the server itself takes for a page, the wire and the wait left out. */
export async function measureOne(url: string, cookie: string): Promise<Figure> {
  const times: number[] = [];
  let [errors, bytes] = [0, 0];
  for (let n = -2; n < 10; n += 1) {
    const begun = performance.now();
    const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
    const body = await answer.arrayBuffer();
    if (answer.status !== 200) errors += 1;
    if (n >= 0) times.push(performance.now() - begun);
    bytes = body.byteLength;
  }
  times.sort((a, b) => a - b);
  return { perSecond: 0, p50: times[5]!, p99: times[9]!, errors, bytes };
}
