import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { fileStoreIn, readStored } from "#app/features/evidence/file-store.server.ts";
import { sentAs } from "#app/features/evidence/model.ts";
import { openEvidence } from "#app/features/evidence/queries.server.ts";
import { notFound, perform } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { dispositionOf } from "#app/lib/disposition.ts";
import { services } from "#app/http/services.server.ts";

/** The file of evidence, to be saved and never shown in place: whatever is in it, no browser carries it out here. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const opened = await perform({ fields: {} }, () => openEvidence(db, viewer, id, now));
  if (!opened.done) return opened.refused;
  const { sha256, type, name } = opened.value;
  const content = readStored(fileStoreIn(services().env.dataDir), sha256);
  if (!content) throw notFound();
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": sentAs[type].mediaType,
      "Content-Disposition": dispositionOf(name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
}
