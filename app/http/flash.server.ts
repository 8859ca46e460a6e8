import { createCookie, redirect } from "@remix-run/node";
import { flashes, type FlashKey } from "#app/lib/flash.ts";

// A key from a closed list, so it needs no signature and can carry nothing of a person.
const cookie = createCookie("jaarring_flash", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 30 });

/** Goes on to a page that says in one line what was done; with the agreement it was done to, it offers to undo that. */
export const redirectWith = async (to: string, key: FlashKey, agreement?: number) =>
  redirect(to, {
    headers: { "Set-Cookie": await cookie.serialize(agreement ? `${key}:${agreement}` : key) },
  });

/** The line to show, with the header that shows it once. */
export async function takeFlash(
  request: Request,
): Promise<{ key: FlashKey; agreement: number | null; headers: HeadersInit } | undefined> {
  const said: unknown = await cookie.parse(request.headers.get("Cookie"));
  const [key, agreement] = typeof said === "string" ? said.split(":") : [];
  const known = flashes.find((flash) => flash === key);
  const headers = { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) };
  // The cookie is not signed: what it names is a key and no more, asked of the policy when someone presses.
  return (
    known && {
      key: known,
      agreement: /^[1-9]\d{0,14}$/.test(agreement ?? "") ? Number(agreement) : null,
      headers,
    }
  );
}
