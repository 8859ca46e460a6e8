import { Link } from "@remix-run/react";
import { SumsTable } from "#app/features/hours/components/sums-table.tsx";
import { amountInWords } from "#app/features/hours/components/words.ts";
import { yearKey } from "#app/features/hours/years.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { units } from "../model.ts";
import type { PlanPage } from "../shown.ts";
import { besideText, unitWords } from "./words.ts";

type BesideProps = Pick<PlanPage, "plan" | "sums" | "may" | "team" | "year">;

/** What the sheet comes to beside what there is for the year, in words. */
export function Beside({ plan, sums, may, team, year }: BesideProps) {
  const set = units.some((unit) => plan.frame[unit] !== null);
  return (
    <Sheet title={m.plans_beside()}>
      <dl className="rows">
        {units.map((unit) => (
          <div key={unit}>
            <dt className="faint">{unitWords[unit]()}</dt>
            <dd>{besideText(unit, sums, plan.frame)}</dd>
          </div>
        ))}
      </dl>
      {!set && <p className="faint below">{m.plans_frame_none()}</p>}
      {may.setFrame && (
        <div className="actions below">
          <ButtonLink variant="quiet" size="small" to={paths.planFrame(team.id, year)}>
            {set ? m.plans_frame_change() : m.plans_frame_set()}
          </ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

type RoomProps = { room: NonNullable<PlanPage["room"]> };

/** Hours and money of people's own, as the ledger has them: for who leads them. Every number opens its lines. */
export function RoomSheet({ room }: RoomProps) {
  const { people, totals, year } = room;
  const key = yearKey(year);
  const say = (part: keyof typeof totals.minutes) => amountInWords("minutes", totals.minutes[part]);
  return (
    <Sheet
      title={m.plans_room()}
      id="room"
      action={<Link to={paths.hours({ year: key })}>{m.plans_room_all()}</Link>}
    >
      <p className="soft">{m.plans_room_text()}</p>
      <p className="below">
        {m.plans_room_line({
          entitled: say("entitled"),
          committed: say("committed"),
          spent: say("spent"),
          left: say("left"),
        })}
      </p>
      <div className="wide below">
        <SumsTable
          caption={m.plans_room_caption({ year: schoolYearName(year.year) })}
          head={m.plans_room_name()}
          rows={people}
          rowKey={({ personId }) => personId}
          name={({ personId, name }) => <Link to={paths.personHours(personId, { year: key })}>{name}</Link>}
          totals={(row) => row.totals}
          opens={({ personId }, part) =>
            paths.personHours(personId, {
              year: key,
              part: `individual-${part === "left" ? "entitled" : part}`,
            })
          }
        />
      </div>
    </Sheet>
  );
}
