import { EvidenceSheet } from "#app/features/evidence/components/evidence-list.tsx";
import type { EvidenceRow } from "#app/features/evidence/model.ts";
import { paths } from "#app/paths.ts";
import type { ProductRow } from "../model.ts";
import { ProductsSheet } from "./product-list.tsx";

type MadeOfItProps = {
  itemId: number;
  made: { evidence: readonly EvidenceRow[]; products: readonly ProductRow[] };
  me: number;
  mayAdd: boolean;
  /** A product is linked by who owns what it came from, where others may add evidence. */
  mayLink?: boolean;
};

/** Evidence of a question or activity and what came from it, on its page. */
export function MadeOfIt({ itemId, made, me, mayAdd, mayLink = mayAdd }: MadeOfItProps) {
  return (
    <>
      <EvidenceSheet itemId={itemId} evidence={made.evidence} me={me} mayAdd={mayAdd} />
      <ProductsSheet
        products={made.products}
        me={me}
        addAt={mayLink ? paths.newProduct({ item: itemId }) : undefined}
      />
    </>
  );
}
