import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SearchField } from "#app/features/search/components/search-field.tsx";
import { SearchResults } from "#app/features/search/components/search-results.tsx";
import { readSearch } from "#app/features/search/input.ts";
import { search } from "#app/features/search/queries.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.search_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = readSearch(new URL(args.request.url).searchParams);
  const found = asked.problem ? search(db, viewer, { q: "" }) : search(db, viewer, asked);
  return data({ me: viewer.personId, asked, ...found }, { status: asked.problem ? 422 : 200 });
}

export default function SearchPage() {
  const { me, asked, understood, groups, perPage } = useLoaderData<typeof loader>();
  const nothing = understood && groups.length === 0;
  return (
    <>
      <PageHead title={m.search_title()} lead={m.search_lead()} />
      <div className="stack">
        <SearchField q={asked.q} problem={asked.problem} short={asked.q !== "" && !understood} />
        {nothing && (
          <EmptyState icon="search" title={m.search_nothing_title()} text={m.search_nothing_text()} />
        )}
        <SearchResults groups={groups} asked={asked} perPage={perPage} me={me} />
      </div>
    </>
  );
}
