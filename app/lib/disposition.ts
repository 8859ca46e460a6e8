/** The header that has a browser save a file instead of showing it, under its name in any alphabet. */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\u0020-\u007e]/g, "")
    .replace(/["\\]/g, "")
    .trim();
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain || "file"}"; filename*=UTF-8''${encoded}`;
}
