/**
 * Where to go after signing in: only a path of this very site, whatever was given.
 * @returns "/" for anything that could lead elsewhere
 */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next)) return "/";
  const here = "https://jaarring.invalid";
  try {
    const url = new URL(next, here);
    // Taking out the dots of `/..//elsewhere` leaves a path that a browser reads as another site.
    return url.origin === here && !url.pathname.startsWith("//") ? url.pathname + url.search : "/";
  } catch {
    return "/";
  }
}
