import { Readable } from "node:stream";
import type { Request } from "express";

const bodyLimit = 256 * 1024;
/** A file of 25 MB with the form around it; only where a file can be kept at all. */
const uploadLimit = 26 * 1024 * 1024;
const uploadPath = /^\/(?:evidence\/new|import)(?:\.data)?$/;
const fieldLimit = 500;

export type BodyKind = "urlencoded" | "multipart";

/** The kind of form a Content-Type announces, or null when it is none we take. */
export function bodyKind(contentType: string | undefined): BodyKind | null {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  if (charset && !/^charset="?utf-8"?$/.test(charset.trim())) return null;
  switch (type.trim()) {
    case "application/x-www-form-urlencoded":
      return "urlencoded";
    case "multipart/form-data":
      return boundaryOf(contentType) ? "multipart" : null;
    default:
      return null;
  }
}

/** Whether this is the form with a file in it: it is not held in memory here, since nobody knows yet who sends it. */
export const isUpload = (req: Request): boolean =>
  req.method === "POST" &&
  uploadPath.test(req.originalUrl.split("?")[0]!) &&
  bodyKind(req.headers["content-type"]) === "multipart";

/** How many bytes a request may bring. */
export const limitOf = (req: Request): number => (isUpload(req) ? uploadLimit : bodyLimit);

async function* counted(req: Request): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > uploadLimit) throw new Error("The body is longer than a file may be.");
    yield chunk;
  }
}

/** Reads a whole body while counting it; gives the status to refuse with when it is too big or has too many fields. */
export async function readBody(req: Request, kind: BodyKind): Promise<Buffer | 400 | 413> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return 413;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const tooMany =
    kind === "urlencoded"
      ? hasMoreThan(fieldLimit - 1, body, "&")
      : hasMoreThan(fieldLimit + 1, body, `--${boundaryOf(req.headers["content-type"])}`);
  return tooMany ? 400 : body;
}

/**
 * The request again, its body readable from the start, under the scheme and host that were checked. A file comes through as
 * it arrives, counted, and only when a page asks for it.
 */
export function withBody(req: Request, body: Buffer | undefined, protocol: string): Request {
  const whole = body?.length ? [body] : [];
  const replayed = Readable.from(isUpload(req) ? counted(req) : whole, { objectMode: false });
  const { method, headers, hostname, originalUrl } = req;
  return Object.assign(replayed, {
    method,
    headers,
    hostname,
    originalUrl,
    protocol,
    get: (name: string) => req.get(name),
  }) as unknown as Request;
}

function boundaryOf(contentType = ""): string | undefined {
  return contentType
    .match(/;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i)
    ?.slice(1)
    .find(Boolean);
}

function hasMoreThan(limit: number, body: Buffer, separator: string): boolean {
  let found = 0;
  for (let at = body.indexOf(separator); at !== -1; at = body.indexOf(separator, at + separator.length)) {
    found += 1;
    if (found > limit) return true;
  }
  return false;
}
