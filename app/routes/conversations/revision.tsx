import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { recordAccess } from "#app/features/audit/record.server.ts";
import { FrozenRecordSheet } from "#app/features/conversations/components/record-frozen.tsx";
import { ReopenedWords, Signatures } from "#app/features/conversations/components/record-signing.tsx";
import {
  passedReaders,
  passedTitle,
  readersWords,
  talkTitle,
} from "#app/features/conversations/components/record-words.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const [id, no] = [keyFrom(args.params.id), keyFrom(args.params.no)];
  const { conversation, revision, record } = answer(() => getRevision(db, viewer, id, no));
  const subjectId = conversation.staff?.personId;
  if (subjectId) recordAccess(db, viewer, { thing: "conversation", thingId: id, subjectId }, now);
  const { other, teamName, me, staff } = conversation;
  const passedBy = me ? null : { personId: staff!.personId, givenName: staff!.givenName };
  return {
    talk: { id, other, teamName, me: me ?? { personId: viewer.personId } },
    passedBy,
    revision,
    record,
  };
}

/** What was signed once stays readable, whatever came after. */
export default function RecordRevision() {
  const { talk, passedBy, revision, record } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHead
        title={m.conversations_room_revision_title({ no: revision.no })}
        over={
          passedBy ? (
            <Link to={paths.person(passedBy.personId)}>{passedTitle(passedBy)}</Link>
          ) : (
            <Link to={paths.conversation(talk.id)}>{talkTitle(talk)}</Link>
          )
        }
      />
      <div className="columns">
        <FrozenRecordSheet
          record={record}
          title={m.conversations_room_record()}
          sha256={revision.sha256}
          readers={passedBy ? passedReaders(passedBy) : readersWords(talk)}
        />
        <Sheet title={m.conversations_room_signed_by()}>
          <div className="stack near">
            <Signatures talk={talk} revision={revision} />
            {revision.reopened && <ReopenedWords reopened={revision.reopened} />}
          </div>
        </Sheet>
      </div>
    </div>
  );
}
