import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { dropWish, setWish } from "#app/features/role-profiles/commands/mix.server.ts";
import { MixList } from "#app/features/role-profiles/components/mix-list.tsx";
import { MixSheet } from "#app/features/role-profiles/components/mix-sheet.tsx";
import { WishSheet, WishWhy } from "#app/features/role-profiles/components/wish-form.tsx";
import { wishEndInput, wishInput } from "#app/features/role-profiles/input.ts";
import { getMixPage, getMixToWish } from "#app/features/role-profiles/queries/mix.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.role_profiles_mix() }];

const asked = (request: Request) => {
  const { searchParams } = new URL(request.url);
  const one = (name: string) => searchParams.get(name);
  return { school: one("school"), scale: one("scale"), group: one("group") };
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { school, ...part } = asked(args.request);
  return answer(() => getMixPage(db, viewer, school, part));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const mix = answer(() => getMixToWish(db, viewer, asked(args.request).school));
  const school = mix.school.id;
  const sent = await readForm(args.request);
  if (sent.get("act") === "drop") {
    const form = parseAct(sent, wishEndInput);
    if (!form.ok) return refuseForm(form);
    const dropped = await perform(form, () => dropWish(db, viewer, school, form.value, now));
    return dropped.done ? redirectWith(paths.functionMix({ school }), "removed") : dropped.refused;
  }
  const form = parseAct(sent, wishInput);
  if (!form.ok) return refuseForm(form);
  const wished = await perform(form, () => setWish(db, viewer, school, form.value, now));
  const { scaleCode: scale } = form.value;
  return wished.done ? redirectWith(paths.functionMix({ school, scale }), "saved") : wished.refused;
}

export default function FunctionMixPage() {
  const { list, factor, asked: part, ...mix } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const school = mix.school.id;
  const narrowed = part.scale !== null || part.group !== null;
  return (
    <>
      <PageHead
        over={<Link to={paths.roles(school)}>{m.role_profiles_title()}</Link>}
        title={m.role_profiles_mix()}
        actions={narrowed && <Link to={paths.functionMix({ school })}>{m.role_profiles_mix_all()}</Link>}
      />
      {mix.schools.length > 1 && (
        <Tabs
          label={m.role_profiles_school()}
          entries={mix.schools.map(({ id, name }) => ({
            to: paths.functionMix({ school: id }),
            label: name,
            current: id === school,
          }))}
        />
      )}
      <div className="stack">
        {!narrowed && <MixSheet mix={mix} />}
        <MixList list={list} factor={factor} />
        {mix.mayWish ? (
          <WishSheet
            key={`${part.scale} ${mix.rows.find(({ code }) => code === part.scale)?.wish?.version}`}
            mix={mix}
            scale={part.scale}
            action={paths.functionMix({ school, scale: part.scale ?? undefined })}
            refused={refused}
          />
        ) : (
          <WishWhy mix={mix} scale={part.scale} />
        )}
        {narrowed && <MixSheet mix={mix} />}
      </div>
    </>
  );
}
