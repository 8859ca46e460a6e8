import { Link } from "@remix-run/react";
import { hostOf } from "#app/features/evidence/components/evidence-list.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ProductRow } from "../model.ts";

type ProductListProps = { products: readonly ProductRow[]; me: number };

/** Products in a list: what it is called, who made it and when, and who reads it. */
export function ProductList({ products, me }: ProductListProps) {
  return (
    <div className="rows">
      {products.map((product) => (
        <article key={product.id} className="stack tight">
          <Link to={paths.product(product.id)}>{product.title}</Link>
          <div className="meta">
            <span>{product.maker}</span>
            <time dateTime={product.madeOn}>{showDay(product.madeOn)}</time>
            {product.url && <span className="faint">{hostOf(product.url)}</span>}
            <SeenByProduct product={product} me={me} />
          </div>
        </article>
      ))}
    </div>
  );
}

/** Who reads a product, in words: who made it, or the school. */
export function SeenByProduct({ product, me }: { product: ProductRow; me: number }) {
  if (product.openedOn !== null) return <SeenBy icon="building-2" text={m.items_seen_school()} />;
  return product.personId === me ? (
    <SeenBy icon="lock" text={m.items_seen_only_you()} />
  ) : (
    <SeenBy icon="users" text={product.maker} />
  );
}

type ProductsSheetProps = ProductListProps & {
  /** Where something new is added, for who may. */
  addAt?: string;
};

/** What was made, on the page of what it belongs to; for who may add it also the way to do so. */
export function ProductsSheet({ products, me, addAt }: ProductsSheetProps) {
  if (products.length === 0)
    return addAt ? (
      <p>
        <Link to={addAt}>{m.groups_product_new()}</Link>
      </p>
    ) : null;
  return (
    <Sheet title={m.groups_products()} action={addAt && <Link to={addAt}>{m.groups_product_add()}</Link>}>
      <ProductList products={products} me={me} />
    </Sheet>
  );
}
