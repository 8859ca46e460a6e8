import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { holdElsewhere } from "#app/features/conversations/commands/elsewhere.server.ts";
import { ElsewhereForm } from "#app/features/conversations/components/elsewhere-form.tsx";
import { FixedDate } from "#app/features/conversations/components/fixed-date.tsx";
import { kindName } from "#app/features/conversations/components/words.ts";
import { elsewhereInput } from "#app/features/conversations/input.ts";
import { getDatePage } from "#app/features/conversations/queries/planning.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_elsewhere_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { ...answer(() => getDatePage(db, viewer, keyFrom(args.params.id))), today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getDatePage(db, viewer, id));
  const form = await parseForm(args.request, elsewhereInput);
  if (!form.ok) return refuseForm(form);
  const told = await perform(form, () => holdElsewhere(db, viewer, id, form.value, now));
  if (!told.done) return told.refused;
  return redirectWith(paths.conversations(), "saved");
}

/** The form is the confirmation: it says what is final before anything is written. */
export default function ElsewherePage() {
  const { id, version, otherName, teamName, kind, fixed, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const name = otherName ?? m.conversations_team_readers();
  return (
    <>
      <PageHead
        over={[otherName ? m.conversations_with({ name: otherName }) : teamName, kindName(kind)].join(", ")}
        title={m.conversations_elsewhere_title()}
      />
      {fixed && !refused ? (
        <FixedDate id={id} {...fixed} />
      ) : (
        <ElsewhereForm
          action={paths.heldElsewhere(id)}
          back={paths.conversation(id)}
          hidden={{ version: String(refused?.conflict?.version ?? version) }}
          name={name}
          today={today}
          refused={refused}
        />
      )}
    </>
  );
}
