import { describe, expect, test } from "vitest";
import { ask } from "../../support/raw-request.ts";
import { guardedServer } from "./guarded-server.ts";

const host = "jaarring.school.nl";
const form = {
  host,
  "content-type": "application/x-www-form-urlencoded",
  "sec-fetch-site": "same-origin",
};

describe("who is called", () => {
  test.each([
    ["jaarring.school.nl", 200],
    ["JAARRING.school.nl", 200],
    ["jaarring.school.nl:8443", 421],
    ["evil.example", 421],
    ["jaarring.school.nl.evil.example", 421],
    ["localhost:3000", 421],
  ])("host %s gets %i", async (called, status) => {
    const port = await guardedServer();
    expect((await ask(port, { headers: { host: called } })).status).toBe(status);
  });

  test("a demo also answers to localhost with the port it listens on, and to no other", async () => {
    const port = await guardedServer({ origin: "http://localhost:3000", alsoLocal: true });
    const statusOf = async (called: string) => (await ask(port, { headers: { host: called } })).status;
    expect(await statusOf(`localhost:${port}`)).toBe(200);
    expect(await statusOf(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusOf("localhost:1")).toBe(421);
    expect(await statusOf("evil.example")).toBe(421);
  });

  test("what a proxy says about the host never reaches the pages", async () => {
    const port = await guardedServer();
    const { text } = await ask(port, { headers: { host, "x-forwarded-host": "evil.example" } });
    expect(JSON.parse(text)).toMatchObject({ forwardedHost: null });
  });
});

describe("what is asked", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])("%s is refused", async (method) => {
    const port = await guardedServer();
    const { status, headers } = await ask(port, { method, headers: { host } });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD, POST");
  });

  test.each([
    ["a page", "/conversations/12?next=%2Fme", 200],
    ["2,048 characters", `/${"a".repeat(2_047)}`, 200],
    ["2,049 characters", `/${"a".repeat(2_048)}`, 414],
    ["20 segments", "/a".repeat(20), 200],
    ["21 segments", "/a".repeat(21), 400],
    ["half a character", "/%E0%A4%A", 400],
    ["half a character behind the question mark", "/a?b=%", 400],
    ["a zero byte", "/a%00b", 400],
    ["two slashes", "//evil.example", 400],
    ["a backslash", "/\\evil.example", 400],
    ["a whole address", "http://jaarring.school.nl/", 400],
    ["the list of routes", "/__manifest?p=/a", 404],
    ["the list of routes in disguise", "/%5F_MANIFEST/", 404],
    ["a loader on its own", "/me?_data=routes%2Fme", 404],
    ["a loader in disguise", "/me?a=1&%5Fdata=x", 404],
  ])("%s", async (_what, path, status) => {
    const port = await guardedServer();
    expect((await ask(port, { path, headers: { host } })).status).toBe(status);
  });

  test("reading never brings a body", async () => {
    const port = await guardedServer();
    expect((await ask(port, { headers: { host, "content-length": "3" }, body: "a=1" })).status).toBe(400);
  });
});

describe("what is sent", () => {
  const post = async (headers: Record<string, string>, body: string | Buffer) => {
    const port = await guardedServer();
    return ask(port, { method: "POST", headers, body });
  };

  test("a form of our own arrives as it was typed", async () => {
    const { status, text } = await post(form, "text=h%C3%A9&a=1");
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ body: "text=h%C3%A9&a=1" });
  });

  test.each([
    ["256 KiB", 256 * 1024, 200],
    ["one byte more", 256 * 1024 + 1, 413],
  ])("a body of %s, announced or not", async (_size, bytes, status) => {
    const body = Buffer.alloc(bytes, "a");
    expect((await post({ ...form, "content-length": String(bytes) }, body)).status).toBe(status);
    expect((await post({ ...form, "transfer-encoding": "chunked" }, body)).status).toBe(status);
  });

  test.each([
    ["500 fields", 500, 200],
    ["501 fields", 501, 400],
  ])("%s", async (_what, count, status) => {
    const plain = Array.from({ length: count }, () => "a=1").join("&");
    expect((await post(form, plain)).status).toBe(status);

    const part = '--x1\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
    const parts = { ...form, "content-type": "multipart/form-data; boundary=x1" };
    expect((await post(parts, `${part.repeat(count)}--x1--\r\n`)).status).toBe(status);
  });

  test.each([
    ["application/x-www-form-urlencoded", 200],
    ["application/x-www-form-urlencoded; charset=UTF-8", 200],
    ["application/x-www-form-urlencoded; charset=utf-16", 415],
    ["multipart/form-data; boundary=x1", 200],
    ["multipart/form-data", 415],
    ["text/plain", 415],
    ["application/json", 415],
    ["", 415],
  ])("the type %s gets %i", async (type, status) => {
    expect((await post({ ...form, "content-type": type }, "a=1")).status).toBe(status);
  });

  test("a packed body is refused, whatever it would become", async () => {
    expect((await post({ ...form, "content-encoding": "gzip" }, "a=1")).status).toBe(415);
  });
});

describe("where it comes from", () => {
  const origin = "https://jaarring.school.nl";
  test.each<[string, Record<string, string>, number]>([
    ["our own page", { "sec-fetch-site": "same-origin" }, 200],
    ["a neighbour on the same domain", { "sec-fetch-site": "same-site" }, 403],
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a bookmark", { "sec-fetch-site": "none" }, 403],
    ["another site that names our origin", { "sec-fetch-site": "cross-site", origin }, 403],
    ["an old browser on our page", { origin }, 200],
    ["an old browser on another page", { origin: "https://evil.example" }, 403],
    ["our host without https", { origin: "http://jaarring.school.nl" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["a program that says nothing", {}, 403],
  ])("%s", async (_who, headers, status) => {
    const port = await guardedServer();
    const { "sec-fetch-site": _, ...bare } = form;
    expect((await ask(port, { method: "POST", headers: { ...bare, ...headers }, body: "a=1" })).status).toBe(
      status,
    );
  });

  test("in a demo an old browser may come from the localhost it called", async () => {
    const port = await guardedServer({ origin: "http://localhost:3000", alsoLocal: true });
    const from = (origin: string) => {
      const headers = { host: `127.0.0.1:${port}`, "content-type": form["content-type"], origin };
      return ask(port, { method: "POST", headers, body: "a=1" });
    };
    expect((await from(`http://127.0.0.1:${port}`)).status).toBe(200);
    expect((await from(`http://localhost:${port + 1}`)).status).toBe(403);
  });
});

describe("a form with a file in it", () => {
  const upload = { ...form, "content-type": "multipart/form-data; boundary=x1" };
  const send = async (path: string, headers: Record<string, string>, bytes: number) => {
    const port = await guardedServer();
    return ask(port, { method: "POST", path, headers, body: Buffer.alloc(bytes, "a") });
  };
  const MB = 1024 * 1024;

  test.each([
    ["where a file can be kept", "/evidence/new", 20 * MB, 200],
    ["as data", "/evidence/new.data", MB, 200],
    ["with a question behind it", "/evidence/new?item=3", MB, 200],
    ["up to 26 MB", "/evidence/new", 26 * MB, 200],
    ["one byte more", "/evidence/new", 26 * MB + 1, 413],
    ["anywhere else", "/notes/new", 256 * 1024 + 1, 413],
    ["nearly there", "/evidence/new/", 256 * 1024 + 1, 413],
    ["there, in other letters", "/evidence/%6eew", 256 * 1024 + 1, 413],
  ])("%s, announced", async (_where, path, bytes, status) => {
    const { status: found, text } = await send(path, { ...upload, "content-length": String(bytes) }, bytes);
    expect(found).toBe(status);
    if (status === 200) expect((JSON.parse(text) as { body: string }).body.length).toBe(bytes);
  });

  test("longer than it may be and not announced, it breaks off", async () => {
    const chunked = { ...upload, "transfer-encoding": "chunked" };
    const answer = await send("/evidence/new", chunked, 27 * MB).catch(() => ({ status: 0 }));
    expect(answer.status).not.toBe(200);
  });

  test("no other kind of form is larger there, and none comes from elsewhere", async () => {
    const large = { ...form, "content-length": String(MB) };
    expect((await send("/evidence/new", large, MB)).status).toBe(413);
    const foreign = { ...upload, "sec-fetch-site": "cross-site", "content-length": String(MB) };
    expect((await send("/evidence/new", foreign, MB)).status).toBe(403);
  });
});

describe("a mail program that ends letters for its reader", () => {
  const quietly = { host, "content-type": "application/x-www-form-urlencoded" };
  const press = async (path: string, headers: Record<string, string> = quietly) =>
    (await ask(await guardedServer(), { method: "POST", path, headers, body: "List-Unsubscribe=One-Click" }))
      .status;

  test("may come without saying from where, at the address of a letter and nowhere else", async () => {
    expect(await press("/stop/MTIuZGlnZXN0.abc_-DEF")).toBe(200);
    for (const path of ["/stop", "/stop/", "/stop/abc", "/stop/a.b/c", "/account/mail", "/stop/a.b?_data=x"])
      expect(await press(path), path).not.toBe(200);
  });

  test("a page of another site may not press it", async () => {
    expect(await press("/stop/MTIuZGlnZXN0.abc", { ...quietly, "sec-fetch-site": "cross-site" })).toBe(403);
  });
});
