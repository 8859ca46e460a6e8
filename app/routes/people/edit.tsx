import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressLetter } from "#app/features/mail/letters.server.ts";
import { changePerson } from "#app/features/people/commands/person.server.ts";
import { PersonForm } from "#app/features/people/components/person-form.tsx";
import { personInput } from "#app/features/people/input.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { sendLetters } from "#app/http/post.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.people_edit_title({ name: data?.name ?? "" }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const person = answer(() => getPerson(db, viewer, id, "change"));
  const { givenName, namePrefix, familyName, email, employeeNumber, version } = person;
  const fields = {
    givenName,
    namePrefix: namePrefix ?? "",
    familyName,
    email,
    employeeNumber: employeeNumber ?? "",
  };
  return { id, name: fullName(person), fields, version };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPerson(db, viewer, id, "change"));
  const form = await parseForm(args.request, personInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changePerson(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  if (outcome.value) {
    const { school, ...reader } = outcome.value;
    sendLetters([addressLetter(reader, { by: fullName(viewer), school })], args);
  }
  return redirectWith(paths.person(id), "saved");
}

export default function EditPersonPage() {
  const { id, name, fields, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.people_edit_title({ name })} />
      <div className="measure">
        <Sheet>
          <PersonForm key={version} personId={id} version={version} fields={fields} refused={refused} />
        </Sheet>
      </div>
    </>
  );
}
