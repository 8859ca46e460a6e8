import { and, eq, exists, inArray, isNotNull, isNull, not, notInArray, or, sql, type SQL } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { agreements, conversationParties, conversations, passedAgreements } from "#db/schema/index.ts";
import { agreementPolicy, type AgreementRelation } from "./policy.ts";

/** Each relation as a condition on the `agreements` row of the surrounding query; never NULL. */
export function agreementConditions(db: Db, viewer: Viewer): Record<AgreementRelation, SQL> {
  const yes = (condition: SQL) => sql`ifnull(${condition}, 0)`;
  const staffOfViewer = viewer.partnerOf.map((staff) => `${staff.personId}:${staff.schoolId}`);
  const forOwnStaff = inArray(
    sql`(${agreements.forPersonId} || ':' || ${agreements.schoolId})`,
    staffOfViewer,
  );
  const open = eq(agreements.state, "open");
  const forNobodyElse = or(
    sql`${agreements.forPersonId} is null`,
    eq(agreements.forPersonId, viewer.personId),
  )!;
  return {
    owner: yes(
      and(
        eq(agreements.ownerPersonId, viewer.personId),
        or(open, forNobodyElse, and(forOwnStaff, not(leftItsConversation(db, viewer)))),
      )!,
    ),
    staff: yes(eq(agreements.forPersonId, viewer.personId)),
    party: exists(partyOfItsConversation(db, viewer)),
    partner: yes(and(open, eq(agreements.side, "school"), forOwnStaff)!),
    passed_partner: yes(and(forOwnStaff, passedOnTo(db, viewer))!),
    team: yes(inArray(agreements.teamId, viewer.teamIds)),
  };
}

/** A party of the talk it was made in: until that is signed or closed, after that while the relation lasts. */
function partyOfItsConversation(db: Db, viewer: Viewer) {
  const lasting = or(
    eq(conversationParties.part, "staff"),
    notInArray(conversations.state, ["signed", "closed_unsigned", "cancelled", "held_elsewhere"]),
    and(
      isNull(conversationParties.leftAt),
      inArray(
        conversations.employmentId,
        viewer.partnerOf.map((staff) => staff.employmentId),
      ),
    ),
    inArray(conversations.teamId, viewer.teamIds),
  );
  return db
    .select({ one: sql`1` })
    .from(conversationParties)
    .innerJoin(conversations, eq(conversations.id, conversationParties.conversationId))
    .where(
      and(
        eq(conversationParties.conversationId, agreements.conversationId),
        eq(conversationParties.personId, viewer.personId),
        lasting,
      ),
    );
}

/** She led the talk it was made in, was not the partner for a while, and is again: what was done then stays closed. */
const leftItsConversation = (db: Db, viewer: Viewer) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(conversationParties)
      .where(
        and(
          eq(conversationParties.conversationId, agreements.conversationId),
          eq(conversationParties.personId, viewer.personId),
          isNotNull(conversationParties.leftAt),
        ),
      ),
  );

/** The one it is for passed it on to the viewer. */
const passedOnTo = (db: Db, viewer: Viewer) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(passedAgreements)
      .where(
        and(eq(passedAgreements.agreementId, agreements.id), eq(passedAgreements.partnerId, viewer.personId)),
      ),
  );

/** The agreements a viewer may read. Always a predicate. */
export const agreementsOpenTo = (db: Db, viewer: Viewer): SQL =>
  or(...scopes(agreementPolicy, "read", agreementConditions(db, viewer)))!;
