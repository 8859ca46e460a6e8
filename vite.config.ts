import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
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

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    // In a build only: while developing Remix looks for styles through the server's files with the browser's eyes.
    command === "build" && notForTheBrowser,
    paraglideVitePlugin(paraglideConfig),
    tailwindcss(),
    remix(remixConfig),
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
