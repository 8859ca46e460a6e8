import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SignalList } from "#app/features/attention/components/signal-list.tsx";
import { listSignals } from "#app/features/attention/queries.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.attention_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { signals: listSignals(db, viewer) };
}

export default function AttentionPage() {
  const { signals } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.attention_title()} lead={m.attention_lead()} />
      <Sheet>
        {signals.length === 0 ? (
          <EmptyState icon="check" title={m.attention_none_title()} text={m.attention_none_text()} />
        ) : (
          <SignalList signals={signals} />
        )}
      </Sheet>
    </>
  );
}
