import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ConversationKind, Sharing } from "../model.ts";
import { PreparationAgenda, PreparationAside, type AtHand } from "./preparation-aside.tsx";
import type { CrossingShown } from "./preparation-crossing.tsx";
import { PreparationForm, type PreparationFormProps } from "./preparation-form.tsx";
import type { QuestionToReview } from "./preparation-questions.tsx";
import {
  PreparationKept,
  PreparationLinks,
  PreparationSideBySide,
  PreparationWaiting,
} from "./preparation-shared.tsx";
import { typedPrompt, typedReview, type PromptToAnswer } from "./typed-preparation.ts";
import { kindName, placeName } from "./words.ts";

export type PreparationPageProps = {
  page: {
    id: number;
    partyId: number;
    version: number;
    savedAt: number | null;
    kind: ConversationKind;
    scheduledAt: number | null;
    place: string | null;
    sharing: Sharing;
    otherShared: boolean;
    ahead: boolean;
    locked: boolean;
    leading: boolean;
    otherName: string | null;
    teamName: string | null;
    staff?: { givenName: string; isMe: boolean };
    opening: { by: string; text: string } | null;
    own: { prompts: PromptToAnswer[]; questions: QuestionToReview[] } | null;
    mine: CrossingShown | null;
    kept: CrossingShown | null;
    others: (CrossingShown & { partyId: number; name: string })[];
    ambitions: PreparationFormProps["ambitions"];
    agenda: { id: number; text: string; by: string | null }[];
    agreements: AtHand["agreements"];
    notes: AtHand["notes"];
    feedback: AtHand["feedback"];
    feedbackSince: AtHand["feedbackSince"];
    me: number;
    lastOn: string | null;
    next: { id: number; name: string } | null;
  };
  refused?: PreparationFormProps["refused"] & { fields: Record<string, string | string[]> };
};

/** Preparing, in each of its three moments: writing, having shared, both having shared. */
export function PreparationPage({ page, refused }: PreparationPageProps) {
  const reader = page.otherName ?? m.conversations_team_readers();
  return (
    <>
      <PageHead
        over={overLine(page)}
        title={
          page.otherName
            ? m.conversations_prep_title({ name: page.otherName })
            : m.conversations_prep_title_team({ team: page.teamName ?? "" })
        }
        lead={leadLine(page)}
        actions={
          page.next && (
            <ButtonLink
              variant="quiet"
              size="small"
              rel="next"
              accessKey="n"
              to={paths.prepare(page.next.id)}
              icon="arrow-right"
            >
              {m.conversations_list_next_person({ name: page.next.name })}
            </ButtonLink>
          )
        }
      />
      <div className="columns">
        <div className="stack">
          {page.leading && page.ahead && page.sharing !== "both_shared" && (
            <OwnOpening id={page.id} opening={page.opening} />
          )}
          <Body page={page} reader={reader} refused={refused} />
          <PreparationAgenda conversationId={page.id} points={page.agenda} />
          <PreparationLinks
            conversationId={page.id}
            ahead={page.ahead}
            room={page.sharing !== "both_shared"}
          />
        </div>
        <PreparationAside
          agreements={page.agreements}
          notes={page.notes}
          me={page.me}
          notesSince={page.lastOn}
          feedback={page.feedback}
          feedbackSince={page.feedbackSince}
        />
      </div>
    </>
  );
}

function Body({ page, reader, refused }: PreparationPageProps & { reader: string }) {
  if (page.sharing === "both_shared" && page.mine) {
    return (
      <PreparationSideBySide
        conversationId={page.id}
        mine={page.mine}
        others={page.others}
        kept={page.kept ?? nothing}
      />
    );
  }
  if (page.mine) {
    return (
      <div className="stack">
        <PreparationWaiting
          conversationId={page.id}
          version={page.version}
          reader={reader}
          mine={page.mine}
          locked={page.locked}
        />
        <PreparationKept kept={page.kept ?? nothing} />
      </div>
    );
  }
  if (!page.own) return <PreparationKept kept={page.kept ?? nothing} />;
  return (
    <PreparationForm
      key={page.version}
      conversationId={page.id}
      partyId={page.partyId}
      version={page.version}
      savedAt={page.savedAt}
      reader={reader}
      leading={page.leading}
      otherShared={page.otherShared}
      opening={page.leading ? null : page.opening}
      prompts={page.own.prompts.map((prompt) => typedPrompt(prompt, refused?.fields))}
      questions={page.own.questions.map((question) => typedReview(question, refused?.fields))}
      ambitions={page.ambitions}
      refused={refused}
    />
  );
}

const nothing: CrossingShown = { answers: [], reviews: [] };

function overLine({ kind, scheduledAt, place, staff }: PreparationPageProps["page"]): string {
  const when = scheduledAt === null ? m.conversations_state_to_plan() : showMoment(scheduledAt);
  return [kindName(kind), when, placeName(place, staff)].filter(Boolean).join(", ");
}

function leadLine({ sharing, locked, leading }: PreparationPageProps["page"]): string {
  if (sharing === "both_shared") return m.conversations_prep_both_lead();
  if (locked) return m.conversations_prep_closed_lead();
  return leading ? m.conversations_prep_lead_partner() : m.conversations_prep_lead();
}

function OwnOpening({ id, opening }: { id: number; opening: { text: string } | null }) {
  return (
    <Sheet tone="sunk">
      <div className="label-row">
        <p>
          {opening && <span className="faint">{m.conversations_prep_opening_mine()} </span>}
          {opening && (
            <Words as="span" size="less">
              {opening.text}
            </Words>
          )}
        </p>
        <Link to={paths.conversationDate(id)}>
          {opening ? m.conversations_prep_opening_change() : m.conversations_prep_opening_set()}
        </Link>
      </div>
    </Sheet>
  );
}
