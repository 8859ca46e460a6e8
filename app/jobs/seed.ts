import { readEnv } from "../http/env.ts";
import { prepareDemo } from "./prepare-demo.ts";

// The invented board only; a real one begins empty, at /setup.
const env = readEnv(process.env, "demo");
await prepareDemo(env);
console.log(`There is a board in ${env.databasePath}`);
