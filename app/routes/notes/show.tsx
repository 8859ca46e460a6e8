import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ToAgenda } from "#app/features/conversations/components/to-agenda.tsx";
import { listTalksAhead } from "#app/features/conversations/queries/agenda.server.ts";
import { EvidenceSheet } from "#app/features/evidence/components/evidence-list.tsx";
import { listEvidenceOf } from "#app/features/evidence/queries.server.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingFold } from "#app/features/items/components/sharing-form.tsx";
import { NoteChain } from "#app/features/value/components/note-chain.tsx";
import { getNote } from "#app/features/value/queries.server.ts";
import { namedInWords, senseWords, valueTerms, valueWords } from "#app/features/value/components/words.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { ValueName } from "#app/ui/value-chips.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.value_note() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { may, ...note } = getNote(db, viewer, keyFrom(args.params.id));
    const offered = may("share") ? listOfferedAudiences(db, viewer, note) : [];
    const talks = listTalksAhead(db, viewer, {
      ownerPersonId: note.owner.personId,
      ownerTeamId: note.ownerTeamId,
    });
    return {
      me: viewer.personId,
      note,
      offered,
      mayChange: may("change"),
      talks,
      evidence: listEvidenceOf(db, viewer, note.id),
    };
  });
}

export default function NotePage() {
  const { me, note, offered, mayChange, talks, evidence } = useLoaderData<typeof loader>();
  const { owner, question, activity } = note;
  const whose =
    owner.personId === me
      ? m.value_note()
      : m.value_note_of({ name: owner.teamName ?? owner.givenName ?? "" });
  return (
    <>
      <PageHead
        title={whose}
        over={showDay(note.notedOn, "weekday")}
        actions={
          mayChange && (
            <ButtonLink variant="quiet" to={paths.editNote(note.id)}>
              {m.value_edit()}
            </ButtonLink>
          )
        }
      />
      <div className="stack measure">
        <Sheet as="article" seen={<SeenByItem audiences={note.audiences} owner={owner} me={me} />}>
          <Words size="large">{note.text}</Words>
          <div className="meta over">
            {note.time === "expected" && <Pill>{m.value_expected_label()}</Pill>}
            {note.sense && <Pill>{senseWords[note.sense]()}</Pill>}
            {note.values.length > 0 && <span className="unseen">{namedInWords(note.values)}</span>}
            {note.values.map((kind) => (
              <ValueName key={kind} kind={kind} words={valueWords[kind]()} term={valueTerms[kind]()} />
            ))}
          </div>
          {question && (
            <p className="over">
              <span className="faint">{m.value_of_question()}: </span>
              <Link to={paths.question(question.id)}>{question.text}</Link>
            </p>
          )}
          {activity && (
            <p className="over">
              <span className="faint">{m.value_of_activity()}: </span>
              <Link to={paths.activity(activity.id)}>{activity.title}</Link>
            </p>
          )}
          {mayChange && (
            <div className="stack near over">
              <SharingFold
                itemId={note.id}
                offered={offered}
                audiences={note.audiences}
                teamName={owner.teamName}
              />
              <p>
                <Link to={paths.itemRemoval(note.id)}>{m.value_delete()}</Link>
              </p>
            </div>
          )}
        </Sheet>
        <ToAgenda talks={talks} source={{ words: note.text, item: note.id }} back={paths.note(note.id)} />
        <NoteChain before={note.madePossibleBy} after={note.madePossible} me={me} />
        <EvidenceSheet itemId={note.id} evidence={evidence} me={me} mayAdd={mayChange} />
        {mayChange && (
          <p className="acts">
            <Link to={paths.newNote({ after: note.id })}>{m.value_follow()}</Link>
            <Link to={paths.newStory(note.id)}>{m.stories_of_note_start()}</Link>
          </p>
        )}
      </div>
    </>
  );
}
