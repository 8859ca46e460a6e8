import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    told: string;
  }
}

/**
 * Once, before the files that need them begin side by side: the browser, which two that unpack it at once would spoil for each
 * other, and a folder for the boards they begin with.
 */
export async function setup(project: TestProject): Promise<() => void> {
  await findBrowser();
  const told = mkdtempSync(join(tmpdir(), "jaarring-told-"));
  project.provide("told", told);
  return () => rmSync(told, { recursive: true, force: true });
}
