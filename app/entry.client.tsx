import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { baseLocale, isLocale, overwriteGetLocale } from "#app/paraglide/runtime.js";

overwriteGetLocale(() => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : baseLocale;
});

/**
 * Before the page comes alive its list of files must read as the server wrote it: the list of routes that travels leaves out the files
 * of each route (vite.config.ts). The first two links are the list itself and this file.
 */
const [, , ...files] = [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')].map(
  (link) => link.getAttribute("href")!,
);
if (files.length > 0) window.__remixManifest.entry.imports = files;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
