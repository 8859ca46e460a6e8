import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { personnelFileConsents } from "#db/schema/index.ts";
import { getConversation } from "../queries/access.server.ts";
import { findFiling } from "../queries/filing.server.ts";

/**
 * One of the two says that the signed record may go to the personnel file. It goes when both said so, this very version;
 * until then a yes can be taken back, after that it has gone.
 * @throws NotFound when it is not hers, or the board never set that records can go there; RuleBroken to take back a yes when
 * both said it
 */
export function consentToFile(db: Db, viewer: Viewer, id: number, yes: boolean, now: Date) {
  inTransaction(db, () => {
    const conversation = getConversation(db, viewer, id, "consent_to_file");
    const filing = findFiling(db, viewer, conversation);
    if (!filing) throw new NotFound();
    if (filing.mine === yes) return;
    if (!yes && filing.filed) throw new RuleBroken({ form: "both_shared" });
    const { revisionId } = filing;
    if (yes)
      db.insert(personnelFileConsents)
        .values({ revisionId, personId: viewer.personId, at: now.getTime() })
        .run();
    else
      db.delete(personnelFileConsents)
        .where(
          and(
            eq(personnelFileConsents.revisionId, revisionId),
            eq(personnelFileConsents.personId, viewer.personId),
          ),
        )
        .run();
    const action = yes ? "record.file_agreed" : "record.file_withdrawn";
    const subjectId = conversation.staff?.personId;
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action,
        object: "conversation",
        objectId: id,
        subjectId,
        detail: { no: filing.no },
      },
      now,
    );
  });
}
