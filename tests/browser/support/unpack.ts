import { findBrowser } from "./browser.ts";

/** Once, before the files that need it begin side by side: two that unpack it at once would spoil it for each other. */
export async function setup(): Promise<void> {
  await findBrowser();
}
