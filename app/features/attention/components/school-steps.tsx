import { Link } from "@remix-run/react";
import { asPoint } from "#app/features/conversations/record.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { SchoolCode, SignalOf } from "../model.ts";
import { Go, type StepProps, type TalkForIt } from "./signal-steps.tsx";
import { AgendaStep, PostStep } from "./steps.tsx";

const islandSteps = {
  team: m.attention_island_step_team,
  bouw: m.attention_island_step_bouw,
  sectie: m.attention_island_step_sectie,
};

/** The one step of what is said to leaders. */
export function SchoolStep({ signal, about, talk, schoolYear }: StepProps<SignalOf<SchoolCode>>) {
  switch (signal.code) {
    case "goal_without_others":
      return (
        <OnTeamAgenda
          point={signal.text}
          step={m.attention_to_team_agenda()}
          subject={{ goal: signal.subjectId }}
          {...{ signal, about, talk }}
        />
      );
    case "no_follow_up":
      return talk ? (
        <AgendaStep talk={talk} point={signal.text} step={m.attention_to_team_agenda()} about={about} />
      ) : (
        <Go
          to={paths.newActivity({ goal: signal.subjectId })}
          step={m.attention_follow_up_step()}
          about={about}
        />
      );
    case "ambition_without_shared_question":
      return (
        <OnTeamAgenda
          point={signal.title}
          step={m.attention_to_team_agenda()}
          subject={{ ambition: signal.lineageId }}
          {...{ signal, about, talk }}
        />
      );
    case "rubbing":
      return <RubbingStep {...{ signal, about, talk }} />;
    case "not_embedded":
      return <EmbedStep signal={signal} about={about} schoolYear={schoolYear} />;
    case "too_many_focal_points":
      return signal.leads ? (
        <Go to={paths.editVision(signal.schoolId)} step={m.attention_crowded_step_edit()} about={about} />
      ) : (
        <Go to={paths.vision(signal.schoolId)} step={m.attention_crowded_step_read()} about={about} />
      );
    case "island":
      return (
        <>
          <Go to={paths.team(signal.subjectId)} step={islandSteps[signal.teamWord]()} about={about} />
          <TakeAlong signal={signal} talk={talk} />
        </>
      );
    case "role_without_place":
      return <RoleStep signal={signal} about={about} />;
  }
}

type Subject = { goal?: number; ambition?: number };

/** The second way out of an island: its goal in the talk of a team she leads, or in one she plans for it. */
function TakeAlong({ signal, talk }: { signal: SignalOf<"island">; talk: TalkForIt | null }) {
  const said = { step: m.attention_island_agenda(), about: signal.goal, variant: "plain" } as const;
  if (talk) return <AgendaStep talk={talk} point={signal.goal} {...said} />;
  if (signal.teamId === null) return null;
  return <Go to={paths.newTeamConversation(signal.teamId, { goal: signal.goalId })} {...said} />;
}

type OnTeamAgendaProps = {
  signal: { teamId: number | null; schoolId: number };
  /** What a talk that is planned for it begins with. */
  subject: Subject;
  point: string;
  step: string;
  about: string;
  talk: TalkForIt | null;
  back?: string;
};

/** Where no team talk is ahead she plans one for it; who leads no team finds the teams of the school. */
export function OnTeamAgenda({ signal, subject, point, step, about, talk, back }: OnTeamAgendaProps) {
  if (talk) {
    const withWhom = m.attention_to_agenda_with({ name: talk.name });
    return <AgendaStep {...{ talk, point, about, back }} step={withWhom} />;
  }
  const { teamId, schoolId } = signal;
  const to = teamId === null ? paths.teams(schoolId) : paths.newTeamConversation(teamId, subject);
  return <Go {...{ to, step, about }} />;
}

/** On the agenda of the talk ahead, with the way to what rubs; where none is ahead a vision conversation is begun. */
function RubbingStep({
  signal,
  about,
  talk,
}: Pick<StepProps<SignalOf<"rubbing">>, "signal" | "about" | "talk">) {
  const { teamId, schoolId, title } = signal;
  if (!talk && teamId !== null)
    return (
      <PostStep
        action={paths.visionTalk(schoolId)}
        fields={{ team: teamId }}
        step={m.attention_rubbing_talk()}
        about={about}
      />
    );
  return (
    <>
      <OnTeamAgenda
        point={title}
        step={m.attention_rubbing_step()}
        subject={{ ambition: signal.lineageId }}
        {...{ signal, about, talk }}
      />
      {talk && <Look to={paths.rubbingFor(talk.id)} step={m.attention_rubbing_look()} about={about} />}
    </>
  );
}

const Look = ({ to, step, about }: { to: string; step: string; about: string }) => (
  <Link to={to} aria-label={`${step}: ${about}`}>
    {step}
  </Link>
);

type EmbedStepProps = Pick<StepProps<SignalOf<"not_embedded">>, "signal" | "about" | "schoolYear">;

/** A line on the sheet of the team she leads; who leads none writes at the goal where it got its place. */
function EmbedStep({ signal, about, schoolYear }: EmbedStepProps) {
  const { teamId, subjectId, text } = signal;
  if (teamId === null)
    return <Go to={paths.editGoal(subjectId)} step={m.attention_embed_at_goal()} about={about} />;
  const fields = { act: "add", text: asPoint(text), place: `goal:${subjectId}`, everybody: "on" };
  return (
    <PostStep
      action={paths.planLines(teamId, schoolYear)}
      fields={fields}
      step={m.attention_embed_step()}
      about={about}
    />
  );
}

function RoleStep({ signal, about }: Pick<StepProps<SignalOf<"role_without_place">>, "signal" | "about">) {
  const id = signal.subjectId;
  switch (signal.need) {
    case "place":
      return <Go to={paths.editRole(id)} step={m.role_profiles_needs_place_step()} about={about} />;
    case "holder":
      return <Go to={paths.roleHoldings(id)} step={m.role_profiles_give()} about={about} />;
    case "leaving":
      return <Go to={paths.person(signal.personId)} step={m.role_profiles_comes_free_step()} about={about} />;
  }
}
