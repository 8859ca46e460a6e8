import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProduct } from "#app/features/groups/commands/products.server.ts";
import { ProductForm } from "#app/features/groups/components/product-form.tsx";
import { productInput } from "#app/features/groups/input.ts";
import { getProduct, listProductLinks } from "#app/features/groups/queries/products.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { typedOnTop } from "#app/ui/form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.groups_product_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const product = getProduct(db, viewer, keyFrom(args.params.id), "change");
    return {
      name: product.title,
      links: listProductLinks(db, viewer, product.schoolId, product),
      fields: {
        title: product.title,
        url: product.url ?? "",
        madeOn: product.madeOn,
        readers: product.openedOn === null ? "maker" : "school",
        items: product.items.map(({ id }) => String(id)),
        goals: product.goals.map(({ id }) => String(id)),
        version: String(product.version),
      },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getProduct(db, viewer, id, "change"));
  const form = await parseForm(args.request, productInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeProduct(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.product(id), "saved") : outcome.refused;
}

export default function EditProductPage() {
  const { name, links, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = typedOnTop(refused);
  const labels = {
    title: m.groups_product_title(),
    url: m.groups_product_url(),
    madeOn: m.groups_product_made_on(),
  };
  return (
    <>
      <PageHead over={name} title={m.groups_product_edit_title()} />
      <Sheet className="measure">
        <Conflict conflict={refused?.conflict} labels={labels} />
        <ProductForm
          key={typed?.version}
          links={links}
          fields={typed ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
