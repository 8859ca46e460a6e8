import { useRef } from "react";
import { dayOf } from "#app/lib/amsterdam.ts";
import { daysLater } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "#app/ui/class-names.ts";
import { showDay, showTime } from "#app/ui/dates.ts";
import { byMoment, daysFrom, mondayOf, weekdayOf, type Row, type SchoolSetting } from "../model.ts";
import { useDrag } from "./use-drag.ts";
import { weekdayNames } from "./words.ts";

type WeekGridProps = {
  rows: readonly (Row & { name: string; doubtful: boolean })[];
  setting: SchoolSetting;
  fromDay: string;
  toDay: string;
  onMove: (employmentId: number, day: string) => void;
};

/** The proposal as a calendar, a week on each line; a talk can be dragged to another day, or followed to its fields. */
export function WeekGrid({ rows, setting, fromDay, toDay, onMove }: WeekGridProps) {
  const area = useRef<HTMLTableElement>(null);
  useDrag(area, onMove, rows.map((row) => `${row.employmentId} ${row.day} ${row.time}`).join());
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter(
    (one) => one < 6 || rows.some(({ day }) => weekdayOf(day) === one),
  );
  const mondays = [...daysFrom(fromDay, toDay), ...rows.map(({ day }) => day)].filter(Boolean).map(mondayOf);
  return (
    <div className="wide week-wide">
      <table className="week-grid" ref={area}>
        <caption className="unseen">{m.planning_grid_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.planning_week()}</th>
            {weekdayNames(weekdays).map(({ value, label }) => (
              <th key={value} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...new Set(mondays)].sort().map((monday) => (
            <tr key={monday}>
              <th scope="row">{showDay(monday, "short")}</th>
              {weekdays.map((weekday) => (
                <DayCell
                  key={weekday}
                  day={daysLater(monday, weekday - 1)}
                  rows={rows}
                  setting={setting}
                  outside={daysLater(monday, weekday - 1) < fromDay || daysLater(monday, weekday - 1) > toDay}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DayCellProps = Pick<WeekGridProps, "rows" | "setting"> & { day: string; outside: boolean };

function DayCell({ day, rows, setting, outside }: DayCellProps) {
  const free = setting.freeDays.find((span) => span.fromDay <= day && (span.toDay ?? day) >= day);
  const taken = setting.leader.taken.filter(({ from }) => dayOf(from) === day);
  return (
    <td data-day={day} className={classNames((free ?? outside) ? "week-free" : undefined)}>
      <span className="week-date">{showDay(day, "number")}</span>
      {free && <span className="faint">{free.name}</span>}
      {taken.map(({ from }) => (
        <span key={from} className="faint">
          {m.planning_grid_taken({ time: showTime(from) })}
        </span>
      ))}
      {rows
        .filter((row) => row.day === day)
        .sort(byMoment)
        .map((row) => (
          <a
            key={row.employmentId}
            href={`#row-${row.employmentId}`}
            data-talk={row.employmentId}
            className={classNames("week-talk", row.doubtful && "doubtful")}
          >
            <b>{row.time}</b> {row.name}
          </a>
        ))}
    </td>
  );
}
