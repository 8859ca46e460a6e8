import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Sum = { passed: number; failed: number };

const root = path.join(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(tmpdir(), "jaarring-tests-"));

// What is quick and says most comes first; a broken build is known before a browser is started. Lint takes as long as the
// rest of its row together, so it goes beside it.
const words = check("words", "app/jobs/words.ts");
const lint = checkBeside("lint and fences", "node_modules/.bin/eslint", ".");
const sums: Sum[] = [
  words,
  check("layout", "node_modules/.bin/prettier", "--check", "."),
  check("types", "node_modules/.bin/tsc"),
  check("dead code", "node_modules/.bin/knip"),
  await lint,
  suite("unit"),
  check("build", "node_modules/.bin/remix", "vite:build", "--logLevel", "warn"),
  suite("db"),
  suite("routes"),
  suite("browser"),
];
rmSync(reports, { recursive: true });

const total = sums.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A check is one thing that passes or fails. */
function check(name: string, script: string, ...args: string[]): Sum {
  console.log(`\n> ${name}`);
  const works = run(script, args, name === "build" ? { NODE_ENV: "production" } : {});
  if (!works) console.error(`✗ ${name} failed`);
  return works ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The same, while others run; what it has to say comes at its end. */
async function checkBeside(name: string, script: string, ...args: string[]): Promise<Sum> {
  const running = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root });
  const said: Buffer[] = [];
  running.stdout.on("data", (piece: Buffer) => said.push(piece));
  running.stderr.on("data", (piece: Buffer) => said.push(piece));
  const status = await new Promise((resolve) => {
    running.on("error", resolve);
    running.on("close", resolve);
  });
  console.log(`\n> ${name}\n${Buffer.concat(said).toString()}`);
  if (status !== 0) console.error(`✗ ${name} failed`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one project of the tests and counts them. A file that cannot be loaded counts as a failure too. */
function suite(project: string): Sum {
  console.log(`\n> ${project} tests`);
  const file = path.join(reports, `${project}.json`);
  const works = run("node_modules/.bin/vitest", [
    ...["run", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ]);
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

function run(script: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status === 0;
}
