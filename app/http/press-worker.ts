import { parentPort } from "node:worker_threads";
import { bytesOf } from "./book-bytes.ts";
import { paperPdf } from "./paper-pdf.ts";
import type { PressAnswer, PressWork } from "./press-work.ts";

// Sets a page and answers with the bytes of a PDF, or writes a file for Excel; apart from the server, which goes on answering
// meanwhile. Only this paper or book reaches it, no database and no viewer.

/** So often it is told how far it is: a report of five thousand rows a hundred times. */
const STEP = 50;

const say = (answer: PressAnswer) => parentPort!.postMessage(answer);

parentPort?.on("message", ({ job, ...work }: { job: number } & PressWork) => {
  const tell = (done: number, of: number) => done % STEP === 0 && say({ job, done, of });
  const made = "paper" in work ? paperPdf(work.paper, tell) : bytesOf(work.book, tell);
  made.then(
    (bytes) => say({ job, bytes: new Uint8Array(bytes) }),
    (fault: unknown) => say({ job, fault: String(fault) }),
  );
});
