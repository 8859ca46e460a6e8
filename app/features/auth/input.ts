import * as v from "valibot";
import { email, oneOf, text, ticked } from "#app/lib/input.ts";

export const LONGEST_PASSWORD = 256;
export const SHORTEST_PASSWORD = 12;

/** As typed: a password is never trimmed. */
const typedPassword = v.pipe(
  v.string("required"),
  v.minLength(1, "required"),
  v.maxLength(LONGEST_PASSWORD, `too_long:${LONGEST_PASSWORD}`),
);
const newPassword = v.pipe(
  typedPassword,
  v.minLength(SHORTEST_PASSWORD, `too_short:${SHORTEST_PASSWORD}`),
  v.check(isNotWellKnown, "weak_password"),
);

export const signInInput = v.object({ email, password: typedPassword, ownDevice: ticked });
export const deviceInput = v.object({ device: oneOf(["own", "shared"]) });
export const forgotInput = v.object({ email });
export const languageInput = v.object({ language: oneOf(["nl", "en"]) });
export const setPasswordInput = v.object({ password: newPassword });
export const changePasswordInput = v.object({ currentPassword: typedPassword, password: newPassword });
export const setupInput = v.object({
  code: text(40),
  boardName: text(120),
  schoolName: text(120),
  sector: oneOf(["po", "so", "vo", "mbo"]),
  givenName: text(60),
  namePrefix: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(30, "too_long:30")), ""),
  familyName: text(80),
  email,
  password: newPassword,
});

/** Twelve characters say little when they are the first anyone tries. */
function isNotWellKnown(password: string) {
  const plain = password.toLowerCase().replace(/[^a-z]/g, "");
  const tired = [
    "wachtwoord",
    "password",
    "welkom",
    "welcome",
    "qwerty",
    "jaarring",
    "geheim",
    "letmein",
    "school",
  ];
  const repeats = new Set(password).size < 5;
  return !repeats && !tired.includes(plain) && !/^(?:0123456789|1234567890)/.test(password);
}
