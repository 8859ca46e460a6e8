import { Link } from "@remix-run/react";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ListedProfile } from "../model.ts";
import { InterestedPeople } from "./interest-sheet.tsx";
import { NeedLine } from "./need.tsx";
import { openText } from "./words.ts";

type ProfileCardProps = { profile: ListedProfile; me: number; today: string };

/** A role in the list: what it is for, who does it, and where there is room. What was not described is not there. */
export function ProfileCard({ profile, me, today }: ProfileCardProps) {
  const { id, title, what, ambitions, holders, interest, need } = profile;
  return (
    <Sheet
      as="article"
      title={
        <Link to={paths.role(id)} className="plain-link">
          {title}
        </Link>
      }
    >
      <div className="stack tight">
        {what && <Words size="less">{what}</Words>}
        {ambitions.length > 0 && (
          <ul className="meta">
            {ambitions.map(({ lineageId, ...ambition }) => (
              <li key={lineageId}>
                <AmbitionName {...ambition} to={paths.ambition(lineageId)} />
              </li>
            ))}
          </ul>
        )}
        {holders.map((holder) => (
          <p key={holder.personId} className="meta">
            <Link to={paths.person(holder.personId)}>{fullName(holder)}</Link>
            {holder.freeFrom && (
              <span className="faint">
                {m.role_profiles_comes_free_short({ day: showDay(holder.freeFrom) })}
              </span>
            )}
          </p>
        ))}
        <PlacesLine profile={profile} today={today} />
        <NeedLine id={id} title={title} need={need} />
        <InterestedPeople people={interest} me={me} />
      </div>
    </Sheet>
  );
}

type PlacesLineProps = {
  profile: Pick<ListedProfile, "scaleCode" | "placesNow" | "placesWanted" | "openingOn">;
  today: string;
};

function PlacesLine({ profile, today }: PlacesLineProps) {
  const { scaleCode, placesNow: now, placesWanted: wanted, openingOn } = profile;
  if (!scaleCode && now === 0 && wanted === 0 && !openingOn) return null;
  return (
    <p className="meta">
      {scaleCode && <span>{m.role_profiles_scale({ code: scaleCode })}</span>}
      {now === 1 && <span>{m.role_profiles_place_now()}</span>}
      {now > 1 && <span>{m.role_profiles_places_now({ n: now })}</span>}
      {wanted > 0 && <span>{m.role_profiles_places_wanted({ n: wanted })}</span>}
      {openingOn && <Pill tone="accent">{openText(openingOn, today)}</Pill>}
    </p>
  );
}
