import { createHmac, timingSafeEqual } from "node:crypto";
import { mailFrequencies, type MailKind } from "./model.ts";

type Stop = { personId: number; kind: MailKind };

/**
 * The part of a link that ends letters of a kind for one person: signed, so that nobody makes one for another, and without
 * an end, because a letter may be read a year on. It opens nothing.
 * @param secrets those that sign sessions: the first signs, all are accepted
 */
export function stopTokenFor([secret]: readonly string[], { personId, kind }: Stop): string {
  const said = Buffer.from(`${personId}.${kind}`).toString("base64url");
  return `${said}.${signed(secret!, said).toString("base64url")}`;
}

/** Whom and what a link is for; undefined for one that Jaarring did not make. */
export function readStopToken(secrets: readonly string[], token: string): Stop | undefined {
  const [said = "", mac = "", ...more] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  if (more.length > 0 || !secrets.some((secret) => isSame(signed(secret, said), given))) return undefined;
  const [id, kind = ""] = Buffer.from(said, "base64url").toString().split(".");
  return Object.hasOwn(mailFrequencies, kind) ? { personId: Number(id), kind: kind as MailKind } : undefined;
}

const signed = (secret: string, said: string) =>
  createHmac("sha256", secret).update(`stop mail\n${said}`).digest().subarray(0, 24);

const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);
