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
