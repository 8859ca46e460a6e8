import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { addPerson, invitePerson } from "#app/features/people/commands/person.server.ts";
import { NewPersonForm } from "#app/features/people/components/new-person-form.tsx";
import { newPersonInput } from "#app/features/people/input.ts";
import { staffPolicy } from "#app/features/people/policy.ts";
import {
  listScalesOfSchools,
  listSchoolsToStaff,
  listTeamsOfSchools,
} from "#app/features/people/queries/choices.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_add_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, staffPolicy, "add");
  const schools = listSchoolsToStaff(db, viewer);
  const only = schools.length === 1 ? String(schools[0]!.id) : "";
  const ids = schools.map((school) => school.id);
  return {
    schools,
    teams: listTeamsOfSchools(db, ids),
    scales: listScalesOfSchools(db, viewer, ids),
    fields: { schoolId: only, functionGroup: "teaching", partTimeFactor: "1", fromDay: viewer.today },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, staffPolicy, "add");
  const form = await parseForm(args.request, newPersonInput);
  if (!form.ok) return refuseForm(form);
  const { invite, ...person } = form.value;
  const add = () => {
    const made = addPerson(db, viewer, person, now);
    return { ...made, employmentIds: [], arrived: [made.employmentId] };
  };
  const added = await perform(form, () => withPlacesFollowing(db, viewer.personId, add, now));
  if (!added.done) return added.refused;
  const { personId } = added.value;
  if (invite) invitePerson(db, viewer, personId, now);
  return redirectWith(paths.startOfPerson(personId), invite ? "invited" : "added");
}

export default function NewPersonPage() {
  const { schools, teams, scales, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.people_add_title()} />
      <div className="measure">
        {schools.length > 0 ? (
          <NewPersonForm {...{ schools, teams, scales, fields }} refused={refused} />
        ) : (
          <Sheet>
            <EmptyState
              title={m.people_add_no_school()}
              text={m.people_add_no_school_text()}
              action={<ButtonLink to={paths.settingsSchools()}>{m.settings_school_add()}</ButtonLink>}
            />
          </Sheet>
        )}
      </div>
    </>
  );
}
