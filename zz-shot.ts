process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
const { chromium } = await import("playwright-core");
const { default: shipped } = await import("@sparticuz/chromium");
const b = await chromium.launch({ executablePath: await shipped.executablePath(), args: ["--no-sandbox","--disable-gpu","--disable-background-networking"] });
const shots: [string,string,string,number,"light"|"dark"][] = JSON.parse(process.argv[2]!);
let last = ""; let page: any; let ctx: any;
for (const [email, path, name, width, scheme] of shots) {
  if (email !== last) { ctx = await b.newContext({ baseURL: "http://localhost:3201", locale: "nl-NL" }); page = await ctx.newPage(); await page.goto("/login"); await page.getByLabel("E-mailadres van je werk").fill(email); await page.getByLabel("Wachtwoord", { exact: true }).fill("jaarring-demo"); await page.keyboard.press("Enter"); await page.waitForURL((u: URL) => u.pathname !== "/login"); last = email; }
  await page.setViewportSize({ width, height: 900 }); await page.emulateMedia({ colorScheme: scheme }); await page.goto(path); await page.screenshot({ path: `/tmp/s-${name}.png`, fullPage: true });
}
await b.close();
