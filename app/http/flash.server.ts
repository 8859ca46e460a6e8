import { createCookie, redirect } from "@remix-run/node";
import { flashes, type FlashKey } from "#app/lib/flash.ts";

// A key from a closed list, so it needs no signature and can carry nothing of a person.
const cookie = createCookie("jaarring_flash", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 30 });

/** Goes on to a page that says in one line what was done. */
export const redirectWith = async (to: string, key: FlashKey) =>
  redirect(to, { headers: { "Set-Cookie": await cookie.serialize(key) } });

/** The line to show, with the header that shows it once. */
export async function takeFlash(
  request: Request,
): Promise<{ key: FlashKey; headers: HeadersInit } | undefined> {
  const key: unknown = await cookie.parse(request.headers.get("Cookie"));
  const known = flashes.find((flash) => flash === key);
  return known && { key: known, headers: { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) } };
}
