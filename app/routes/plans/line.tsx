import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { changeLine } from "#app/features/plans/commands/change-line.server.ts";
import { placeLine, stepLine } from "#app/features/plans/commands/move.server.ts";
import { LineForm } from "#app/features/plans/components/line-form.tsx";
import { PlanFrame } from "#app/features/plans/components/plan-frame.tsx";
import { LastAct, type Answered } from "#app/features/plans/components/undo-line.tsx";
import { lineFields } from "#app/features/plans/fields.ts";
import { changeAct, lineInput, placeInput } from "#app/features/plans/input.ts";
import { getLine } from "#app/features/plans/queries/line.server.ts";
import { listPlaces } from "#app/features/plans/queries/places.server.ts";
import { listTeam } from "#app/features/plans/queries/sheet.server.ts";
import { placeValue } from "#app/features/plans/model.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { asksDocument } from "#app/http/asked.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseFields, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.plans_line_change() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const [teamId, lineId] = [keyFrom(args.params.id), keyFrom(args.params.line)];
  const { team, source: _source, ...line } = answer(() => getLine(db, viewer, lineId, "write"));
  if (team.id !== teamId) throw notFound();
  const here = placeValue(line);
  return {
    team: { id: team.id, name: team.name },
    year: team.year,
    id: line.id,
    version: line.version,
    fields: lineFields(line),
    places: listPlaces(db, viewer, team, [line]).filter((place) => place.open || placeValue(place) === here),
    members: withNamed(listTeam(db, viewer, teamId), line.named),
  };
}

/** Who was named and left the team since is still there to be taken off. */
const withNamed = <M extends { personId: number }>(members: M[], named: M[]) => [
  ...members,
  ...named.filter((one) => !members.some(({ personId }) => personId === one.personId)),
];

/** What a line says, and where it stands. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const [teamId, lineId] = [keyFrom(args.params.id), keyFrom(args.params.line)];
  const { team } = answer(() => getLine(db, viewer, lineId, "write"));
  if (team.id !== teamId) throw notFound();
  const body = await readForm(args.request);
  const asked = parseFields(body, changeAct);
  if (!asked.ok) return refuseForm(asked);
  const { act } = asked.value;
  const sheet = paths.teamPlan(teamId, team.year);
  const onLine = `${sheet}#line-${lineId}`;
  if (act === "up" || act === "down") {
    const moved = await perform(asked, () => stepLine(db, viewer, lineId, act, now));
    return moved.done ? redirect(asksDocument(args.request) ? onLine : sheet) : moved.refused;
  }
  if (act === "place") {
    const form = parseFields(body, placeInput);
    if (!form.ok) return refuseForm(form);
    const placed = await perform(form, () => placeLine(db, viewer, lineId, form.value, now));
    return placed.done ? redirect(asksDocument(args.request) ? onLine : sheet) : placed.refused;
  }
  const form = parseFields(body, lineInput);
  if (!form.ok) return refuseForm(form);
  const changed = await perform(form, () => changeLine(db, viewer, lineId, form.value, now));
  return changed.done ? redirect(onLine) : changed.refused;
}

export default function Line() {
  const { team, year, id, version, fields, places, members } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const fetcher = useFetcher<Answered>({ key: `plan-${team.id}` });
  const typed = refused && "text" in refused.fields ? refused : undefined;
  return (
    <PlanFrame team={team} year={year} title={m.plans_line_change()}>
      {refused && !typed && <LastAct teamId={team.id} year={year} answered={refused} fetcher={fetcher} />}
      <Sheet>
        <LineForm
          key={version}
          action={paths.planLine(team.id, id)}
          places={places}
          members={members}
          fields={typed?.fields ?? fields}
          problems={typed?.problems}
          conflict={typed?.conflict}
          version={version}
        />
      </Sheet>
    </PlanFrame>
  );
}
