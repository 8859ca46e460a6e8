import { amountWords } from "#app/features/agreements/components/agreement-words.ts";
import type { Paper, PaperEntry } from "#app/lib/paper.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { showDay, showMoment } from "#app/ui/dates.ts";
import type { FrozenRecord, Revision } from "../record.ts";
import { signWords } from "./record-words.ts";
import { kindName, wentName } from "./words.ts";

type Printed = {
  record: FrozenRecord;
  /** What was signed; null while nobody signed yet. */
  revision: Revision | null;
  sha256: string;
  schoolName: string;
  /** When it was fixed, or read (UTC ms). */
  at: number;
};

/** The record, and only the record, as it goes on paper: in the reader's language, names as they were. */
export function recordPaper({ record, revision, sha256, schoolName, at }: Printed): Paper {
  const { conversation, parties } = record;
  const nameOf = (personId: number) => parties.find((party) => party.personId === personId)?.name ?? "";
  const kind = kindName(conversation.kind);
  const who = conversation.team ?? parties.map((party) => party.name).join(m.conversations_paper_and());
  const facts = [conversation.team ? `${who}: ${parties.map((party) => party.name).join(", ")}` : who];
  if (conversation.heldOn)
    facts.push(m.conversations_paper_held({ day: showDay(conversation.heldOn, "weekday") }));
  if (!revision) facts.push(m.conversations_paper_concept());
  if (revision?.reopened)
    facts.push(
      m.conversations_paper_reopened({ name: revision.reopened.by, when: showMoment(revision.reopened.at) }),
    );
  const parts = [
    part(
      m.conversations_room_agenda(),
      record.agenda.map((point) => ({ words: point.text, meta: [nameOf(point.by)] })),
    ),
    part(m.conversations_paper_text(), record.text ? [{ words: record.text }] : []),
    part(
      m.conversations_room_noted(),
      record.notes.map((note) => ({ words: note.text, meta: [nameOf(note.by)] })),
    ),
    part(m.conversations_room_questions(), reviewEntries(record, nameOf)),
    part(
      m.conversations_room_new_questions(),
      record.questions.map((question) => ({ words: question.text })),
    ),
    part(
      m.conversations_room_agreements(),
      record.agreements.map((one) => ({
        text: one.text,
        meta: [
          one.ownerName,
          ...(one.dueOn ? [m.agreements_for({ day: showDay(one.dueOn) })] : []),
          ...amountWords(one),
        ],
      })),
    ),
    part(m.conversations_room_signed_by(), revision ? signEntries(revision, nameOf) : []),
  ];
  return {
    lang: getLocale(),
    over: `${schoolName}, Jaarring`,
    title: m.conversations_paper_title({ kind }),
    facts,
    parts: parts.filter((one) => one.entries.length > 0),
    foot: [
      revision
        ? m.conversations_paper_version({ no: revision.no, when: showMoment(revision.at) })
        : m.conversations_paper_no_version({ when: showMoment(at) }),
      `sha256 ${sha256}`,
    ],
    pageOf: m.conversations_paper_page({ no: "{no}", of: "{of}" }),
    at,
  };
}

const part = (title: string, entries: PaperEntry[]) => ({ title, entries });

function reviewEntries({ reviews }: FrozenRecord, nameOf: (personId: number) => string): PaperEntry[] {
  return reviews.flatMap((review) => [
    { words: review.question, meta: review.howItWent ? [wentName(review.howItWent)] : [] },
    ...review.sides.flatMap((side) => [
      ...(side.helped
        ? [{ label: m.conversations_room_helped_by({ name: nameOf(side.by) }), words: side.helped }]
        : []),
      ...(side.hindered
        ? [{ label: m.conversations_room_hindered_by({ name: nameOf(side.by) }), words: side.hindered }]
        : []),
    ]),
  ]);
}

const signEntries = ({ signOffs }: Revision, nameOf: (personId: number) => string): PaperEntry[] =>
  signOffs.map((one) => ({
    text: `${nameOf(one.personId) || one.givenName}: ${signWords(one.kind)}`,
    words: one.response ?? undefined,
    meta: [showMoment(one.at)],
  }));
