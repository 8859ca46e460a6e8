// @ts-check

/**
 * Which layer may import what. Relative imports stay inside a layer (a feature, for features), so that the
 * aliases `#app/` and `#db/` show every step from one room to another and one pattern per room is enough.
 */

const react = ["react$", "react/", "react-dom", "@remix-run/react$"];
const forms = ["react-hook-form$", "@hookform/resolvers"];
const days = ["date-fns", "@date-fns/tz$"];
const words = ["#app/paraglide/"];
const pureOfAFeature = "#app/features/[^/]+/(?!.*\\.server)[^/]+\\.ts$";
const pieceOfAFeature = "#app/features/[^/]+/components/";

/**
 * A fence that lets through only what is listed, each the beginning of an import path.
 * @param {string} room
 * @param {string[]} files
 * @param {string[]} allowed
 * @param {string[]} [except]
 * @returns {import("eslint").Linter.Config}
 */
function fence(room, files, allowed, except = []) {
  const regex = `^(?!(?:${allowed.join("|")}))`;
  const message = `Not for ${room}: eslint.fences.js says which layer may import what.`;
  return {
    name: `fence: ${room}`,
    files,
    ignores: except,
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] },
  };
}

/** What a room without a closed list of packages may still never reach for. */
const anyPackageBut = (/** @type {string[]} */ ...refused) => `(?!\\.|#|${refused.join("|")})`;

const server = [
  "\\./(?!components/)",
  "\\.\\./(?!\\.|components/)",
  "#app/features/(?!.*components/)",
  "#app/lib/",
  "#db/",
  anyPackageBut("react", "@remix-run"),
];

const doorway = [
  "\\./",
  "#app/http/",
  "#app/lib/",
  "#app/paths\\.ts$",
  "#app/features/(?:auth|audit|mail)/(?!components/)",
  "#db/client\\.server\\.ts$",
  ...words,
  anyPackageBut("drizzle", "better-sqlite3"),
];

export const fences = [
  fence(
    "db",
    ["db/**/*.ts"],
    ["drizzle-", "better-sqlite3$", "node:", "\\./", "\\.\\./(?!\\.|app/)", "#db/"],
  ),

  fence("lib", ["app/lib/**/*.ts"], ["\\./", ...days, "valibot$"]),

  fence(
    "the rules of a feature (model, policy, input)",
    ["app/features/*/*.ts"],
    ["\\./(?!.*\\.server)", pureOfAFeature, "#app/lib/", ...days, "valibot$"],
    ["**/*.server.ts"],
  ),

  // The type of a condition only: the same table of who may do what also narrows the lists.
  fence(
    "the table of who may do what",
    ["app/features/auth/policy.ts"],
    ["\\./(?!.*\\.server)", "drizzle-orm$"],
  ),

  fence("queries and commands", ["app/features/*/**/*.server.ts"], server),

  fence(
    "letters and calendars, the commands that speak",
    [
      "app/features/mail/**/*.server.ts",
      "app/features/calendar/event.server.ts",
      "app/features/*/*-letters.server.ts",
    ],
    [...server, ...words, "#app/paths.ts"],
  ),

  // A report is made in words once, for the page, the files and the paper alike.
  fence(
    "reports, the queries that speak",
    ["app/features/reports/made/**"],
    [
      ...server,
      ...words,
      "\\.\\./components/[^/]*words\\.ts$",
      "#app/features/[^/]+/components/words\\.ts$",
      "#app/paths\\.ts$",
      "#app/ui/dates\\.ts$",
    ],
  ),

  fence(
    "components",
    ["app/features/*/components/**"],
    [
      "\\./",
      "\\.\\./(?!\\.|.*\\.server)",
      pureOfAFeature,
      pieceOfAFeature,
      "#app/ui/",
      "#app/lib/",
      "#app/paths\\.ts$",
      "valibot$",
      ...days,
      ...words,
      ...react,
      ...forms,
    ],
  ),

  fence(
    "ui",
    ["app/ui/**/*.{ts,tsx}"],
    ["\\./", "#app/ui/", "#app/lib/", "valibot$", ...days, ...words, ...react, ...forms],
    ["app/ui/make-icons.ts"],
  ),

  fence(
    "routes",
    ["app/routes/**"],
    [
      "#app/(?:features|http|ui|lib)/",
      "#app/paths\\.ts$",
      ...words,
      anyPackageBut("drizzle", "better-sqlite3", "node:"),
    ],
  ),

  fence("http", ["app/http/**"], doorway),

  fence(
    "services, which open the database",
    ["app/http/services.server.ts"],
    [...doorway, "#db/migrate\\.ts$"],
  ),

  fence(
    "jobs, seeds and server.ts, which Node runs without a bundle",
    ["app/jobs/**", "seeds/**", "server.ts"],
    [
      "\\.{1,2}/(?!.*\\.tsx$|.*routes/)",
      "#app/(?:features|http|lib)/(?!.*\\.tsx$)",
      "#db/",
      anyPackageBut("react", "@remix-run/react"),
    ],
  ),
];
