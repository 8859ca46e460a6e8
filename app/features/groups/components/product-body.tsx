import { Link } from "@remix-run/react";
import { hostOf } from "#app/features/evidence/components/evidence-list.tsx";
import { kindInWords, pageOfKind } from "#app/features/evidence/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ProductRow, ProductSource } from "../model.ts";
import { SeenByProduct } from "./product-list.tsx";

type ProductBodyProps = {
  product: ProductRow & { goals: { id: number; text: string }[]; items: ProductSource[] };
  me: number;
};

/** Where a product stands, of which team, what it is for and what it came from. */
export function ProductBody({ product, me }: ProductBodyProps) {
  const { url, teamId, maker, goals, items } = product;
  return (
    <>
      <Sheet as="article" seen={<SeenByProduct product={product} me={me} />}>
        <div className="stack near">
          {url ? (
            <div className="actions">
              <a className="button" href={url} target="_blank" rel="noopener noreferrer nofollow">
                {m.groups_product_open_link({ host: hostOf(url) })}
              </a>
            </div>
          ) : (
            <p className="soft">{m.groups_product_no_link({ maker })}</p>
          )}
          {teamId !== null && (
            <p>
              <Link to={paths.team(teamId)}>{maker}</Link>
            </p>
          )}
        </div>
      </Sheet>
      {goals.length > 0 && (
        <Sheet title={m.groups_product_for_goals()}>
          <div className="stack near">
            {goals.map((goal) => (
              <Words key={goal.id} as="div" size="less">
                <Link to={paths.goal(goal.id)} className="plain">
                  {goal.text}
                </Link>
              </Words>
            ))}
          </div>
        </Sheet>
      )}
      {items.length > 0 && (
        <Sheet title={m.groups_product_from_items()}>
          <div className="rows">
            {items.map((item) => (
              <p key={item.id}>
                <span className="faint">{kindInWords(item.kind)}: </span>
                <Link to={pageOfKind(item)}>{item.text}</Link>
              </p>
            ))}
          </div>
        </Sheet>
      )}
    </>
  );
}
