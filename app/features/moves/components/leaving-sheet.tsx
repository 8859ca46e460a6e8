import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kindWords } from "#app/features/activities/components/words.ts";
import type { ActivityKind } from "#app/features/activities/model.ts";
import { kindName } from "#app/features/conversations/components/words.ts";
import type { ConversationKind } from "#app/features/conversations/model.ts";
import { LeavingForm, Versioned } from "#app/features/people/components/employment-form.tsx";
import { roleWords } from "#app/features/people/components/words.ts";
import type { RoleKind } from "#app/features/people/model.ts";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Leaving = {
  toDay: string | null;
  mayTakeBack: boolean;
  roles: readonly {
    id: number;
    kind: RoleKind;
    teamId: number | null;
    teamName: string | null;
    schoolName: string | null;
    leadsAlone: boolean;
  }[];
  teams: readonly { id: number; name: string }[];
  partnerOf: readonly { id: number; name: string }[];
  talks: readonly { id: number; kind: ConversationKind; scheduledAt: number | null }[] | null;
  requests: readonly { id: number; kind: ActivityKind }[] | null;
};

type LeavingSheetProps = {
  personId: number;
  name: string;
  employment: { id: number; version: number; schoolName: string; isLast: boolean; lastDay: string };
  leaving: Leaving;
  /** The answers for the two forms: the end, and taking it back. */
  refused: { end: FormAnswer | undefined; back: FormAnswer | undefined };
};

/** The last day of an employment: what ends with it, by name, before it is entered; and the way back until it comes. */
export function LeavingSheet({ personId, name, employment, leaving, refused }: LeavingSheetProps) {
  const { isLast, schoolName: school, lastDay } = employment;
  const says = isLast ? m.people_leave_last({ name }) : m.people_leave_elsewhere({ name, school });
  const { toDay, mayTakeBack } = leaving;
  return (
    <Sheet title={m.people_employment_end()} id="end">
      <div className="stack near">
        {toDay && <p className="strong">{m.people_leave_later({ name, day: showDay(toDay) })}</p>}
        {toDay && mayTakeBack && <TakeBack {...{ personId, name, employment }} refused={refused.back} />}
        {!toDay && <WhatEnds name={name} leaving={leaving} />}
        <LeavingForm {...{ personId, employment, lastDay, says }} refused={refused.end} />
        <p className="faint">{m.moves_leave_keeps({ name })}</p>
      </div>
    </Sheet>
  );
}

function WhatEnds({ name, leaving }: { name: string; leaving: Leaving }) {
  const { roles, teams, partnerOf, talks, requests } = leaving;
  return (
    <div className="stack tight">
      <h3 className="meta">{m.moves_leave_ends()}</h3>
      <ul className="plain stack tight">
        {roles.map((role) => (
          <li key={`role ${role.id}`}>
            {roleWords[role.kind]()} {role.teamName ?? role.schoolName ?? ""}
            {role.leadsAlone && role.teamId && (
              <>
                {". "}
                {m.moves_leave_no_leader({ team: role.teamName ?? "" })}{" "}
                <Link to={paths.editTeam(role.teamId)}>{m.moves_leave_choose_leader()}</Link>
              </>
            )}
          </li>
        ))}
        <Line when={teams.length > 0}>{m.moves_leave_teams({ names: named(teams) })}</Line>
        <Line when={partnerOf.length > 0}>{m.moves_leave_partner_of({ names: named(partnerOf) })}</Line>
        {talks?.map((talk) => (
          <li key={`talk ${talk.id}`}>
            {talk.scheduledAt === null
              ? m.moves_leave_talk({ kind: kindName(talk.kind) })
              : m.moves_leave_talk_on({ kind: kindName(talk.kind), when: showMoment(talk.scheduledAt) })}
          </li>
        ))}
        {requests?.map((request) => (
          <li key={`request ${request.id}`}>{m.moves_leave_request({ kind: kindWords[request.kind]() })}</li>
        ))}
        <Line when={talks === null}>{m.moves_leave_talks_too()}</Line>
        <Line when>{m.moves_leave_activities({ name })}</Line>
      </ul>
    </div>
  );
}

const Line = ({ when, children }: { when: boolean; children: ReactNode }) =>
  when ? <li>{children}</li> : null;

const named = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ");

type TakeBackProps = Pick<LeavingSheetProps, "personId" | "name" | "employment"> & {
  refused: FormAnswer | undefined;
};

function TakeBack({ personId, name, employment, refused }: TakeBackProps) {
  const form = useActionForm({ fields: {}, problems: refused?.problems, prefix: "end-back" });
  return (
    <Form {...form.formProps} action={paths.personEmployments(personId, employment.id)} className="form">
      <input type="hidden" name="act" value="end_back" />
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{ lastDay: m.people_last_day() }} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <p className="faint">{m.moves_leave_back_says({ name })}</p>
      <div className="actions">
        <Button variant="quiet">{m.moves_leave_back()}</Button>
      </div>
    </Form>
  );
}
