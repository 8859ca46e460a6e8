import type { LoaderFunctionArgs } from "@remix-run/node";
import { fetchFeed } from "#app/features/calendar/commands.server.ts";
import { inCalendar } from "#app/features/calendar/event.server.ts";
import { countFetch, countMiss } from "#app/features/calendar/limits.server.ts";
import { findFeed } from "#app/features/calendar/queries.server.ts";
import { notFound, perform } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";

/** How often a calendar is asked to come by (seconds); each has habits of its own. */
const REFRESH = 60 * 60;

/** Someone's conversations for her calendar program, which has no session: the address is the key. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const feed = findFeed(db, args.params.token ?? "", now);
  const wait = await (feed ? countFetch(feed.tokenHash) : countMiss(args.context.clientAddress));
  if (wait !== undefined)
    return new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  if (!feed) throw notFound();
  const fetched = await perform({ fields: {} }, () => fetchFeed(db, feed, now));
  if (!fetched.done) return fetched.refused;
  const { locale } = feed.viewer;
  const text = inCalendar(fetched.value, {
    method: "PUBLISH",
    locale,
    origin: services().env.appOrigin,
    name: m.calendar_feed_name({}, { locale }),
    refresh: REFRESH,
  });
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}
