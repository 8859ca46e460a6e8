import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { GoesAlong, NextMoments } from "#app/features/cycles/components/next-year.tsx";
import { rollOver } from "#app/features/cycles/commands/roll-over.server.ts";
import { getNextYear } from "#app/features/cycles/roll-over-queries.server.ts";
import { answer, perform } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { readForm } from "#app/http/parse-form.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_next() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return { id, next: answer(() => getNextYear(db, viewer, id)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getNextYear(db, viewer, id));
  await readForm(args.request);
  const outcome = await perform({ fields: {} }, () => rollOver(db, viewer, id, now));
  return outcome.done ? redirectWith(paths.cycle(outcome.value), "added") : outcome.refused;
}

export default function NextYearPage() {
  const { id, next } = useLoaderData<typeof loader>();
  const year = schoolYearName(next.schoolYear);
  return (
    <>
      <PageHead
        over={m.cycles_of({ school: next.schoolName, year: schoolYearName(next.from) })}
        title={m.cycles_next_title({ year })}
        lead={m.cycles_next_lead()}
      />
      <div className="stack">
        {next.existing !== null && (
          <Notice>
            <p>{m.cycles_next_exists({ year })}</p>
            <Link to={paths.cycle(next.existing)}>{m.cycles_to_existing()}</Link>
          </Notice>
        )}
        <Sheet title={m.cycles_moments()}>
          <NextMoments moments={next.moments} from={next.from} />
        </Sheet>
        <GoesAlong cycleId={id} teams={next.teams} />
        {next.existing === null && (
          <Form method="post" action={paths.cycleNext(id)} className="actions">
            <Button>{m.cycles_next_make({ year })}</Button>
            <ButtonLink variant="plain" to={paths.cycle(id)}>
              {m.ui_cancel()}
            </ButtonLink>
          </Form>
        )}
      </div>
    </>
  );
}
