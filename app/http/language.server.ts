import { AsyncLocalStorage } from "node:async_hooks";
import {
  baseLocale,
  isLocale,
  overwriteServerAsyncLocalStorage,
  type Locale,
} from "#app/paraglide/runtime.js";

const cookieName = "jaarring_language";
const oneYear = 60 * 60 * 24 * 365;

const store = new AsyncLocalStorage<{ locale?: Locale; origin?: string; messageCalls?: Set<string> }>();
overwriteServerAsyncLocalStorage(store);

/** Runs `work` so that every word said inside it is in the language of the request. */
export function runWithLocale<T>(headers: { cookie?: string; acceptLanguage?: string }, work: () => T): T {
  return runInLanguage(languageOf(headers.cookie, headers.acceptLanguage), work);
}

/** Runs `work` in one language: for a mail or a file made outside a request. */
export function runInLanguage<T>(locale: Locale, work: () => T): T {
  return store.run({ locale }, work);
}

/** The value of a `Set-Cookie` header that keeps the chosen language for a year. Only the server reads it. */
export function languageCookie(locale: Locale, secure: boolean): string {
  return `${cookieName}=${locale}; Path=/; Max-Age=${oneYear}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The language of a request: the cookie, else the first language of the browser that we speak, else Dutch. */
export function languageOf(cookie = "", acceptLanguage = ""): Locale {
  const chosen = cookie.match(new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`))?.[1];
  if (isLocale(chosen)) return chosen;
  const asked = acceptLanguage.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLocale) ?? baseLocale;
}
