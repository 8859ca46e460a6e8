import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";

type PersonActionsProps = {
  person: { id: number; mayEmploy: boolean; mayEdit: boolean; mayPropose: boolean };
};

/** What the viewer can do for someone, as far as it is hers to do. */
export function PersonActions({ person: { id, mayEmploy, mayEdit, mayPropose } }: PersonActionsProps) {
  return (
    <>
      {mayPropose && (
        <ButtonLink variant="quiet" icon="lightbulb" to={paths.proposeQuestion(id)}>
          {m.questions_propose()}
        </ButtonLink>
      )}
      {mayEmploy && (
        <ButtonLink variant="quiet" to={paths.personEmployments(id)}>
          {m.people_employment_add()}
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink variant="quiet" icon="pencil" to={paths.editPerson(id)}>
          {m.people_edit()}
        </ButtonLink>
      )}
    </>
  );
}
