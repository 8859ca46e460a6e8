import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where the files of these tests lie: one folder for everything this process runs, gone when it ends. */
export const TEST_DATA_DIR = mkdtempSync(path.join(tmpdir(), "jaarring-files-"));

process.on("exit", () => rmSync(TEST_DATA_DIR, { recursive: true, force: true }));
