import { randomBytes } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";

/** The folder of files beside the database, outside everything that is served: each under the hash of its content. */
export type FileStore = { folder: string };

export const fileStoreIn = (dataDir: string): FileStore => ({ folder: path.join(dataDir, "files") });

/** Where the file of this content lies. @throws when the hash is none: it becomes part of a path */
function placeOfFile({ folder }: FileStore, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A file is found by its hash.");
  return path.join(folder, sha256.slice(0, 2), sha256);
}

const incoming = ({ folder }: FileStore) => path.join(folder, "incoming");

/** Writes content to the disk, down to the platters, under a name nobody can guess; it is not kept yet. */
export async function writeAside(store: FileStore, bytes: Buffer): Promise<string> {
  mkdirSync(incoming(store), { recursive: true, mode: 0o700 });
  const aside = path.join(incoming(store), randomBytes(16).toString("hex"));
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (fault) {
    rmSync(aside, { force: true });
    throw fault;
  } finally {
    await file.close();
  }
  return aside;
}

/** Puts what was written aside in its place; the same content there already is the same file. In one step, or not at all. */
export function putInPlace(store: FileStore, aside: string, sha256: string) {
  const place = placeOfFile(store, sha256);
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  renameSync(aside, place);
}

/** The content, as it is read; undefined when it is not on the disk, such as after a restore without files. */
export function readStored(store: FileStore, sha256: string) {
  const place = placeOfFile(store, sha256);
  return existsSync(place) ? createReadStream(place) : undefined;
}

/** Throws away what was written aside; nothing when it is in its place already. */
export const throwAway = (aside: string) => rmSync(aside, { force: true });

export const removeFile = (store: FileStore, sha256: string) =>
  rmSync(placeOfFile(store, sha256), { force: true });

const A_DAY = 24 * 3_600_000;

/** Takes away what uploads that broke off left behind a day ago or longer. @returns how many */
export function clearIncoming(store: FileStore, now: Date): number {
  if (!existsSync(incoming(store))) return 0;
  const old = readdirSync(incoming(store))
    .map((name) => path.join(incoming(store), name))
    .filter((file) => now.getTime() - statSync(file).mtimeMs > A_DAY);
  for (const file of old) rmSync(file, { force: true });
  return old.length;
}
