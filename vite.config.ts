import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import { denyImports } from "vite-env-only";
import paraglideConfig from "./paraglide.config.js";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const notForTheBrowser = denyImports({
  client: {
    files: ["db/**/*", "seeds/**/*", "tests/**/*"],
    specifiers: [/^node:/, "better-sqlite3", /^drizzle-orm/, /^d3(-|$)/],
  },
});

/**
 * The list of routes travels with every page, and two thirds of it named files that each route's module names itself. The server keeps
 * its own list and still says in the page what to fetch ahead; app/entry.client.tsx reads it back from there.
 */
const leanRouteList: Plugin = {
  name: "lean-route-list",
  apply: (config, { command }) => command === "build" && Boolean(config.build?.ssr),
  closeBundle() {
    const assets = join(import.meta.dirname, "build/client/assets");
    for (const file of readdirSync(assets).filter((name) => /^manifest-.*\.js$/.test(name))) {
      const path = join(assets, file);
      const [, before, json, after] = /^(.*?=)(\{.*\})(;?\s*)$/s.exec(readFileSync(path, "utf8")) ?? [];
      if (json === undefined) throw new Error(`${file} is not the list of routes it was.`);
      const list = JSON.parse(json) as { routes: Record<string, { imports?: string[] }> };
      for (const route of Object.values(list.routes)) route.imports = [];
      writeFileSync(path, `${before}${JSON.stringify(list)}${after}`);
    }
  },
};

/**
 * drizzle asks some twenty times of every piece of a query what it is, and each time walks up its classes by name. The answer
 * follows from the class alone: kept with it, a page's queries are put together in two thirds of the time.
 */
const kindsKeptByClass: Plugin = {
  name: "kinds-kept-by-class",
  enforce: "pre",
  transform(code, id) {
    if (!/drizzle-orm[\\/]entity\.js$/.test(id)) return;
    const known = code.replace(
      /function is\(value, type\) \{[\s\S]*?\n\}\n/,
      `const kindsOf = new WeakMap();
function kindsUpFrom(first) {
  const kinds = new Set();
  for (let cls = first; cls; cls = Object.getPrototypeOf(cls)) if (entityKind in cls) kinds.add(cls[entityKind]);
  kindsOf.set(first, kinds);
  return kinds;
}
function is(value, type) {
  if (!value || typeof value !== "object") return false;
  const cls = Object.getPrototypeOf(value)?.constructor;
  return typeof cls === "function" && (kindsOf.get(cls) ?? kindsUpFrom(cls)).has(type[entityKind]);
}
`,
    );
    if (known === code) throw new Error("drizzle-orm/entity.js is not what it was.");
    return known;
  },
};

/** Short names: the list of all files travels with every page. */
const named = { entryFileNames: "assets/[hash].js", chunkFileNames: "assets/[hash].js" };

/** Characters under which a file of shared words or pieces joins another: hundreds of small ones would pack badly. */
const SMALL = 500;

/** The oldest browsers styles are written for: said once, or page and script would name two sheets. */
const BROWSERS = ["chrome87", "edge88", "firefox78", "safari14"];

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    // In a build only: while developing Remix looks for styles through the server's files with the browser's eyes.
    command === "build" && notForTheBrowser,
    // Compiling takes the old words away first: not while tests beside it read them.
    process.env.WORDS !== "compiled" && paraglideVitePlugin(paraglideConfig),
    tailwindcss(),
    remix(remixConfig),
    leanRouteList,
    isSsrBuild && kindsKeptByClass,
  ],
  // Bundled, only the parts in use are loaded: as hundreds of separate files they cost seconds and 200 MB at the start.
  ssr: command === "build" ? { noExternal: ["@date-fns/tz", "date-fns", "drizzle-orm"] } : {},
  optimizeDeps: {
    include: ["react-hook-form", "valibot"],
    exclude: [
      "@node-rs/argon2",
      "better-sqlite3",
      "drizzle-orm",
      "nodemailer",
      "pino",
      "rate-limiter-flexible",
    ],
  },
  build: {
    // The server runs where it was built: nothing of the language has to be written out for older ones.
    ...(isSsrBuild ? { target: "node20" } : {}),
    cssTarget: BROWSERS,
    sourcemap: false,
    // Everything is a file: the content policy knows no data: fonts, and a sheet of icons must stay one request.
    assetsInlineLimit: 0,
    minify: isSsrBuild ? false : "terser",
    terserOptions: { compress: { passes: 2 }, format: { comments: false } },
    rollupOptions: isSsrBuild ? {} : { output: { ...named, experimentalMinChunkSize: SMALL } },
  },
}));
