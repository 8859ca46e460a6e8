import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { DataTable } from "#app/ui/table.tsx";
import type { LetterReason, LetterState } from "../model.ts";
import { aboutWords, reasonWords } from "./words.ts";

type Letter = {
  id: number;
  personId: number;
  name: string;
  about: keyof typeof aboutWords;
  state: LetterState;
  reason: LetterReason | null;
  queuedAt: number;
  nextTryAt: number;
  sentAt: number | null;
  givenUpAt: number | null;
  tries: number;
};

/** To whom, about what as far as that is a fact, when, and how it stands with the reason in words. */
export function LetterList({ letters, show }: { letters: readonly Letter[]; show: "all" | "failed" }) {
  if (letters.length === 0)
    return show === "failed" ? (
      <EmptyState icon="check" title={m.mail_log_none_failed()} text={m.mail_log_none_failed_text()} />
    ) : (
      <EmptyState title={m.mail_log_none()} text={m.mail_log_none_text()} />
    );
  return (
    <DataTable
      caption={m.mail_log_title()}
      columns={[
        {
          key: "to",
          head: m.mail_log_to(),
          rowHead: true,
          cell: (letter) => <Link to={paths.person(letter.personId)}>{letter.name}</Link>,
        },
        { key: "about", head: m.mail_log_about(), cell: (letter) => aboutWords[letter.about]() },
        { key: "when", head: m.mail_log_when(), cell: (letter) => showMoment(letter.queuedAt) },
        { key: "state", head: m.mail_log_state(), cell: (letter) => <State letter={letter} /> },
        { key: "tries", head: m.mail_log_tries(), numeric: true, cell: (letter) => letter.tries },
      ]}
      rows={letters}
      rowKey={(letter) => letter.id}
    />
  );
}

function State({ letter }: { letter: Letter }) {
  return (
    <>
      <span className={letter.state === "failed" ? "strong" : undefined}>{stateInWords(letter)}</span>
      {letter.reason && <div className="faint">{reasonWords[letter.reason]()}</div>}
    </>
  );
}

function stateInWords({ state, sentAt, givenUpAt, nextTryAt }: Letter): string {
  switch (state) {
    case "sent":
      return m.mail_log_sent({ when: showMoment(sentAt!) });
    case "waits":
      return m.mail_log_waits({ when: showMoment(nextTryAt) });
    case "not_needed":
      return m.mail_log_not_needed();
    case "failed":
      return givenUpAt === null
        ? m.mail_log_failing({ when: showMoment(nextTryAt) })
        : m.mail_log_given_up({ when: showMoment(givenUpAt) });
  }
}

type PagesProps = { page: number; pages: number; show: "all" | "failed" };

/** The way to the other parts of the list. */
export function LetterPages({ page, pages, show }: PagesProps) {
  if (pages === 1) return null;
  return (
    <nav className="actions below" aria-label={m.mail_log_pages_label()}>
      <span className="faint">{m.mail_log_page_of({ page, pages })}</span>
      {page > 1 && <Link to={paths.settingsMail({ show, page: page - 1 })}>{m.mail_log_previous()}</Link>}
      {page < pages && <Link to={paths.settingsMail({ show, page: page + 1 })}>{m.mail_log_next()}</Link>}
    </nav>
  );
}
