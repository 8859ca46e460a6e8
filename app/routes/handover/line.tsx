import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeLine, markLine, removeLine } from "#app/features/handover/commands/line.server.ts";
import { LineForm, RemoveLine } from "#app/features/handover/components/line-forms.tsx";
import { actPage, lineText } from "#app/features/handover/components/list-words.ts";
import { MarkLine } from "#app/features/handover/components/mark-line.tsx";
import * as input from "#app/features/handover/list-input.ts";
import { getLinePage } from "#app/features/handover/queries/line-page.server.ts";
import { getLine } from "#app/features/handover/queries/passed-lines.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.handover_line_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getLinePage(db, viewer, keyFrom(args.params.id), keyFrom(args.params.line)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const [id, line] = [keyFrom(args.params.id), keyFrom(args.params.line)];
  const { writes, ownWords, handover, mayMarkDone } = answer(() => getLine(db, viewer, id, line));
  if (!writes && !mayMarkDone) throw notFound();
  const sent = await readForm(args.request);
  const after = handover ? paths.personHandover(id) : paths.me();
  if (writes && sent.get("act") === "remove") {
    const form = parseAct(sent, input.removeInput);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => removeLine(db, viewer, id, line, now));
    return outcome.done ? redirectWith(after, "removed") : outcome.refused;
  }
  if (writes) {
    const form = parseAct<typeof input.lineInput | typeof input.knownLineInput>(
      sent,
      ownWords ? input.lineInput : input.knownLineInput,
    );
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => changeLine(db, viewer, id, line, form.value, now));
    return outcome.done ? redirectWith(after, "saved") : outcome.refused;
  }
  const form = parseAct(sent, input.doneInput);
  if (!form.ok) return refuseForm(form);
  const { act, version } = form.value;
  const outcome = await perform(form, () =>
    markLine(db, viewer, id, line, { done: act === "done", version }, now),
  );
  return outcome.done ? redirectWith(after, "saved") : outcome.refused;
}

export default function HandoverLinePage() {
  const { personId, givenName: name, line, own, mayMarkDone, reads } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const act = actPage(line);
  const back = reads ? paths.personHandover(personId) : paths.me();
  return (
    <>
      <PageHead
        over={<Link to={back}>{reads ? m.handover_list() : m.handover_over()}</Link>}
        title={own ? m.handover_line_title() : m.handover_from({ name })}
      />
      {own ? (
        <Sheet className="measure">
          <div className="stack">
            <LineForm key={refused?.conflict?.version} {...own} refused={refused} />
            <RemoveLine />
          </div>
        </Sheet>
      ) : (
        <Sheet
          className="measure"
          seen={<SeenBy icon="users" text={m.handover_received_readers({ name })} />}
        >
          <div className="stack near">
            <Words size="large">{lineText(line)}</Words>
            {line.doneOn && (
              <p className="soft">{m.handover_done_on({ day: showDay(line.doneOn, "long") })}</p>
            )}
            {act && <Link to={act.to}>{act.words}</Link>}
            {mayMarkDone && <MarkLine personId={personId} line={line} refused={refused} />}
          </div>
        </Sheet>
      )}
    </>
  );
}
