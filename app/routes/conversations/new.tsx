import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { NewConversationForm } from "#app/features/conversations/components/new-conversation-form.tsx";
import { newConversationInput } from "#app/features/conversations/input.ts";
import { listOfferedMoments } from "#app/features/conversations/queries/offered.server.ts";
import {
  findDoubtsBefore,
  listPossibleConversations,
} from "#app/features/conversations/queries/planning.server.ts";
import { answer, askAgain, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { own, staff } = listPossibleConversations(db, viewer);
  const from = new URL(args.request.url).searchParams;
  return {
    own: own.filter((one) => one.partner),
    staff,
    offered: listOfferedMoments(db, viewer),
    wanted: from.get("employment"),
    moment: from.get("moment"),
    career: from.get("kind") === "career",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newConversationInput);
  if (!form.ok) return refuseForm(form);
  const { sure, ...asked } = form.value;
  if (asked.day && sure !== asked.day) {
    const doubts = answer(() => findDoubtsBefore(db, viewer, asked.employmentId, asked.day!));
    if (doubts.found.length > 0) return askAgain(form, doubts);
  }
  const made = await perform(form, () => makeConversation(db, viewer, asked, now));
  if (!made.done) return made.refused;
  return redirectWith(paths.prepare(made.value.conversationId), "asked");
}

export default function NewConversationPage() {
  const { own, staff, ...asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const only = own.length === 1 && staff.length === 0 ? own[0]?.partner?.givenName : undefined;
  if (own.length + staff.length === 0) {
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
      <PageHead
        title={m.conversations_new_title()}
        lead={only ? m.conversations_new_lead({ name: only }) : m.conversations_new_lead_any()}
      />
      <div className="measure">
        <NewConversationForm own={own} staff={staff} {...asked} refused={refused} />
      </div>
    </>
  );
}
