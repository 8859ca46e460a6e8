import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ActivityRow } from "../model.ts";
import { ActivityList } from "./activity-list.tsx";

type BelongsSheetProps = {
  activityId: number;
  questions: readonly { id: number; text: string }[];
  goals: readonly { id: number; text: string }[];
  grewFrom: readonly ActivityRow[];
  grewInto: readonly ActivityRow[];
  me: number;
  /** Questions of several people that meet on its goals. */
  behind: readonly { id: number; text: string }[];
  /** Groups that were born of it. */
  groups: readonly { id: number; name: string }[];
  /** Who reads it can write down what grew from it, and put a question of hers with it. */
  mayGrow: boolean;
  mayStartGroup: boolean;
};

/** The questions and goals it is for, what it grew from and what grew from it: of each what the viewer may read. */
export function BelongsSheet({
  activityId,
  questions,
  goals,
  grewFrom,
  grewInto,
  behind,
  groups,
  me,
  mayGrow,
  mayStartGroup,
}: BelongsSheetProps) {
  const none = [questions, goals, grewFrom, grewInto, behind, groups].every((list) => list.length === 0);
  if (none && !mayGrow) return null;
  const grow = mayGrow && <Link to={paths.newActivity({ grewFrom: activityId })}>{m.activities_grow()}</Link>;
  return (
    <Sheet title={m.activities_hangs_together()} action={grow}>
      {none && <p className="soft">{m.activities_belongs_none()}</p>}
      <div className="stack">
        <Part title={m.activities_questions()} list={questions}>
          {questions.map(({ id, text }) => (
            <Words key={id} as="div" size="less">
              <Link to={paths.question(id)}>{text}</Link>
            </Words>
          ))}
        </Part>
        <Part title={m.activities_goals()} list={goals}>
          {goals.map(({ id, text }) => (
            <p key={id}>
              <Link to={paths.goal(id)}>{text}</Link>
            </p>
          ))}
        </Part>
        <Part title={m.activities_questions_behind()} list={behind}>
          {behind.map(({ id, text }) => (
            <Words key={id} as="div" size="less">
              <Link to={paths.question(id)}>{text}</Link>
            </Words>
          ))}
        </Part>
        <Part title={m.activities_grew_from()} list={grewFrom}>
          <ActivityList activities={grewFrom} me={me} />
        </Part>
        <Part title={m.activities_grew_into()} list={grewInto}>
          <ActivityList activities={grewInto} me={me} />
        </Part>
        <Part title={m.activities_groups_grown()} list={groups}>
          {groups.map(({ id, name }) => (
            <p key={id}>
              <Link to={paths.team(id)}>{name}</Link>
            </p>
          ))}
        </Part>
        {mayGrow && (
          <p className="meta">
            {mayStartGroup && <Link to={paths.startGroup(activityId)}>{m.activities_group_start()}</Link>}
            <Link to={paths.ownQuestions(activityId)}>{m.activities_own_questions_link()}</Link>
          </p>
        )}
      </div>
    </Sheet>
  );
}

function Part({ title, list, children }: { title: string; list: readonly unknown[]; children: ReactNode }) {
  if (list.length === 0) return null;
  return (
    <section className="stack tight">
      <h3 className="faint">{title}</h3>
      {children}
    </section>
  );
}
