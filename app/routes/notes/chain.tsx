import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ChainView } from "#app/features/value/components/chain-picture.tsx";
import { chainOfOwn } from "#app/features/value/queries/chain.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_chain() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { me: viewer.personId, chain: chainOfOwn(db, viewer) };
}

export default function ChainPage() {
  const { me, chain } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.value_chain()} actions={<Link to={paths.notes()}>{m.value_title()}</Link>} />
      <Sheet>
        {chain ? (
          <ChainView chain={chain} me={me} />
        ) : (
          <EmptyState icon="waypoints" title={m.value_chain_none()} text={m.value_chain_none_text()} />
        )}
      </Sheet>
    </>
  );
}
