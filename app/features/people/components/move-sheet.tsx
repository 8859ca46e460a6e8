import { Form } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { moveInput } from "../input.ts";
import { Versioned } from "./employment-form.tsx";
import { moveText } from "./words.ts";

type Move = { id: number; onDay: string; waits: boolean; from: string | null; to: string | null };
type Employment = {
  id: number;
  version: number;
  functionName: string;
  schoolName: string;
  homeTeamId: number | null;
  homeTeamName: string | null;
  partnerName: string | null;
  teams: readonly { id: number; name: string }[];
  moves: readonly Move[];
  transfers: boolean;
};

type MoveSheetProps = {
  employment: Employment;
  personId: number;
  name: string;
  isSelf: boolean;
  today: string;
  refused: FormAnswer | undefined;
};

/** Another home team for one employment: where she is now, what waits, what happens on the day, and the form. */
export function MoveSheet({ employment, personId, name, isSelf, today, refused }: MoveSheetProps) {
  const { homeTeamName: team, partnerName: partner, moves } = employment;
  const forThis = (act: string) => answerFor(refused, act, "employment", employment.id);
  const waiting = moves.find((move) => move.waits);
  const gone = moves.filter((move) => !move.waits);
  // What was taken back, or set, by someone else meanwhile has no form here any more to say so.
  const overtaken = forThis(waiting ? "move" : "take_back");
  return (
    <Sheet title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}>
      <div className="stack near">
        <Conflict conflict={overtaken?.conflict} labels={{}} />
        <p>
          {team ? m.people_move_now({ name, team }) : m.people_move_now_none({ name })}{" "}
          {partner && m.people_move_now_partner({ partner })}
        </p>
        {gone.length > 0 && <p className="faint">{gone.map(moveText).join("; ")}</p>}
        {waiting ? (
          <WaitingMove {...{ employment, personId, name, waiting }} refused={forThis("take_back")} />
        ) : isSelf ? (
          <p className="soft">{m.people_move_own()}</p>
        ) : (
          <MoveForm {...{ employment, personId, name, today }} refused={forThis("move")} />
        )}
        {employment.transfers && !isSelf && (
          <p>
            <ButtonLink variant="quiet" to={paths.transferPerson(personId, employment.id)}>
              {m.people_transfer()}
            </ButtonLink>
          </p>
        )}
      </div>
    </Sheet>
  );
}

type PartProps = { employment: Employment; personId: number; name: string; refused: FormAnswer | undefined };

function WaitingMove({ employment, personId, name, waiting, refused }: PartProps & { waiting: Move }) {
  const form = useActionForm({ fields: {}, problems: refused?.problems, prefix: `back-${employment.id}` });
  const given = { name, day: showDay(waiting.onDay) };
  return (
    <Form {...form.formProps} action={paths.movePerson(personId)} className="form">
      <input type="hidden" name="act" value="take_back" />
      <input type="hidden" name="move" value={waiting.id} />
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{}} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <p className="strong">
        {waiting.to ? m.people_move_coming({ ...given, team: waiting.to }) : m.people_move_coming_none(given)}
      </p>
      <p className="faint">{m.people_move_until_then()}</p>
      <div className="actions">
        <Button variant="quiet">{m.people_move_take_back()}</Button>
      </div>
    </Form>
  );
}

function MoveForm({ employment, personId, name, today, refused }: PartProps & { today: string }) {
  const form = useActionForm({
    schema: moveInput,
    fields: refused?.fields ?? { homeTeamId: "", onDay: today },
    problems: refused?.problems,
    prefix: `move-${employment.id}`,
  });
  const others = employment.teams.filter((team) => team.id !== employment.homeTeamId);
  return (
    <Form {...form.formProps} action={paths.movePerson(personId)} className="form">
      <input type="hidden" name="act" value="move" />
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{}} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <div className="field-row">
        <Select
          label={m.people_move_to()}
          empty={m.ui_choose()}
          options={[
            ...others.map((team) => ({ value: team.id, label: team.name })),
            ...(employment.homeTeamId ? [{ value: "none", label: m.people_move_to_none() }] : []),
          ]}
          {...form.register("homeTeamId")}
        />
        <Field
          label={m.people_move_day()}
          hint={m.people_move_day_hint()}
          type="date"
          {...form.register("onDay")}
        />
      </div>
      <ul className="plain stack tight faint">
        <li>{m.people_move_says_partner({ name })}</li>
        <li>{m.people_move_says_team({ name })}</li>
        <li>{m.people_move_says_hers({ name })}</li>
      </ul>
      <div className="actions">
        <Button>{m.people_move_save()}</Button>
      </div>
    </Form>
  );
}
