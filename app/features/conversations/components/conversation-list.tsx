import type { ReactNode } from "react";
import { Sheet } from "#app/ui/sheet.tsx";
import { ConversationRow, type ConversationShown } from "./conversation-row.tsx";

/** A group of conversations under one heading; nothing at all where there are none, unless it says what belongs there. */
export function ConversationList({
  title,
  rows,
  action,
  empty,
}: {
  title: string;
  rows: ConversationShown[];
  action?: ReactNode;
  empty?: ReactNode;
}) {
  if (rows.length === 0 && !empty) return null;
  return (
    <Sheet title={title} action={action}>
      {rows.length === 0 ? (
        empty
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <ConversationRow key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
