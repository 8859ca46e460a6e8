import { Link, type useFetcher } from "@remix-run/react";
import { stateWords } from "#app/features/activities/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { showEuros, showHours } from "#app/ui/dates.ts";
import { Words } from "#app/ui/words.tsx";
import { placeValue } from "../model.ts";
import type { ShownLine } from "../shown.ts";
import { amountText, lineKindWords, unitWords } from "./words.ts";

type LineRowProps = {
  line: ShownLine;
  teamId: number;
  year: number;
  writes: boolean;
  first: boolean;
  last: boolean;
  fetcher: ReturnType<typeof useFetcher>;
};

/** One line: its words and for whom, what it takes, what it became, and what can be done with it. */
export function LineRow({ line, teamId, year, writes, first, last, fetcher }: LineRowProps) {
  const drags = writes
    ? { "data-line": line.id, "data-version": line.version, "data-place": placeValue(line) }
    : {};
  return (
    <tr role="row" id={`line-${line.id}`} tabIndex={-1} {...drags}>
      <th scope="row" role="rowheader">
        <Words as="span" size="less">
          {line.text}
        </Words>
        <div className="meta">
          <span>{lineKindWords[line.kind]()}</span>
          <Who line={line} />
          <Became line={line} writes={writes} />
        </div>
      </th>
      {(["days", "minutes", "cents", "cover"] as const).map((unit) => (
        <td key={unit} role="cell" className="numeric" data-label={unitWords[unit]()}>
          {line[unit] !== null && amountText[unit](line[unit])}
          {unit === "minutes" && line.together > 0 && line.together !== line.minutes && (
            <div className="faint">{m.plans_together({ hours: showHours(line.together) })}</div>
          )}
        </td>
      ))}
      {writes && (
        <td role="cell" className="plan-acts">
          <Acts {...{ line, teamId, year, first, last, fetcher }} />
        </td>
      )}
    </tr>
  );
}

function Who({ line }: { line: ShownLine }) {
  if (line.everybody) return <span>{m.plans_everybody()}</span>;
  if (line.who.length > 0) return <span>{line.who.join(", ")}</span>;
  return line.minutes === null ? null : <span>{m.plans_nobody()}</span>;
}

/** Where it came from and what became of it, as far as the reader may read that. */
function Became({ line, writes }: { line: ShownLine; writes: boolean }) {
  const { activity, question, used } = line;
  return (
    <>
      {question !== null && <Link to={paths.question(question)}>{m.plans_comes_from()}</Link>}
      {activity && (
        <span>
          {m.plans_became()} <Link to={paths.activity(activity.id)}>{activity.title}</Link> (
          {stateWords[activity.state]()})
        </span>
      )}
      {used && used.minutes > 0 && (
        <span>{m.plans_used({ minutes: showHours(used.minutes), spent: showHours(used.spent) })}</span>
      )}
      {used && used.cents > 0 && <span>{m.plans_used_money({ cents: showEuros(used.cents) })}</span>}
      {!activity && writes && (
        <Link to={paths.newActivity({ line: line.id })}>{m.plans_make_activity()}</Link>
      )}
    </>
  );
}

type ActsProps = Omit<LineRowProps, "writes">;

function Acts({ line, teamId, year, first, last, fetcher }: ActsProps) {
  const about = (act: string) => `${act}: ${line.text}`;
  const step = (act: "up" | "down") => (
    <Button
      variant="plain"
      size="small"
      name="act"
      value={act}
      id={`${act}-${line.id}`}
      data-keep={act}
      title={act === "up" ? m.plans_up() : m.plans_down()}
      aria-label={about(act === "up" ? m.plans_up() : m.plans_down())}
    >
      {act === "up" ? "↑" : "↓"}
    </Button>
  );
  return (
    <fetcher.Form method="post" action={paths.planLine(teamId, line.id)} preventScrollReset className="acts">
      <input type="hidden" name="version" value={line.version} />
      <input type="hidden" name="line" value={line.id} />
      <span className="plan-grip" aria-hidden="true" title={m.plans_grip()}>
        ⋮⋮
      </span>
      {!first && step("up")}
      {!last && step("down")}
      <ButtonLink
        variant="plain"
        size="small"
        to={paths.planLine(teamId, line.id)}
        aria-label={about(m.plans_change())}
      >
        {m.plans_change()}
      </ButtonLink>
      <Button
        variant="plain"
        size="small"
        icon="x"
        name="act"
        value="remove"
        id={`remove-${line.id}`}
        data-keep="remove"
        formAction={paths.planLines(teamId, year)}
        title={m.plans_remove()}
        aria-label={about(m.plans_remove())}
      />
    </fetcher.Form>
  );
}
