import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** Short names: the list of all files travels with every page. */
const named = { entryFileNames: "assets/[hash].js", chunkFileNames: "assets/[hash].js" };

/** Characters under which a file of shared words or pieces joins another: hundreds of small ones would pack badly. */
const SMALL = 500;

/**
 * The list of all routes travels with every page. Which files each route is made of takes two thirds of it, and the browser finds
 * that out by itself; the server, which tells a page what to load beforehand, keeps a list of its own.
 */
const leanRouteList: Plugin = {
  name: "lean-route-list",
  apply: "build",
  closeBundle() {
    const assets = "build/client/assets";
    for (const file of existsSync(assets) ? readdirSync(assets) : []) {
      if (!/^manifest-.*\.js$/.test(file)) continue;
      const list = readFileSync(`${assets}/${file}`, "utf8");
      writeFileSync(`${assets}/${file}`, list.replace(/("module":"[^"]*","imports":)\[[^\]]*\]/g, "$1[]"));
    }
  },
};

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    // In a build only: while developing Remix looks for styles through the server's files with the browser's eyes.
    command === "build" && notForTheBrowser,
    paraglideVitePlugin(paraglideConfig),
    tailwindcss(),
    remix(remixConfig),
    leanRouteList,
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
    sourcemap: false,
    // Everything is a file: the content policy knows no data: fonts, and a sheet of icons must stay one request.
    assetsInlineLimit: 0,
    minify: isSsrBuild ? false : "terser",
    terserOptions: { compress: { passes: 2 }, format: { comments: false } },
    rollupOptions: isSsrBuild ? {} : { output: { ...named, experimentalMinChunkSize: SMALL } },
  },
}));
