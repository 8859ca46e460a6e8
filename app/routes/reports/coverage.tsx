// PLACEHOLDER: the engineer of this feature replaces this file.
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/http/guard.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  throw data(null, { status: 404 });
}

export default function Placeholder() {
  return null;
}
