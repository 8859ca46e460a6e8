import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { putOff, takeBack } from "#app/features/attention/commands.server.ts";
import { PutOffList } from "#app/features/attention/components/put-off-list.tsx";
import { SignalList } from "#app/features/attention/components/signal-list.tsx";
import { groupWords, inWords } from "#app/features/attention/components/signal-words.ts";
import { putOffInput } from "#app/features/attention/input.ts";
import { groupOf, signalGroups, type SignalGroup } from "#app/features/attention/model.ts";
import { attentionPolicy } from "#app/features/attention/policy.ts";
import { getAttention } from "#app/features/attention/queries.server.ts";
import { findTalks } from "#app/features/attention/queries/talks.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.attention_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { signals, putOff: later } = getAttention(db, viewer);
  const talks = findTalks(db, viewer, signals);
  return {
    lists: signalGroups
      .map((group) => ({
        ...{ group, title: groupWords[group]() },
        rows: signals.flatMap((signal, at) =>
          groupOf(signal.code) === group ? [{ signal, said: inWords(signal), talk: talks[at] ?? null }] : [],
        ),
      }))
      .filter(({ rows }) => rows.length > 0),
    later: later.map(({ signal, until }) => ({ signal, until, said: inWords(signal) })),
    today: viewer.today,
    switches: allows(attentionPolicy, "switch_off", standingOf(viewer)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const form = await parseForm(args.request, putOffInput);
  if (!form.ok) return refuseForm(form);
  const { act, ...row } = form.value;
  const command = act === "put_off" ? putOff : takeBack;
  const outcome = await perform(form, () => command(db, viewer, row));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.attention(), act === "put_off" ? "put_off" : "saved");
}

export default function AttentionPage() {
  const { lists, later, today, switches } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.attention_title()}
        lead={m.attention_lead()}
        actions={switches && <Link to={paths.settingsAttention()}>{m.attention_switches_title()}</Link>}
      />
      <div className="stack">
        {lists.length === 0 && (
          <Sheet>
            <EmptyState icon="check" title={m.attention_none_title()} text={m.attention_none_text()} />
          </Sheet>
        )}
        {lists.map(({ group, title, rows }) => (
          <Sheet key={group} title={title} seen={<Readers group={group} />}>
            <SignalList shown={rows} today={today} schoolYear={schoolYearOf(today)} />
          </Sheet>
        ))}
        {later.length > 0 && (
          <details className="more" open={refused !== undefined}>
            <summary>{m.attention_later()}</summary>
            <Sheet as="div">
              <PutOffList rows={later} today={today} refused={refused} />
            </Sheet>
          </details>
        )}
      </div>
    </>
  );
}

function Readers({ group }: { group: SignalGroup }) {
  if (group === "owner") return <SeenBy icon="lock" text={m.items_seen_only_you()} />;
  return group === "both" ? (
    <SeenBy icon="users" text={m.attention_seen_both()} />
  ) : (
    <SeenBy icon="users" text={m.attention_seen_leaders()} />
  );
}
