import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { DateDoubt } from "../model.ts";
import { doubtText } from "./words.ts";

type DayDoubtsProps = {
  /** The day she is asked about: sending the form again with it means that she means it. */
  day: string;
  doubts: readonly DateDoubt[];
  staff: { givenName: string; isMe: boolean } | undefined;
};

/** What to think about before a date goes to the other: a question above what was filled in, never a refusal. */
export function DayDoubts({ day, doubts, staff }: DayDoubtsProps) {
  return (
    <Notice tone="warn" title={m.conversations_date_doubt_lead()} role="alert">
      {doubts.map((doubt) => (
        <p key={doubt}>{doubtText(doubt, staff)}</p>
      ))}
      <input type="hidden" name="sure" value={day} />
    </Notice>
  );
}
