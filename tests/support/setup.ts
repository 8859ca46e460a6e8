import { afterEach, beforeEach, expect, vi } from "vitest";

const noise: string[] = [];

beforeEach(() => {
  noise.length = 0;
  for (const level of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      noise.push(`console.${level}: ${args.map(String).join(" ")}`);
    });
  }
});

// A test that expects noise takes it away itself with takeNoise(); whatever is left is a fault nobody looked at.
afterEach(() => {
  vi.restoreAllMocks();
  expect(noise, "nothing is written to the console").toEqual([]);
});

/** Gives and forgets what was written to the console so far in this test. */
export function takeNoise(): string[] {
  return noise.splice(0);
}
