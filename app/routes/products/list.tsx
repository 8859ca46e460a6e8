import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProductList } from "#app/features/groups/components/product-list.tsx";
import { listOwnProducts, listProductsOfSchool } from "#app/features/groups/queries/products.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.groups_products() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return {
    me: viewer.personId,
    mayAdd: viewer.schoolIds.length > 0,
    own: listOwnProducts(db, viewer),
    others: listProductsOfSchool(db, viewer),
  };
}

export default function ProductsPage() {
  const { me, mayAdd, own, others } = useLoaderData<typeof loader>();
  const add = mayAdd && (
    <ButtonLink to={paths.newProduct()} icon="plus">
      {m.groups_product_add()}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={m.groups_products()} lead={m.groups_products_lead()} actions={add} />
      {own.length + others.length === 0 ? (
        <Sheet>
          <EmptyState title={m.groups_products_none()} text={m.groups_products_none_text()} action={add} />
        </Sheet>
      ) : (
        <div className="halves">
          {own.length > 0 && (
            <Sheet title={m.groups_products_own()}>
              <ProductList products={own} me={me} />
            </Sheet>
          )}
          {others.length > 0 && (
            <Sheet title={m.groups_products_school()}>
              <ProductList products={others} me={me} />
            </Sheet>
          )}
        </div>
      )}
    </>
  );
}
