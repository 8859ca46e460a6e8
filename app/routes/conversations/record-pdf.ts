import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordAccess } from "#app/features/audit/record.server.ts";
import { recordPaper } from "#app/features/conversations/components/record-paper.ts";
import { getFiledRecord } from "#app/features/conversations/queries/filing.server.ts";
import { getPrinted, isParty } from "#app/features/conversations/queries/printed.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { printPaper } from "#app/http/press.server.ts";
import { m } from "#app/paraglide/messages.js";

/** The record as a file, of an earlier version with `?no=`; for HR only a version both sent to the personnel file. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const asked = new URL(args.request.url).searchParams.get("no");
  const no = asked === null ? null : keyFrom(asked);
  const { staffId, ...printed } = answer(() =>
    no !== null && viewer.hrSchoolIds.length > 0 && !isParty(db, viewer, id)
      ? getFiledRecord(db, viewer, id, no)
      : getPrinted(db, viewer, id, no, now),
  );
  if (staffId) recordAccess(db, viewer, { thing: "conversation", thingId: id, subjectId: staffId }, now);
  const bytes = await printPaper(recordPaper(printed));
  const day = printed.record.conversation.heldOn ?? "";
  const name = `${m.conversations_paper_file()}${day && `-${day}`}${no ? `-${no}` : ""}.pdf`;
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
