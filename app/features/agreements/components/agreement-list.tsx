import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Agreement } from "../model.ts";
import { AgreementCard } from "./agreement-card.tsx";

type AgreementListProps = {
  title: string;
  agreements: Agreement[];
  today: string;
  back: string;
  /** Said when there are none. */
  empty: string;
  naming?: boolean;
  /** It stands in a part of the page that has a name of its own. */
  inside?: boolean;
  /** Something more of the page around it, under an agreement. */
  more?: (agreement: Agreement) => ReactNode;
};

/** A card of agreements: one row each. */
export function AgreementList({
  title,
  agreements,
  today,
  back,
  empty,
  naming,
  inside,
  more,
}: AgreementListProps) {
  return (
    <Sheet
      as={inside ? "div" : "section"}
      title={title}
      seen={<SeenBy icon="users" text={m.agreements_seen_by_both()} />}
    >
      {agreements.length === 0 && <p className="soft">{empty}</p>}
      <div className="rows">
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} today={today} back={back} naming={naming}>
            {more?.(agreement)}
          </AgreementCard>
        ))}
      </div>
    </Sheet>
  );
}
