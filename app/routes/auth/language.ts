import {
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { chooseLanguage } from "#app/features/auth/commands.server.ts";
import { languageInput } from "#app/features/auth/input.ts";
import { perform } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { languageCookie } from "#app/http/language.server.ts";
import { parseFields, readForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { safeNext } from "#app/lib/next.ts";
import { paths } from "#app/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  return redirect(paths.home());
}

/**
 * The language of the pages, kept in the browser and, for who is signed in, with the person. The page is loaded anew:
 * words already in the browser stay in the old language.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await openTo(args, "everyone");
  const typed = await readForm(args.request);
  const next = safeNext(textIn(typed.get("next")));
  const form = parseFields(typed, languageInput);
  if (!form.ok) return redirect(next);
  const { language } = form.value;
  if (viewer) await perform(form, () => chooseLanguage(db, viewer.personId, language, now));
  const secure = services().env.appOrigin.startsWith("https:");
  return redirectDocument(next, { headers: { "Set-Cookie": languageCookie(language, secure) } });
}

const textIn = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : null);
