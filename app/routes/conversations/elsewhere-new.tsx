import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addHeldElsewhere } from "#app/features/conversations/commands/elsewhere.server.ts";
import { ElsewhereForm, ElsewhereWhom } from "#app/features/conversations/components/elsewhere-form.tsx";
import { optionsOf } from "#app/features/conversations/components/new-conversation-form.tsx";
import { newElsewhereInput } from "#app/features/conversations/input.ts";
import { listPossibleConversations } from "#app/features/conversations/queries/planning.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_elsewhere_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { own, staff } = listPossibleConversations(db, viewer);
  const wanted = new URL(args.request.url).searchParams.get("employment");
  return { own: own.filter((one) => one.partner), staff, wanted, today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newElsewhereInput);
  if (!form.ok) return refuseForm(form);
  const told = await perform(form, () => addHeldElsewhere(db, viewer, form.value, now));
  if (!told.done) return told.refused;
  return redirectWith(paths.conversations(), "saved");
}

export default function NewElsewherePage() {
  const { own, staff, wanted, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const people = optionsOf({ own, staff });
  const chosen = people.find(({ value }) => String(value) === wanted) ?? people[0];
  if (!chosen) {
    return (
      <Sheet>
        <EmptyState
          icon="message-circle"
          title={m.conversations_new_no_partner_title()}
          text={m.conversations_new_no_partner_text()}
          action={<ButtonLink to={paths.conversations()}>{m.conversations_list_title()}</ButtonLink>}
        />
      </Sheet>
    );
  }
  return (
    <>
      <PageHead title={m.conversations_elsewhere_title()} lead={m.conversations_elsewhere_lead()} />
      <ElsewhereForm
        action={paths.newHeldElsewhere()}
        back={paths.conversations()}
        hidden={{}}
        name={m.conversations_elsewhere_other()}
        today={today}
        fields={{ employmentId: String(chosen.value), kind: "progress" }}
        refused={refused}
      >
        {(register) => <ElsewhereWhom register={register} people={people} />}
      </ElsewhereForm>
    </>
  );
}
