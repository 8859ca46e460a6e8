import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { StartSteps } from "#app/features/moves/components/start-steps.tsx";
import { getStart } from "#app/features/moves/queries/start.server.ts";
import { AccountSheet } from "#app/features/people/components/account-sheet.tsx";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.moves_start() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return { ...answer(() => getStart(db, viewer, id)), now: now.getTime() };
}

/** What is arranged for who begins and what is still to do, in words; nothing here is a hurdle. */
export default function StartPage() {
  const { id, name, givenName, email, account, employments, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.person(id)}>{name}</Link>}
        title={m.moves_start_title({ name: givenName })}
        lead={m.moves_start_lead()}
      />
      <div className="stack measure">
        <AccountSheet person={{ id, givenName, email }} account={account} now={now} />
        {employments.map((employment) => (
          <StartSteps key={employment.id} personId={id} name={givenName} employment={employment} />
        ))}
      </div>
    </>
  );
}
