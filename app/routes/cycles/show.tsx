import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCycleOverview } from "#app/features/conversations/queries/cycle-overview.server.ts";
import { closeCycle } from "#app/features/cycles/commands.server.ts";
import { CloseCycle } from "#app/features/cycles/components/close-cycle.tsx";
import { MomentList } from "#app/features/cycles/components/moment-list.tsx";
import { openTalks } from "#app/features/cycles/components/open-talks.ts";
import { TeamSheet } from "#app/features/cycles/components/team-sheet.tsx";
import { cycleStateWords } from "#app/features/cycles/components/words.ts";
import { closeInput } from "#app/features/cycles/input.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? m.cycles_of({ school: data.schoolName, year: schoolYearName(data.schoolYear) })
      : m.cycles_title(),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getCycleOverview(db, viewer, keyFrom(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getCycle(db, viewer, id, "close"));
  const form = await parseForm(args.request, closeInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => closeCycle(db, viewer, id, form.value.version, now));
  return outcome.done ? redirectWith(paths.cycle(id), "saved") : outcome.refused;
}

export default function CyclePage() {
  const cycle = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const mayStart = cycle.state !== "closed";
  const started = cycle.teams.filter((team) => team.started);
  const waiting = cycle.teams.filter((team) => !team.started);
  return (
    <>
      <PageHead
        over={m.cycles_title()}
        title={m.cycles_of({ school: cycle.schoolName, year: schoolYearName(cycle.schoolYear) })}
        lead={<Pill>{cycleStateWords[cycle.state]()}</Pill>}
        actions={
          cycle.state === "open" && (
            <CloseCycle version={cycle.version} open={openTalks(started, cycle.moments)} />
          )
        }
      />
      <div className="stack">
        {refused && (
          <Notice tone="warn" role="alert">
            {problemText("stale")}
          </Notice>
        )}
        <Sheet title={m.cycles_moments()}>
          <MomentList moments={cycle.moments} />
        </Sheet>
        <section className="stack" aria-labelledby="cycle-teams">
          <div>
            <h2 id="cycle-teams">{m.cycles_started_teams()}</h2>
            <p className="soft">{m.cycles_facts()}</p>
          </div>
          {started.map((team) => (
            <TeamSheet
              key={team.id}
              cycleId={cycle.id}
              team={team}
              moments={cycle.moments}
              mayStart={mayStart}
            />
          ))}
          {waiting.length > 0 && (
            <Sheet level={3} title={m.cycles_team_not_started()}>
              <p>{waiting.map((team) => team.name).join(", ")}</p>
              {mayStart && (
                <div className="actions over">
                  <ButtonLink
                    variant={started.length === 0 ? "primary" : "quiet"}
                    to={paths.cycleStart(cycle.id)}
                  >
                    {m.cycles_start_title()}
                  </ButtonLink>
                </div>
              )}
            </Sheet>
          )}
        </section>
      </div>
    </>
  );
}
