import { expect, test } from "vitest";
import { ask } from "../../support/raw-request.ts";
import { guardedServer } from "./guarded-server.ts";

const host = "jaarring.school.nl";
const nonceOf = (policy: unknown) => /script-src 'self' 'nonce-([^']+)'/.exec(String(policy))?.[1];

test.each([
  ["a page", { headers: { host } }],
  ["a refusal", { headers: { host: "evil.example" } }],
])("%s carries every protective header", async (_what, asked) => {
  const { headers } = await ask(await guardedServer(), asked);
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toContain("unsafe-");
});

test("over plain http nobody is told to come back over https", async () => {
  const port = await guardedServer({ origin: "http://localhost:3000", alsoLocal: true });
  const { headers } = await ask(port, { headers: { host: "localhost:3000" } });
  expect(headers).not.toHaveProperty("strict-transport-security");
  expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

test("no two answers share a nonce or an id", async () => {
  const port = await guardedServer();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(port, { headers: { host } })));
  expect(new Set(answers.map(({ headers }) => nonceOf(headers["content-security-policy"]))).size).toBe(50);
  expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(50);
});

test("a refusal speaks both languages and repeats nothing of the request", async () => {
  const headers = { host, accept: "text/html" };
  const { text } = await ask(await guardedServer(), { path: "/__manifest?p=<script>", headers });
  expect(text).toContain("niet voor jou");
  expect(text).toContain("not for you");
  expect(text).not.toContain("manifest");
  expect(text).not.toContain("script");
});
