import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { endPause, startPause } from "#app/features/people/commands/pauses.server.ts";
import { EndForm } from "#app/features/people/components/end-form.tsx";
import { OneselfSheet } from "#app/features/people/components/oneself-sheet.tsx";
import { PauseForm } from "#app/features/people/components/pause-form.tsx";
import { periodText } from "#app/features/people/components/words.ts";
import { pauseEndInput, pauseInput } from "#app/features/people/input.ts";
import { stateOn } from "#app/features/people/model.ts";
import { getPausePage } from "#app/features/people/queries/employment-parts.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_pauses() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => getPausePage(db, viewer, id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPausePage(db, viewer, id));
  const sent = await readForm(args.request);
  if (sent.get("act") === "end") {
    const form = parseAct(sent, pauseEndInput);
    if (!form.ok) return refuseForm(form);
    const ended = await perform(form, () => endPause(db, viewer, id, form.value, now));
    return ended.done ? redirectWith(paths.personPauses(id), "saved") : ended.refused;
  }
  const form = parseAct(sent, pauseInput);
  if (!form.ok) return refuseForm(form);
  const started = await perform(form, () => startPause(db, viewer, id, form.value, now));
  return started.done ? redirectWith(paths.personPauses(id), "added") : started.refused;
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PausesPage() {
  const { id, name, givenName, oneself, employments, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.person(id)}>{name}</Link>}
        title={m.people_pauses_title({ name: givenName })}
        lead={m.people_pauses_lead({ name: givenName })}
      />
      <div className="stack measure">
        {oneself && <OneselfSheet />}
        {(oneself ? [] : employments).map((employment) => (
          <EmploymentPauses
            key={`${employment.id} ${employment.version}`}
            employment={employment}
            personId={id}
            givenName={givenName}
            today={today}
          />
        ))}
      </div>
    </>
  );
}

type EmploymentPausesProps = {
  employment: Shown["employments"][number];
  personId: number;
  givenName: string;
  today: string;
};

function EmploymentPauses({ employment, personId, givenName, today }: EmploymentPausesProps) {
  const refused = useActionData<typeof action>();
  const forThis = (act: string) => answerFor(refused, act, "employment", employment.id);
  return (
    <Sheet title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}>
      <div className="stack near">
        {employment.pauses.length === 0 && <p className="soft">{m.people_pause_none()}</p>}
        {employment.pauses.map((pause) => (
          <div key={pause.id} className="fold stack tight">
            <p>{periodText(pause, today)}</p>
            {stateOn(pause, today) !== "ended" && (
              <EndForm
                action={paths.personPauses(personId)}
                prefix={`end-${pause.id}`}
                label={m.people_pause_end()}
                says={m.people_pause_end_says({ name: givenName })}
                lastDay={today}
                refused={answerFor(forThis("end"), "end", "pause", pause.id)}
              >
                <input type="hidden" name="employment" value={employment.id} />
                <input type="hidden" name="pause" value={pause.id} />
                <input
                  type="hidden"
                  name="version"
                  value={forThis("end")?.conflict?.version ?? employment.version}
                />
              </EndForm>
            )}
          </div>
        ))}
        <PauseForm personId={personId} employment={employment} today={today} refused={forThis("start")} />
      </div>
    </Sheet>
  );
}
