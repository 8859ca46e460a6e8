import { migrateDatabase } from "#db/migrate.ts";
import { readEnv } from "../http/env.ts";

const { databasePath } = readEnv(process.env, process.env.DATABASE_URL ? "production" : "demo");
migrateDatabase(databasePath);
console.log(`Up to date: ${databasePath}`);
