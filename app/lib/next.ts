/**
 * Where to go after signing in: only a path of this very site, whatever was given.
 * @returns "/" for anything that could lead elsewhere
 */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])[^\u0000-\u001f\\]*$/.test(next)) return "/";
  const here = "https://jaarring.invalid";
  try {
    const url = new URL(next, here);
    return url.origin === here ? url.pathname + url.search : "/";
  } catch {
    return "/";
  }
}
