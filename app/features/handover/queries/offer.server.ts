import { and, asc, desc, eq, exists, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  agreements,
  conversationParties,
  conversations,
  hindrances,
  items,
  learningQuestions,
  partnerChangeItems,
  passedAgreements,
  passedRecords,
  people,
  shares,
  valueNotes,
} from "#db/schema/index.ts";
import type { Offer, OfferedAgreement, OfferedItem, OfferedRecord } from "../model.ts";

export type Change = { id: number; employmentId: number; schoolId: number; toId: number | null };

/**
 * What she could pass on to her new gesprekspartner: items that had been shared with the former one, signed records, and
 * open agreements of her own. With each whether it is passed on now; by itself nothing is.
 */
export function listOffer(db: Db, viewer: Viewer, change: Change): Offer {
  return {
    items: listItems(db, viewer, change),
    records: listRecords(db, viewer, change),
    agreements: listAgreements(db, viewer, change),
  };
}

function listItems(db: Db, viewer: Viewer, { id, toId }: Change): OfferedItem[] {
  const passed = exists(
    db
      .select({ one: sql`1` })
      .from(shares)
      .where(and(eq(shares.itemId, items.id), eq(shares.partnerId, toId ?? 0))),
  );
  return db
    .select({
      id: items.id,
      kind: items.kind,
      text: sql<string>`coalesce(${learningQuestions.text}, ${activities.title}, ${valueNotes.text}, ${hindrances.text}, '')`,
      passed: sql<number>`${passed}`.mapWith(Boolean),
    })
    .from(partnerChangeItems)
    .innerJoin(items, eq(items.id, partnerChangeItems.itemId))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .leftJoin(activities, eq(activities.itemId, items.id))
    .leftJoin(valueNotes, eq(valueNotes.itemId, items.id))
    .leftJoin(hindrances, eq(hindrances.itemId, items.id))
    .where(and(eq(partnerChangeItems.partnerChangeId, id), eq(items.ownerPersonId, viewer.personId)))
    .orderBy(asc(items.kind), desc(items.openedOn), asc(items.id))
    .all();
}

/** Signed records of talks the new partner was no part of, or that closed for her when she left them. */
function listRecords(db: Db, viewer: Viewer, { employmentId, toId }: Change): OfferedRecord[] {
  const partner = alias(conversationParties, "partner_then");
  const staff = alias(conversationParties, "staff_then");
  const passed = exists(
    db
      .select({ one: sql`1` })
      .from(passedRecords)
      .where(and(eq(passedRecords.conversationId, conversations.id), eq(passedRecords.partnerId, toId ?? 0))),
  );
  return db
    .select({
      id: conversations.id,
      kind: conversations.kind,
      heldOn: conversations.heldOn,
      partnerName: people.givenName,
      passed: sql<number>`${passed}`.mapWith(Boolean),
    })
    .from(conversations)
    .innerJoin(staff, and(eq(staff.conversationId, conversations.id), eq(staff.part, "staff")))
    .innerJoin(partner, and(eq(partner.conversationId, conversations.id), eq(partner.part, "partner")))
    .innerJoin(people, eq(people.id, partner.personId))
    .where(
      and(
        eq(conversations.employmentId, employmentId),
        eq(conversations.state, "signed"),
        eq(staff.personId, viewer.personId),
        or(ne(partner.personId, toId ?? 0), sql`${partner.leftAt} is not null`),
      ),
    )
    .orderBy(desc(conversations.heldOn), desc(conversations.id))
    .all();
}

/** Open ones of her own at that school, but for those of a talk the new partner is in. */
function listAgreements(db: Db, viewer: Viewer, { schoolId, toId }: Change): OfferedAgreement[] {
  const passed = exists(
    db
      .select({ one: sql`1` })
      .from(passedAgreements)
      .where(and(eq(passedAgreements.agreementId, agreements.id), eq(passedAgreements.partnerId, toId ?? 0))),
  );
  const inTalkOfHers = exists(
    db
      .select({ one: sql`1` })
      .from(conversationParties)
      .where(
        and(
          eq(conversationParties.conversationId, agreements.conversationId),
          eq(conversationParties.personId, toId ?? 0),
          isNull(conversationParties.leftAt),
        ),
      ),
  );
  return db
    .select({
      id: agreements.id,
      text: agreements.text,
      dueOn: agreements.dueOn,
      passed: sql<number>`${passed}`.mapWith(Boolean),
    })
    .from(agreements)
    .where(
      and(
        eq(agreements.schoolId, schoolId),
        eq(agreements.ownerPersonId, viewer.personId),
        eq(agreements.forPersonId, viewer.personId),
        eq(agreements.side, "own"),
        eq(agreements.state, "open"),
        sql`not ${inTalkOfHers}`,
      ),
    )
    .orderBy(sql`${agreements.dueOn} is null`, asc(agreements.dueOn), asc(agreements.id))
    .all();
}
