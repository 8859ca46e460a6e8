import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { recordTexts } from "#db/schema/index.ts";
import { firstWithPen } from "../record.ts";
import type { OpenConversation } from "./access.server.ts";

export type RecordText = {
  text: string;
  /** Who writes it now; a party of the talk. */
  penPersonId: number;
  writtenAt: number | null;
  version: number;
  /** Whether a row is there already. */
  there: boolean;
};

/** The running text of a record and who has the pen. The caller has asked the policy. */
export function findRecordText(
  db: Db,
  { id, parties }: Pick<OpenConversation, "id" | "parties">,
): RecordText {
  const row = db.select().from(recordTexts).where(eq(recordTexts.conversationId, id)).get();
  // After a change of gesprekspartner the pen is back where it began.
  const holder = parties.find((party) => party.personId === row?.penPersonId) ?? firstWithPen(parties);
  return {
    text: row?.text ?? "",
    penPersonId: holder.personId,
    writtenAt: row?.writtenAt ?? null,
    version: row?.version ?? 0,
    there: row !== undefined,
  };
}

/** The running text as one party sees it: whether the pen is hers. */
export function textFor(db: Db, viewer: Viewer, conversation: Pick<OpenConversation, "id" | "parties">) {
  const { there: _, ...text } = findRecordText(db, conversation);
  return { ...text, mine: text.penPersonId === viewer.personId };
}
