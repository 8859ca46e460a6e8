import type { Form } from "../forms.ts";

const password = "fietsen langs het kanaal";

export const authForms: Form[] = [
  {
    name: "signing in",
    route: "/login",
    by: "anonymous",
    url: () => "/login",
    fields: () => ({ email: "niemand@school.example", password }),
    refused: 422,
    required: ["email", "password"],
    long: { password: 256 },
    wrong: { email: "abc" },
  },
  {
    name: "asking a new password",
    route: "/forgot",
    by: "anonymous",
    url: () => "/forgot",
    fields: () => ({ email: "niemand@school.example" }),
    refused: 200,
    required: ["email"],
    wrong: { email: "abc" },
  },
  {
    name: "a new password",
    route: "/reset/:token",
    by: "anonymous",
    url: (w) => `/reset/${w.resetToken}`,
    fields: () => ({ password }),
    required: ["password"],
    long: { password: 256 },
    wrong: { password: "kort" },
  },
  {
    name: "a first password",
    route: "/invite/:token",
    by: "anonymous",
    url: (w) => `/invite/${w.inviteToken}`,
    fields: () => ({ password }),
    required: ["password"],
    wrong: { password: "kort" },
  },
  {
    name: "changing a password",
    route: "/account",
    by: "teacher",
    url: () => "/account",
    fields: () => ({ currentPassword: "niet het goede woord", password }),
    refused: 422,
    required: ["currentPassword", "password"],
  },
  {
    name: "making a calendar address",
    route: "/account/calendar",
    by: "teacher",
    url: () => "/account/calendar",
    fields: () => ({ act: "make" }),
    required: ["act"],
    wrong: { act: "all" },
  },
];
