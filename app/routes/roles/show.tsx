import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { archiveProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import { ArchiveRefused, ProfileActs } from "#app/features/role-profiles/components/archive.tsx";
import { FormerHolders, HoldersSheet } from "#app/features/role-profiles/components/holder-sheets.tsx";
import { InterestSheet } from "#app/features/role-profiles/components/interest-sheet.tsx";
import { RoleNotices } from "#app/features/role-profiles/components/need.tsx";
import {
  ArrangedSheet,
  SignalSheet,
  WhatAndWhy,
} from "#app/features/role-profiles/components/profile-sheets.tsx";
import { archiveInput } from "#app/features/role-profiles/input.ts";
import { needOf } from "#app/features/role-profiles/model.ts";
import { getProfile } from "#app/features/role-profiles/queries/access.server.ts";
import { listFormerHolders, listHolders } from "#app/features/role-profiles/queries/holders.server.ts";
import { listInterest } from "#app/features/role-profiles/queries/interest.server.ts";
import { listAmbitions, listSignals } from "#app/features/role-profiles/queries/profiles.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.role.title ?? m.role_profiles_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { may, ...role } = getProfile(db, viewer, keyFrom(args.params.id));
    const holders = listHolders(db, viewer, [role.id]);
    return {
      role,
      me: viewer.personId,
      mayWrite: may("write"),
      mayGive: may("give") && role.archivedOn === null,
      ambitions: listAmbitions(db, [role.id]),
      signals: listSignals(db, role.id),
      holders,
      need: may("write") ? needOf(role, holders.length) : null,
      former: may("see_former_holders") ? listFormerHolders(db, viewer, role.id) : [],
      interest: listInterest(db, viewer, [role.id]),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getProfile(db, viewer, id, "write"));
  const form = await parseForm(args.request, archiveInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => archiveProfile(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.role(id), "saved") : outcome.refused;
}

export default function RolePage() {
  const { role, me, ambitions, signals, holders, need, former, interest, mayWrite, mayGive } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={
          <span className="meta">
            <Link to={paths.roles(role.schoolId)}>{m.role_profiles_title()}</Link>
            <SeenBy icon="building-2" text={m.role_profiles_seen_school({ school: role.schoolName })} />
          </span>
        }
        title={role.title}
        lead={role.archivedOn && m.role_profiles_archived_on({ day: showDay(role.archivedOn) })}
        actions={mayWrite && <ProfileActs role={role} />}
      />
      <div className="stack">
        <ArchiveRefused problems={refused?.problems} />
        <RoleNotices id={role.id} title={role.title} need={need} holders={holders} />
        <div className="columns">
          <div className="stack">
            <WhatAndWhy what={role.what} why={role.why} ambitions={ambitions} />
            <SignalSheet signals={signals} />
            <ArrangedSheet role={role} />
          </div>
          <div className="stack">
            <HoldersSheet profileId={role.id} holders={holders} mayGive={mayGive} />
            <InterestSheet people={interest} me={me} />
            <FormerHolders former={former} />
          </div>
        </div>
      </div>
    </>
  );
}
