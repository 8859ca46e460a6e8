import { data } from "@remix-run/node";
import { readForm } from "./parse-form.server.ts";

/** A file of a form: what it was called, and everything in it. */
export type UploadedFile = { name: string; bytes: Buffer };

// A file is held in memory while it is looked at: few at a time, the others wait their turn.
const AT_ONCE = 4;
const QUEUE = 30;
let busy = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a form with a file in it and does the work with both, for as many at a time as the memory allows. No file chosen is
 * null; an empty file is a file.
 * @throws 400 when the body is no form or broke off, 503 when too many wait
 */
export const withUpload = <T>(
  request: Request,
  field: string,
  work: (form: FormData, file: UploadedFile | null) => Promise<T>,
): Promise<T> => withUploads(request, field, (form, files) => work(form, files[0] ?? null));

/** As withUpload, of a field that takes several files. */
export async function withUploads<T>(
  request: Request,
  field: string,
  work: (form: FormData, files: UploadedFile[]) => Promise<T>,
): Promise<T> {
  if (waiting.length >= QUEUE) throw tooBusy();
  if (busy >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else busy += 1;
  try {
    const form = await readForm(request);
    return await work(form, await filesIn(form, field));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

async function filesIn(form: FormData, field: string): Promise<UploadedFile[]> {
  const given = form.getAll(field).filter((value): value is File => typeof value !== "string");
  const chosen = given.filter((file) => file.name !== "" || file.size > 0);
  return Promise.all(
    chosen.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  );
}

const tooBusy = () =>
  data(null, { status: 503, statusText: "Service Unavailable", headers: { "Retry-After": "5" } });
