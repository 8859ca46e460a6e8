import { Link } from "@remix-run/react";
import { useRef, type ReactNode, type RefObject } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { ConversationKind, Sharing } from "../model.ts";
import type { AgendaPoint } from "../record.ts";
import { AgendaForms } from "./agenda-button.tsx";
import { FourWords } from "./four-words.tsx";
import { PreparationAside, type AtHand } from "./preparation-aside.tsx";
import type { CrossingShown } from "./preparation-crossing.tsx";
import { PreparationForm, type PreparationFormProps } from "./preparation-form.tsx";
import { OwnOpening } from "./preparation-opening.tsx";
import { PeopleBar, PeopleList, type PersonToPrepare } from "./preparation-people.tsx";
import { pointOf, type QuestionToReview } from "./preparation-questions.tsx";
import {
  PreparationKept,
  PreparationLinks,
  PreparationSideBySide,
  PreparationWaiting,
} from "./preparation-shared.tsx";
import { RecordAgenda } from "./record-agenda.tsx";
import { TakingOver, useTakeOver } from "./take-over.tsx";
import type { PointSource } from "./to-agenda.tsx";
import { typedPrompt, typedReview, type PromptToAnswer } from "./typed-preparation.ts";
import { useSentByHand } from "./use-sent-by-hand.ts";
import { kindName, placeName } from "./words.ts";

export type PreparationPageProps = {
  page: AtHand & {
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
    agenda: AgendaPoint[];
    me: { personId: number };
    other?: { personId: number; givenName: string };
    people: PersonToPrepare[];
    next: PersonToPrepare | null;
    previous: PersonToPrepare | null;
    draftKey: string | null;
    feedback: AtHand["feedback"];
    feedbackSince: AtHand["feedbackSince"];
  };
  refused?: PreparationFormProps["refused"] & { fields: Record<string, string | string[]> };
};

/** Preparing, in each of its three moments: writing, having shared, both having shared. */
export function PreparationPage({
  page,
  refused,
  children,
}: PreparationPageProps & { /** More to have at hand. */ children?: ReactNode }) {
  const reader = page.otherName ?? m.conversations_team_readers();
  const form = useRef<HTMLFormElement>(null);
  const { take, said } = useTakeOver(form);
  const sent = useSentByHand(paths.prepare(page.id));
  const writable = !page.locked;
  return (
    <TakingOver value={page.own ? take : null}>
      <PageHead
        over={overLine(page)}
        title={
          page.otherName
            ? m.conversations_prep_title({ name: page.otherName })
            : m.conversations_prep_title_team({ team: page.teamName ?? "" })
        }
        lead={leadLine(page)}
        actions={
          <>
            <PeopleBar previous={page.previous} next={page.next} />
            <Link to="#at-hand" className="@min-[46rem]/page:hidden">
              {m.conversations_prep_aside()}
            </Link>
          </>
        }
      />
      <p role="status" className="unseen">
        {said}
      </p>
      {writable && <AgendaForms talkId={page.id} sources={sourcesOf(page)} />}
      <div className="columns">
        <div className="stack">
          {page.own && <FourWords key={page.id} open={page.leading} />}
          {page.leading && page.ahead && page.sharing !== "both_shared" && (
            <OwnOpening id={page.id} opening={page.opening} />
          )}
          <Body key={`${page.id}:${sent}`} page={page} reader={reader} refused={refused} form={form} />
          <RecordAgenda talk={page} points={page.agenda} writable={writable} back={paths.prepare(page.id)} />
          <PreparationLinks
            conversationId={page.id}
            ahead={page.ahead}
            room={page.sharing !== "both_shared"}
          />
        </div>
        <PreparationAside
          {...page}
          reader={reader}
          me={page.me.personId}
          isPlaced={writable ? (source) => isPlaced(page.agenda, source) : undefined}
        >
          {children}
          <PeopleList people={page.people} at={page.id} />
        </PreparationAside>
      </div>
    </TakingOver>
  );
}

/** Everything at hand that can be put on the agenda from here. */
const sourcesOf = ({ own, agreements, hindrances, notes }: PreparationPageProps["page"]): PointSource[] => [
  ...(own?.questions ?? []).map(pointOf),
  ...agreements.map(({ id, text }) => ({ words: text, agreement: id })),
  ...[...hindrances, ...notes].map(({ id, text }) => ({ words: text, item: id })),
];

const isPlaced = (agenda: AgendaPoint[], { item, agreement }: PointSource) =>
  agenda.some(({ opens, source }) => opens === (source === "agreement" ? agreement : item) && opens !== null);

type BodyProps = PreparationPageProps & { reader: string; form: RefObject<HTMLFormElement> };

function Body({ page, reader, refused, form }: BodyProps) {
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
      conversationId={page.id}
      form={form}
      draftKey={page.draftKey}
      personId={page.me.personId}
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
      placed={page.agenda.flatMap((point) => (point.source === "question" ? (point.opens ?? []) : []))}
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
  if (sharing === "waiting_for_other") return m.conversations_prep_lead_shared();
  return leading ? m.conversations_prep_lead_partner() : m.conversations_prep_lead();
}
