import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Sum = { passed: number; failed: number };

const root = path.join(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(tmpdir(), "jaarring-tests-"));

// What is quick and says most comes first; a broken build is known before a browser is started. Lint and the build take minutes
// and one core: the rest that needs no build goes beside them.
const words = await check("words", "app/jobs/words.ts");
const lintAndBuild = besides();
const sums: Sum[] = [
  words,
  await check("layout", "node_modules/.bin/prettier", "--check", "."),
  await check("types", "node_modules/.bin/tsc"),
  await check("dead code", "node_modules/.bin/knip"),
  await suite("unit"),
  // These need no build; what comes after them does.
  await suite("db"),
  ...(await lintAndBuild),
  await suite("routes"),
  await suite("browser"),
];
rmSync(reports, { recursive: true });

const total = sums.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function besides(): Promise<Sum[]> {
  const lint = await checkBeside("lint and fences", "node_modules/.bin/eslint", ".");
  return [lint, await checkBeside("build", "node_modules/.bin/remix", "vite:build", "--logLevel", "warn")];
}

/** A check is one thing that passes or fails. */
async function check(name: string, script: string, ...args: string[]): Promise<Sum> {
  console.log(`\n> ${name}`);
  return judged(name, (await run(script, args, { stdio: "inherit" })).works);
}

/** The same, while others run; what it has to say comes at its end. */
async function checkBeside(name: string, script: string, ...args: string[]): Promise<Sum> {
  const { works, said } = await run(script, args, {
    env: name === "build" ? { NODE_ENV: "production" } : {},
  });
  console.log(`\n> ${name}\n${said}`);
  return judged(name, works);
}

function judged(name: string, works: boolean): Sum {
  if (!works) console.error(`✗ ${name} failed`);
  return works ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one project of the tests and counts them. A file that cannot be loaded counts as a failure too. */
async function suite(project: string): Promise<Sum> {
  console.log(`\n> ${project} tests`);
  const file = path.join(reports, `${project}.json`);
  const { works } = await run(
    "node_modules/.bin/vitest",
    [
      ...["run", "--project", project],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    ],
    { stdio: "inherit" },
  );
  const { passed, failed } = counted(file);
  return works || failed > 0 ? { passed, failed } : { passed, failed: 1 };
}

function counted(file: string): Sum {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

type How = { stdio?: "inherit"; env?: Record<string, string> };

/** Runs a script to its end; what it says is shown at once, or kept. */
async function run(script: string, args: string[], { stdio, env = {} }: How) {
  const running = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: stdio ?? "pipe",
    // Once, before everything: beside each other they would take the words from under each other.
    env: { ...process.env, ...(script === "app/jobs/words.ts" ? {} : { WORDS: "compiled" }), ...env },
  });
  const said: Buffer[] = [];
  running.stdout?.on("data", (piece: Buffer) => said.push(piece));
  running.stderr?.on("data", (piece: Buffer) => said.push(piece));
  const status = await new Promise((resolve) => {
    running.on("error", resolve);
    running.on("close", resolve);
  });
  return { works: status === 0, said: Buffer.concat(said).toString() };
}
