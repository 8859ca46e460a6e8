import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanFileName, isWebAddress } from "#app/features/evidence/model.ts";
import { dispositionOf } from "#app/lib/disposition.ts";

test.each([
  ["certificaat rekenen.pdf", "certificaat rekenen.pdf"],
  ["../../../etc/passwd", "passwd.pdf"],
  ["..\\..\\Windows\\system32\\calc.exe", "calc.pdf"],
  ["C:\\Users\\Noor\\Verslag; versie 2.PDF", "Verslag versie 2.pdf"],
  ["verslag.pdf.exe", "verslag.pdf"],
  ["verslag\u0000.pdf.html", "verslag.pdf"],
  ["ver\u202efdp.exe", "verfdp.pdf"],
  ["CON", "_CON.pdf"],
  ["nul.txt", "_nul.pdf"],
  ["lpt1.foo.pdf", "_lpt1.foo.pdf"],
  [".htaccess", "htaccess.pdf"],
  ["...", "bestand.pdf"],
  ["", "bestand.pdf"],
  ['a"b<c>|d?*.pdf', "a b c d.pdf"],
  ["a\r\nX-Evil: 1.pdf", "aX-Evil 1.pdf"],
  ["écoute \u{1f600}.pdf", "écoute \u{1f600}.pdf"],
])("%j is saved as %j", (given, saved) => {
  expect(cleanFileName(given, "pdf", "bestand")).toBe(saved);
});

test("a name of any length and any characters is one safe name, in one safe header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (given) => {
      const name = cleanFileName(given, "docx", "bestand");
      expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\u202a-\u202e]+\.docx$/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(86);
      expect(name.startsWith(".")).toBe(false);
      const header = dispositionOf(name);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\x21-\x7e]+$/);
      expect(header.split('"').length).toBe(3);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["https://www.slo.nl/rekenen", true],
  ["http://wiki.school.example/a?b=c", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["file:///etc/passwd", false],
  ["//evil.example", false],
  ["https:///", false],
  ["https://noor:geheim@school.example/", false],
  ["  https://school.example", false],
])("%s is a web address: %s", (text, is) => {
  expect(isWebAddress(text)).toBe(is);
});
