import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A real browser: CHROME_PATH, else an installed one, else the one that comes with the packages (BROWSER=bundled forces it). */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(), args: quiet });

/** Where the browser is; the one of the packages is unpacked the first time it is asked for. */
export async function findBrowser(): Promise<string> {
  const bundled = process.env.BROWSER === "bundled";
  const own = bundled ? undefined : (process.env.CHROME_PATH ?? installed.find((path) => existsSync(path)));
  if (own) return own;
  // It unpacks its libraries only where it believes to be on Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: shipped } = await import("@sparticuz/chromium");
  // Not with the arguments it brings: they switch off the very rules of the web that are tested here.
  return shipped.executablePath();
}

export type Look = { width: number; scheme: "light" | "dark" };
export const everyLook: Look[] = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
];

type Someone = { page: Page; context: BrowserContext; quiet: () => void };

/** A browser of one person's own; `quiet` fails when any page said something in the console, a CSP message among them. */
export async function aPersonAt(browser: Browser, origin: string, { script = true } = {}): Promise<Someone> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "nl-NL",
    javaScriptEnabled: script,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => {
    // Chromium itself reports a page that answers 4xx.
    const isAnswer = /Failed to load resource: the server responded with a status of 4\d\d/.test(
      message.text(),
    );
    if (["error", "warning"].includes(message.type()) && !isAnswer)
      said.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => said.push(`${page.url()}: ${String(error)}`));
  return { page, context, quiet: () => expect(said).toEqual([]) };
}

type SigningIn = { password?: string; ownDevice?: boolean };

export async function signIn(
  page: Page,
  email: string,
  { password = "jaarring-demo", ownDevice = false }: SigningIn = {},
) {
  if (!page.url().includes("/login")) await page.goto("/login");
  await page.getByLabel("E-mailadres van je werk").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  if (ownDevice) await page.getByLabel("Dit apparaat is van mij").check({ force: true });
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No violation of axe's rules and no page wider than the screen, in one look. */
export async function expectAccessible(page: Page, { width, scheme }: Look) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForLoadState("load");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `${page.url()} is wider than ${width}`).toBeLessThanOrEqual(0);
  // Through the debugger, not through the page: the page's own policy would refuse a foreign script, and rightly.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  // In the dark only the colours are others.
  const runOnly = scheme === "dark" ? ["color-contrast", "link-in-text-block"] : undefined;
  const found = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run(options);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
      );
    },
    { resultTypes: ["violations"], ...(runOnly && { runOnly }) },
  );
  expect(found, `${page.url()} at ${width} ${scheme}`).toEqual([]);
}
