import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";

type ActsProps = { role: { id: number; version: number; archivedOn: string | null } };

/** What who writes the role can do with it as a whole: change it, lay it aside after a second thought, or take it back. */
export function ProfileActs({ role }: ActsProps) {
  if (role.archivedOn !== null)
    return <ArchiveForm role={role} act="restore" label={m.role_profiles_restore()} />;
  return (
    <>
      <ButtonLink variant="quiet" icon="pencil" to={paths.editRole(role.id)}>
        {m.role_profiles_edit()}
      </ButtonLink>
      <Confirm
        label={m.role_profiles_archive()}
        icon="archive"
        question={<p>{m.role_profiles_archive_question()}</p>}
      >
        <ArchiveForm role={role} act="archive" label={m.role_profiles_archive_confirm()} />
      </Confirm>
    </>
  );
}

const ArchiveForm = ({ role, act, label }: ActsProps & { act: "archive" | "restore"; label: string }) => (
  <Form method="post" action={paths.role(role.id)}>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="version" value={role.version} />
    <Button variant={act === "archive" ? "danger" : "quiet"}>{label}</Button>
  </Form>
);

/** Why the role stays where it is. */
export function ArchiveRefused({ problems }: { problems: Record<string, Problem> | undefined }) {
  const problem = problems && Object.values(problems)[0];
  if (!problem) return null;
  const text =
    problem === "in_use"
      ? m.role_profiles_archive_held()
      : problem === "already_taken"
        ? m.role_profiles_restore_taken()
        : problemText(problem);
  return (
    <Notice tone="warn" role="alert">
      {text}
    </Notice>
  );
}
