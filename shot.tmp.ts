import { openBrowser, signIn } from "/work/wt/planning/tests/browser/support/browser.ts";
const browser = await openBrowser();
for (const [width, scheme] of [[1440,"light"],[390,"dark"]] as const) {
  const page = await (await browser.newContext({ baseURL: "http://localhost:3102", locale: "nl-NL", colorScheme: scheme, viewport: { width, height: 900 } })).newPage();
  page.on("console", (m) => { if (m.type() !== "log") console.log(m.type(), m.text().slice(0, 300)); });
  page.on("pageerror", (e) => console.log("ERR", String(e).slice(0, 400)));
  await signIn(page, "teamleider@wissel.example");
  await page.goto("/teams/2/conversations");
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `/tmp/shots/pl-board-${width}.png`, fullPage: true });
  await page.getByRole("button", { name: "Stel data voor" }).click();
  await page.getByRole("heading", { name: "Voorstel" }).waitFor();
  await page.waitForLoadState("networkidle");
  console.log(page.url());
  await page.screenshot({ path: `/tmp/shots/pl-proposal-${width}.png`, fullPage: true });
}
await browser.close();
