import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";

/** Any other address: for who is signed in, inside her own frame. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw notFound();
}

export default function Nowhere() {
  return null;
}
