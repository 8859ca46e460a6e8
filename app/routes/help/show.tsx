import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { sayHelpSets } from "#app/features/help/components/card-words.ts";
import { OpenHelp } from "#app/features/help/components/help-cards.tsx";
import { WhySheet } from "#app/features/help/components/why-sheet.tsx";
import { helpPolicy } from "#app/features/help/policy.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.help_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireViewer(args);
  return { sets: sayHelpSets(), begins: allows(helpPolicy, "begin_question", standingOf(viewer)) };
}

/** What Jaarring asks and why, and what helps a team to learn together. */
export default function HelpPage() {
  const { sets, begins } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.help_title()} lead={m.help_lead()} />
      <div className="stack">
        {sets.map((set) => (
          <OpenHelp key={set.key} set={set} begins={begins} />
        ))}
        <WhySheet />
      </div>
    </>
  );
}
