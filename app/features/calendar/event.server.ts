import { createHash } from "node:crypto";
import { TZDate } from "@date-fns/tz";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from "ical-generator";
import type { ConversationState } from "#app/features/conversations/model.ts";
import { timeOf } from "#app/lib/amsterdam.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

/** A conversation with a date, as a calendar has to know it. Place, kind and words are not in it. */
export type Appointment = {
  id: number;
  createdAt: number;
  state: ConversationState;
  scheduledAt: number;
  minutes: number;
  sequence: number;
  /** The last change a calendar has to follow (UTC ms). */
  changedAt: number;
  /** Whether the other side still has to say yes to this date. */
  proposed: boolean;
  /** Given name of the other; null in a talk of a team. */
  withName: string | null;
};

export type Method = "PUBLISH" | "REQUEST" | "CANCEL";

type Calendar = {
  method: Method;
  locale: "nl" | "en";
  origin: string;
  /** For REQUEST and CANCEL: from whom, to whom. */
  sentBy?: string;
  sentTo?: { email: string; givenName: string };
  /** For a feed: what the calendar is called and how often it is worth asking (seconds). */
  name?: string;
  refresh?: number;
};

const AMSTERDAM = "Europe/Amsterdam";

/** Conversations as an iCalendar object (RFC 5545): who and when, with a link to the rest behind the login. */
export function inCalendar(appointments: Appointment[], to: Calendar): string {
  const calendar = ical({
    method: ICalCalendarMethod[to.method],
    name: to.name,
    ttl: to.refresh,
    prodId: { company: "Jaarring", product: "Jaarring", language: to.locale.toUpperCase() },
  });
  for (const one of appointments) {
    const end = one.scheduledAt + one.minutes * 60_000;
    const event = calendar.createEvent({
      id: uidOf(one),
      sequence: one.sequence,
      stamp: new Date(one.changedAt),
      lastModified: new Date(one.changedAt),
      start: new TZDate(one.scheduledAt, AMSTERDAM),
      end: new TZDate(end, AMSTERDAM),
      timezone: saysItself(one.scheduledAt) && saysItself(end) ? AMSTERDAM : null,
      summary: titleOf(one, to.locale),
      class: ICalEventClass.PRIVATE,
      status: statusOf(one, to.method),
      url: to.origin + paths.conversation(one.id),
    });
    if (to.sentBy) event.organizer({ name: "Jaarring", email: to.sentBy });
    if (to.sentTo)
      event.createAttendee({
        name: to.sentTo.givenName,
        email: to.sentTo.email,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        // Whether a date suits is said in Jaarring, where the other sees it.
        rsvp: false,
      });
  }
  // Put in by hand: parts come after all properties (RFC 5545, 3.4), and a calendar without appointments has a part too.
  return calendar.toString().replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, `${amsterdamRules}\r\n`);
}

/**
 * Never changes and is found nowhere else: made of the key and the moment the conversation was made, neither of which ever
 * moves, and of nothing of its address, date, parties or words.
 */
export function uidOf({ id, createdAt }: { id: number; createdAt: number }): string {
  const hash = createHash("sha256").update(`jaarring conversation ${id} ${createdAt}`).digest("hex");
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hash.slice(from, to));
  // Version 8, variant 8: a UUID made in a way of its own (RFC 9562).
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

/** A shared calendar is read by others: with whom, and no more. */
const titleOf = ({ withName: name }: Appointment, locale: "nl" | "en") =>
  name === null ? m.calendar_event_team({}, { locale }) : m.calendar_event_with({ name }, { locale });

function statusOf({ state, proposed }: Appointment, method: Method) {
  if (state === "cancelled" || method === "CANCEL") return ICalEventStatus.CANCELLED;
  return state === "planned" && proposed ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

const HOUR = 3_600_000;

/** Whether the time on the wall says which moment it is: not so in the hour that October has twice, where readers differ. */
const saysItself = (at: number) => ![at - HOUR, at + HOUR].some((other) => timeOf(other) === timeOf(at));

/** The rules of the clock in Amsterdam since 1996 (directive 2000/84/EC), for calendars that do not know its name. */
const amsterdamRules = [
  "BEGIN:VTIMEZONE",
  `TZID:${AMSTERDAM}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");
