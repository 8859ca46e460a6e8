import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Policy, Standing } from "#app/features/auth/policy.ts";
import { beginDay } from "#app/features/auth/new-day.server.ts";
import { findSession } from "#app/features/auth/sessions.server.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { notFound, whenFree } from "./answer.server.ts";
import { services } from "./services.server.ts";
import { readSessionId } from "./session.server.ts";

type Entry = { request: Request; context: AppLoadContext };

export type Seat = {
  db: Db;
  viewer: Viewer;
  now: Date;
  /** She said that the device she sits at is hers alone. */
  ownDevice: boolean;
};

/** Layout and page load side by side in one request: the viewer is looked up once. */
const seats = new WeakMap<AppLoadContext, Promise<Seat | undefined>>();

/**
 * The first line of every loader and action: who is asking, with the database and the moment.
 * @throws a redirect to /login for who is not signed in
 */
export async function requireViewer(entry: Entry): Promise<Seat> {
  const seat = await findSeat(entry);
  if (seat) return seat;
  const url = new URL(entry.request.url);
  throw redirect(paths.login(entry.request.method === "GET" ? url.pathname + url.search : undefined));
}

/** As requireViewer, for an act that a standing opens; anyone else finds nothing there (404). */
export async function requireStanding<P extends Policy<Standing>>(
  entry: Entry,
  policy: P,
  act: keyof P,
): Promise<Seat> {
  const seat = await requireViewer(entry);
  const open = policy[act]!;
  if (!standingOf(seat.viewer).some((held) => open.includes(held))) throw notFound();
  return seat;
}

/** Says out loud that an entry is open to who is not signed in; gives the viewer where there is one. */
export async function openTo(
  entry: Entry,
  _who: "everyone",
): Promise<{ db: Db; now: Date; viewer: Viewer | undefined }> {
  const seat = await findSeat(entry);
  return seat ?? { db: services().db, now: services().now(), viewer: undefined };
}

function findSeat({ request, context }: Entry) {
  const known = seats.get(context);
  if (known) return known;
  const found = lookUp(request);
  seats.set(context, found);
  return found;
}

async function lookUp(request: Request): Promise<Seat | undefined> {
  const { db, now: clock } = services();
  const now = clock();
  await whenFree(() => beginDay(db, now));
  const id = await readSessionId(request);
  const session = id && findSession(db, id, now);
  const viewer = session ? findViewer(db, session.personId, dayOf(now)) : undefined;
  return viewer && { db, viewer, now, ownDevice: Boolean(session && session.ownDevice) };
}

/** Makes a URL part a key. @throws NotFound for anything that cannot be one */
export function keyFrom(part: string | undefined): number {
  if (!part || !/^[1-9]\d{0,14}$/.test(part)) throw notFound(new NotFound());
  return Number(part);
}
