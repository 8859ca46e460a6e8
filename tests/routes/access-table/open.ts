import type { AccessRow } from "../access-table.ts";
import { lookers, signedIn } from "../lookers.ts";

/** What needs no seat, or nothing but a seat. */
export const openRows: AccessRow[] = [
  { route: "/", url: () => "/", reads: [], passesOn: signedIn },
  { route: "/healthz", url: () => "/healthz", reads: lookers },
  { route: "/readyz", url: () => "/readyz", reads: lookers },
  { route: "/logout", url: () => "/logout", reads: [], passesOn: lookers, posts: lookers },
  { route: "/language", url: () => "/language", reads: [], passesOn: lookers, posts: lookers },
  { route: "/privacy", url: () => "/privacy", reads: lookers },
  { route: "/login", url: () => "/login", reads: ["anonymous"], passesOn: signedIn, posts: lookers },
  { route: "/forgot", url: () => "/forgot", reads: lookers, posts: lookers },
  { route: "/reset/:token", url: (w) => `/reset/${w.resetToken}`, reads: lookers, posts: lookers },
  { route: "/invite/:token", url: (w) => `/invite/${w.inviteToken}`, reads: lookers, posts: lookers },
  {
    route: "/reset/:token",
    thing: "a link nobody was sent",
    url: () => "/reset/nietvanhier",
    reads: [],
    posts: [],
  },
  {
    route: "/invite/:token",
    thing: "a link nobody was sent",
    url: () => "/invite/nietvanhier",
    reads: [],
    posts: [],
  },
  { route: "/setup", url: () => "/setup", reads: [], posts: [] },
  { route: "/me", url: () => "/me", reads: signedIn },
  { route: "/help", url: () => "/help", reads: signedIn },
  { route: "/account", url: () => "/account", reads: signedIn, posts: signedIn },
  { route: "/account/calendar", url: () => "/account/calendar", reads: signedIn, posts: signedIn },
  { route: "/calendar/:token.ics", url: (w) => `/calendar/${w.feedToken}.ics`, reads: lookers },
  {
    route: "/calendar/:token.ics",
    thing: "an address nobody made",
    url: () => "/calendar/nietvanhier.ics",
    reads: [],
  },
  {
    route: "/account/device",
    url: () => "/account/device",
    reads: [],
    passesOn: signedIn,
    posts: signedIn,
  },
  { route: "/*", url: () => "/nergens/te/vinden", reads: [] },
];
