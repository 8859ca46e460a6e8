import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgreementList } from "#app/features/agreements/components/agreement-list.tsx";
import { listOpenAgreementsBetween } from "#app/features/agreements/queries.server.ts";
import { recordAccess } from "#app/features/audit/record.server.ts";
import { FilingSheet } from "#app/features/conversations/components/filing-sheet.tsx";
import { PerceptionSheet } from "#app/features/conversations/components/perception-sheet.tsx";
import { RecordAgenda } from "#app/features/conversations/components/record-agenda.tsx";
import { RecordAgreements } from "#app/features/conversations/components/record-agreements.tsx";
import { FrozenRecordSheet } from "#app/features/conversations/components/record-frozen.tsx";
import { RecordHead } from "#app/features/conversations/components/record-head.tsx";
import { OwnBox, RecordBox, SharedBox } from "#app/features/conversations/components/record-notes.tsx";
import { RecordPrepared } from "#app/features/conversations/components/record-prepared.tsx";
import { RecordQuestions } from "#app/features/conversations/components/record-questions.tsx";
import { RecordSigning } from "#app/features/conversations/components/record-signing.tsx";
import { readersWords } from "#app/features/conversations/components/record-words.ts";
import { usePulse } from "#app/features/conversations/components/use-pulse.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { findSharedAnswers } from "#app/features/conversations/queries/shared.server.ts";
import { HoursAtHand } from "#app/features/hours/components/hours-at-hand.tsx";
import { findHoursAtHand } from "#app/features/hours/queries/person.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const room = answer(() => getRoom(db, viewer, id));
  const { staff, schoolId, employmentId, scheduledAt } = room.conversation;
  if (staff) recordAccess(db, viewer, { thing: "conversation", thingId: id, subjectId: staff.personId }, now);
  const prepared = findSharedAnswers(db, viewer, id);
  const before = employmentId ? listOpenAgreementsBetween(db, viewer, employmentId) : [];
  return {
    ...room,
    prepared: prepared && {
      mine: prepared.mine.answers,
      others: prepared.others.map(({ party, answers }) => ({ name: party.givenName, answers })),
    },
    before: before.filter((agreement) => agreement.conversationId !== id),
    hours: staff ? findHoursAtHand(db, viewer, { personId: staff.personId, schoolId }) : null,
    today: viewer.today,
    begun: scheduledAt !== null && scheduledAt <= now.getTime(),
  };
}

export default function Room() {
  const room = useLoaderData<typeof loader>();
  const { conversation: talk, standing, prepared, before, frozen, current, today } = room;
  const writable = standing === "open";
  const partner = talk.parties.find((party) => party.part === "partner");
  const back = paths.conversation(talk.id);
  usePulse(paths.conversationPulse(talk.id), room.pulse, room.text.mine && writable);
  return (
    <>
      <RecordHead talk={talk} standing={standing} toPrepare={!prepared && !room.begun} />
      <div className="columns">
        <div className="stack">
          {talk.openingQuestion && partner && writable && (
            <div className="lead">
              {partner.personId === talk.me.personId
                ? m.conversations_room_you_ask()
                : m.conversations_room_asks({ name: partner.givenName })}{" "}
              <Words as="span">{talk.openingQuestion}</Words>
            </div>
          )}
          {prepared && <RecordPrepared talk={talk} {...prepared} />}
          {frozen && current ? (
            <FrozenRecordSheet
              record={frozen}
              title={
                talk.state === "signed"
                  ? m.conversations_room_as_signed_title()
                  : m.conversations_room_as_frozen_title()
              }
              sha256={current.sha256}
              readers={readersWords(talk)}
            />
          ) : (
            <>
              <RecordAgenda talk={talk} points={room.agenda} writable={writable} />
              <RecordQuestions talk={talk} questions={room.questions} writable={writable} />
              <RecordBox talk={talk} text={room.text} notes={room.notes} writable={writable} />
            </>
          )}
          <RecordAgreements
            talk={talk}
            agreements={room.agreements}
            questions={room.questions}
            frozen={frozen}
            writable={writable}
            today={today}
          />
        </div>
        <div className="stack">
          <RecordSigning {...room} talk={talk} />
          <PerceptionSheet talk={talk} perceptions={room.perceptions} />
          <FilingSheet talk={talk} filing={room.filing} />
          {before.length > 0 && (
            <AgreementList
              title={m.conversations_room_agreements_open()}
              agreements={before}
              today={today}
              back={back}
              empty=""
            />
          )}
          <HoursAtHand hours={room.hours} />
          <SharedBox talk={talk} notes={room.notes} writable={standing !== "locked"} />
          <OwnBox talk={talk} notes={room.notes} writable={standing !== "locked"} />
        </div>
      </div>
    </>
  );
}
