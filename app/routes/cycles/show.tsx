import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCycleOverview } from "#app/features/conversations/queries/cycle-overview.server.ts";
import { closeCycle, removeCycle, reopenCycle } from "#app/features/cycles/commands/end.server.ts";
import { CycleActs } from "#app/features/cycles/components/cycle-acts.tsx";
import { CycleTeams } from "#app/features/cycles/components/cycle-teams.tsx";
import { MomentList } from "#app/features/cycles/components/moment-list.tsx";
import { OpenTalks } from "#app/features/cycles/components/open-talks.tsx";
import { cycleStateWords } from "#app/features/cycles/components/words.ts";
import { cycleActInput } from "#app/features/cycles/input.ts";
import { mayBeRemoved } from "#app/features/cycles/model.ts";
import { getCycle, hasConversations, isFollowed } from "#app/features/cycles/queries.server.ts";
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
  const cycle = answer(() => getCycleOverview(db, viewer, keyFrom(args.params.id)));
  const removable = mayBeRemoved(cycle.state, hasConversations(db, cycle.id)) && !isFollowed(db, cycle.id);
  return { ...cycle, removable };
}

const acts = { close: closeCycle, reopen: reopenCycle, remove: removeCycle };

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getCycle(db, viewer, id, "close"));
  const form = await parseForm(args.request, cycleActInput);
  if (!form.ok) return refuseForm(form);
  const { act, version } = form.value;
  const outcome = await perform(form, () => acts[act](db, viewer, id, version, now));
  if (!outcome.done) return outcome.refused;
  return act === "remove" ? redirectWith(paths.cycles(), "deleted") : redirectWith(paths.cycle(id), "saved");
}

export default function CyclePage() {
  const cycle = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const mayStart = cycle.state !== "closed";
  const { talks, moments } = cycle;
  return (
    <>
      <PageHead
        over={m.cycles_title()}
        title={m.cycles_of({ school: cycle.schoolName, year: schoolYearName(cycle.schoolYear) })}
        lead={<Pill>{cycleStateWords[cycle.state]()}</Pill>}
        actions={
          <CycleActs
            cycle={cycle}
            removable={cycle.removable}
            open={<OpenTalks talks={talks} moments={moments} />}
          />
        }
      />
      <div className="stack">
        {refused && (
          <Notice tone="warn" role="alert">
            {problemText(Object.values(refused.problems)[0]!)}
          </Notice>
        )}
        <Sheet title={m.cycles_moments()}>
          <MomentList moments={moments} talks={talks} />
          {mayStart && (
            <div className="actions over">
              <ButtonLink variant="quiet" size="small" to={paths.cycleMoments(cycle.id)}>
                {m.cycles_change_moments()}
              </ButtonLink>
            </div>
          )}
        </Sheet>
        <CycleTeams cycle={cycle} mayStart={mayStart} />
      </div>
    </>
  );
}
