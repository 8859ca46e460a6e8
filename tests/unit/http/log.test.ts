import { expect, test } from "vitest";
import { routeLike, withoutContent } from "#app/http/log.server.ts";

test.each([
  ["/conversations/12/prepare?q=privé", "/conversations/:id/prepare"],
  ["/reset/kQ7vHnQ2b0x", "/reset/:id"],
  ["/invite/averylongtokenwithoutanydigit", "/invite/:id"],
  ["https://jaarring.school.nl/me.data?_routes=x", "/me.data"],
  ["/a\u001b[31mred\r\nfake", "/:id"],
])("%s is written as %s", (url, written) => {
  expect(routeLike(url)).toBe(written);
});

test("a fault is written with its place and without what someone typed", () => {
  const fault = new Error('Unexpected token in "ik twijfel of ik dit kan"\nparams: ik twijfel');
  const written = withoutContent(fault);
  expect(JSON.stringify(written)).not.toContain("twijfel");
  expect(written).toHaveProperty("from.0");
});
