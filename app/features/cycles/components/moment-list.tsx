import { Link } from "@remix-run/react";
import { dayOf } from "#app/lib/amsterdam.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { isOutside, type MomentKind } from "../model.ts";
import { kindWords, templateName } from "./words.ts";

type Moment = {
  id: number;
  kind: MomentKind | "free";
  opensOn: string;
  closesOn: string;
  optIn: boolean;
  templateId: number;
  templateNo: number;
  nameNl: string;
  nameEn: string;
};

/** A conversation by name: of a person, or of a team where nobody is named. */
export type NamedTalk = {
  id: number;
  momentId: number | null;
  state: string;
  scheduledAt: number | null;
  heldOn: string | null;
  signedOn: string | null;
  teamName: string | null;
} & { [part in keyof NameParts]: NameParts[part] | null };

type MomentListProps = { moments: readonly Moment[]; talks?: readonly NamedTalk[] };

/** The moments of a cycle: which talk, in which weeks, for whom, and what is asked. */
export function MomentList({ moments, talks = [] }: MomentListProps) {
  return (
    <ul className="rows">
      {moments.map((moment) => (
        <li key={moment.id}>
          <span className="strong">{kindWords[moment.kind]()}</span>{" "}
          {m.cycles_window({ from: showDay(moment.opensOn), to: showDay(moment.closesOn) })}
          <div className="meta">
            <span>{forWhom(moment)}</span>
            <Link to={paths.template(moment.templateId)}>
              {m.cycles_template_named({ name: templateName(moment), no: moment.templateNo })}
            </Link>
          </div>
          <Outside moment={moment} talks={talks} />
        </li>
      ))}
    </ul>
  );
}

/** What has a day outside the window, by name: it stays as it is. Nothing where all days are within. */
function Outside({ moment, talks }: { moment: Moment; talks: readonly NamedTalk[] }) {
  const outside = talks.flatMap((talk) => {
    const day = dayOfTalk(talk);
    return talk.momentId === moment.id && day && isOutside(moment, day) ? [{ talk, day }] : [];
  });
  if (outside.length === 0) return null;
  return (
    <details className="more">
      <summary>{m.cycles_outside()}</summary>
      <p className="soft">{m.cycles_outside_text()}</p>
      <ul>
        {outside.map(({ talk, day }) => (
          <li key={talk.id}>
            {nameOf(talk)} <span className="faint">{showDay(day)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const dayOfTalk = ({ heldOn, scheduledAt }: NamedTalk) =>
  heldOn ?? (scheduledAt === null ? null : dayOf(scheduledAt));

/** Whose conversation it is. */
export const nameOf = ({ givenName, namePrefix, familyName, teamName }: NamedTalk): string =>
  givenName !== null && familyName !== null
    ? fullName({ givenName, namePrefix, familyName })
    : (teamName ?? "");

function forWhom({ optIn, kind }: Moment) {
  if (optIn) return m.cycles_use_opt_in();
  return kind === "team" ? m.cycles_use_every_team() : m.cycles_use_everyone();
}
