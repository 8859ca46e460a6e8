// @ts-check

/**
 * How the words are compiled, for Vite and for `npm run words` alike.
 * The locale never comes from a browser cookie: the server puts it in its request store, the browser reads `<html lang>`.
 * @type {import("@inlang/paraglide-js").CompilerOptions}
 */
export default {
  project: "./project.inlang",
  outdir: "./app/paraglide",
  strategy: ["globalVariable", "baseLocale"],
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
};
