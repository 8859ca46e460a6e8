import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { recordAccess } from "#app/features/audit/record.server.ts";
import { recordPaper } from "#app/features/conversations/components/record-paper.ts";
import { talkTitle } from "#app/features/conversations/components/record-words.ts";
import { getPrinted } from "#app/features/conversations/queries/printed.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PaperSheet } from "#app/ui/paper-sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const asked = new URL(args.request.url).searchParams.get("no");
  const no = asked === null ? null : keyFrom(asked);
  const { conversation, ...printed } = answer(() => getPrinted(db, viewer, id, no, now));
  const { staffId: subjectId } = printed;
  if (subjectId) recordAccess(db, viewer, { thing: "conversation", thingId: id, subjectId }, now);
  const { other, teamName } = conversation;
  return { talk: { id, other, teamName }, no: printed.revision?.no, paper: recordPaper(printed) };
}

/** The record on paper: what the printer gives is what stands here. */
export default function PrintRecord() {
  const { talk, no, paper } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <div className="label-row no-print">
        <Link to={paths.conversation(talk.id)}>{talkTitle(talk)}</Link>
        <ButtonLink to={paths.recordPdf(talk.id, no)} reloadDocument variant="quiet" size="small">
          {m.conversations_paper_pdf()}
        </ButtonLink>
      </div>
      <p className="faint no-print">{m.conversations_paper_how()}</p>
      <PaperSheet paper={paper} />
    </div>
  );
}
