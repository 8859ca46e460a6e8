import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consentToFile } from "#app/features/conversations/commands/file.server.ts";
import { FileForm } from "#app/features/conversations/components/filing-sheet.tsx";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { findFiling } from "#app/features/conversations/queries/filing.server.ts";
import { filingInput } from "#app/features/conversations/record-input.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  const { talk, filing } = openFiling(seat, args.params.id);
  const { id, other, teamName } = talk;
  return { talk: { id, other, teamName }, mine: filing.mine };
}

export async function action(args: ActionFunctionArgs) {
  const seat = await requireViewer(args);
  const { talk } = openFiling(seat, args.params.id);
  const form = await parseForm(args.request, filingInput);
  if (!form.ok) return refuseForm(form);
  const yes = form.value.act === "agree";
  const said = await perform(form, () => consentToFile(seat.db, seat.viewer, talk.id, yes, seat.now));
  return said.done ? redirectWith(`${paths.conversation(talk.id)}#file`, "saved") : said.refused;
}

export default function FilingPage() {
  const { talk, mine } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RecordPage talk={talk} title={m.conversations_file_title()} refused={refused} labels={{}}>
      {mine ? (
        <FileForm id={talk.id} act="withdraw" label={m.conversations_file_withdraw()} />
      ) : (
        <FileForm id={talk.id} act="agree" label={m.conversations_file_agree()} />
      )}
    </RecordPage>
  );
}

/** The talk and its way to the personnel file. @throws 404 when it is not hers, or there is nothing to decide */
function openFiling({ db, viewer }: Seat, part: string | undefined) {
  const talk = answer(() => getConversation(db, viewer, keyFrom(part), "consent_to_file"));
  const filing = findFiling(db, viewer, talk);
  if (!filing) throw notFound();
  return { talk, filing };
}
