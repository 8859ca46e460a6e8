import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { addSchool, renameBoard } from "#app/features/settings/commands.server.ts";
import { FirstSteps } from "#app/features/settings/components/first-steps.tsx";
import { BoardForm } from "#app/features/settings/components/board-form.tsx";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { SchoolForm } from "#app/features/settings/components/school-form.tsx";
import { SettingsLinks } from "#app/features/settings/components/settings-links.tsx";
import { sectorWords } from "#app/features/settings/components/words.ts";
import { boardInput, newSchoolInput } from "#app/features/settings/input.ts";
import { schoolPolicy } from "#app/features/settings/policy.ts";
import { getBoard, listSchools } from "#app/features/settings/queries.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.settings_schools_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, schoolPolicy, "see");
  const { name, version } = getBoard(db, viewer);
  return {
    board: { name, version },
    schools: listSchools(db, viewer),
    runs: viewer.administrator,
    advises: viewer.hrSchoolIds.length > 0,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, schoolPolicy, "add");
  const sent = await readForm(args.request);
  if (sent.get("act") === "board") {
    const form = parseAct(sent, boardInput);
    if (!form.ok) return refuseForm(form);
    const renamed = await perform(form, () => renameBoard(db, viewer, form.value, now));
    return renamed.done ? redirectWith(paths.settingsSchools(), "saved") : renamed.refused;
  }
  const form = parseAct(sent, newSchoolInput);
  if (!form.ok) return refuseForm(form);
  const added = await perform(form, () => addSchool(db, viewer, form.value, now));
  return added.done ? redirectWith(paths.settingsSchool(added.value), "added") : added.refused;
}

export default function SchoolsPage() {
  const { board, schools, runs, advises } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const adding = answerFor(refused, "add");
  const start = { kind: "school", teacherWord: "leraar", teamWord: "team", holidayRegion: "midden" };
  return (
    <>
      <PageHead over={board.name} title={m.settings_schools_title()} lead={m.settings_schools_lead()} />
      <div className={runs ? "columns" : "stack"}>
        <div className="stack">
          <SettingsLinks advises={advises} />
          <SchoolList />
          {runs && (
            <Sheet title={m.settings_school_add()}>
              <SchoolForm
                key={schools.length}
                action={paths.settingsSchools()}
                fields={start}
                refused={adding}
              />
            </Sheet>
          )}
        </div>
        {runs && (
          <div className="stack">
            <Sheet tone="sunk">
              <Link to={paths.settingsPersonnelFile()}>{m.settings_file_title()}</Link>
            </Sheet>
            <Sheet title={m.settings_next_steps()}>
              <FirstSteps />
            </Sheet>
            <Sheet title={m.settings_board()}>
              <BoardForm key={board.version} board={board} refused={answerFor(refused, "board")} />
            </Sheet>
          </div>
        )}
      </div>
    </>
  );
}

function SchoolList() {
  const { schools } = useLoaderData<typeof loader>();
  return (
    <Sheet>
      {schools.length === 0 && <p className="soft">{m.settings_none()}</p>}
      <ul className="rows">
        {schools.map((school) => (
          <li key={school.id}>
            <Link to={paths.settingsSchool(school.id)} className="strong">
              {school.name}
            </Link>
            <div className="faint">
              {school.kind === "office" ? m.settings_office() : school.sector && sectorWords[school.sector]()}
              {school.brin && `, ${school.brin}`}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
