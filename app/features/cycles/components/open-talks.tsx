import { m } from "#app/paraglide/messages.js";
import { nameOf, type NamedTalk } from "./moment-list.tsx";
import { factInWords, type ShownMoment } from "./team-talks.tsx";
import { kindWords } from "./words.ts";

type OpenTalksProps = { talks: readonly NamedTalk[]; moments: readonly ShownMoment[] };

const open = ["to_plan", "planned", "held"] as const;

/** What is not finished in a cycle, by name and day only: to be planned, planned, and held without signatures. */
export function OpenTalks({ talks, moments }: OpenTalksProps) {
  const groups = open.map((state) => ({ state, talks: talks.filter((talk) => talk.state === state) }));
  if (groups.every((group) => group.talks.length === 0)) return <p>{m.cycles_close_none_open()}</p>;
  return (
    <>
      {groups
        .filter((group) => group.talks.length > 0)
        .map((group) => (
          <div key={group.state}>
            <p className="strong">{groupWords[group.state]()}</p>
            <ul>
              {group.talks.map((talk) => (
                <li key={talk.id}>
                  {nameOf(talk)} <span className="faint">{aboutTalk(talk, moments)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

const groupWords = {
  to_plan: m.cycles_open_to_plan,
  planned: m.cycles_open_planned,
  held: m.cycles_open_held,
};

/** The kind of a conversation and where it is. */
export function aboutTalk(talk: NamedTalk, moments: readonly ShownMoment[]): string {
  const moment = moments.find((one) => one.id === talk.momentId);
  return [moment && kindWords[moment.kind](), factInWords(talk)].filter(Boolean).join(", ");
}
