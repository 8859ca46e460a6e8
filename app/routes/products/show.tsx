import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ProductBody } from "#app/features/groups/components/product-body.tsx";
import { getProduct } from "#app/features/groups/queries/products.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.groups_products() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { may, ...product } = getProduct(db, viewer, keyFrom(args.params.id));
    return { me: viewer.personId, product, mayChange: may("change"), mayRemove: may("remove") };
  });
}

export default function ProductPage() {
  const { me, product, mayChange, mayRemove } = useLoaderData<typeof loader>();
  const { id, maker, madeOn } = product;
  return (
    <>
      <PageHead
        over={m.groups_product_over({ maker, day: showDay(madeOn) })}
        title={product.title}
        actions={
          <>
            <Link to={paths.products()}>{m.groups_products_all()}</Link>
            {mayChange && (
              <ButtonLink variant="quiet" icon="pencil" to={paths.editProduct(id)}>
                {m.groups_product_edit()}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="stack measure">
        <ProductBody product={product} me={me} />
        {mayRemove && (
          <p>
            <Link to={paths.productRemoval(id)}>{m.groups_product_remove()}</Link>
          </p>
        )}
      </div>
    </>
  );
}
