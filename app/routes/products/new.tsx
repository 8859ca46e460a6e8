import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addProduct } from "#app/features/groups/commands/products.server.ts";
import { ProductForm } from "#app/features/groups/components/product-form.tsx";
import { newProductInput } from "#app/features/groups/input.ts";
import { listProductLinks } from "#app/features/groups/queries/products.server.ts";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.groups_product_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const schoolId = viewer.schoolIds[0];
  if (!schoolId) throw notFound();
  const from = new URL(args.request.url).searchParams;
  const teams = listOwnTeams(db, viewer);
  const team = teams.find((one) => String(one.id) === from.get("team"));
  const links = listProductLinks(db, viewer, team?.schoolId ?? schoolId);
  const item = links.items.find((one) => String(one.id) === from.get("item"));
  const goal = links.goals.find((one) => String(one.id) === from.get("goal"));
  return {
    links,
    teams: teams.map(({ id, label }) => ({ id, label })),
    fields: {
      team: team ? String(team.id) : "",
      madeOn: viewer.today,
      readers: goal ? "school" : "maker",
      items: item ? [String(item.id)] : [],
      goals: goal ? [String(goal.id)] : [],
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  if (viewer.schoolIds.length === 0) throw notFound();
  const form = await parseForm(args.request, newProductInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => addProduct(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.product(outcome.value), "added") : outcome.refused;
}

export default function NewProductPage() {
  const { links, teams, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.groups_product_new()} lead={m.groups_product_new_lead()} />
      <Sheet className="measure">
        <ProductForm {...{ links, teams }} fields={refused?.fields ?? fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
