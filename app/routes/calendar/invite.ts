import type { LoaderFunctionArgs } from "@remix-run/node";
import { inCalendar } from "#app/features/calendar/event.server.ts";
import { getAppointment } from "#app/features/calendar/queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";

/** One conversation as a file for the calendar of a party. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const appointment = answer(() => getAppointment(db, viewer, keyFrom(args.params.id)));
  const text = inCalendar([appointment], {
    method: appointment.state === "cancelled" ? "CANCEL" : "PUBLISH",
    locale: getLocale(),
    origin: services().env.appOrigin,
  });
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${m.calendar_file_name()}-${appointment.id}.ics"`,
    },
  });
}
