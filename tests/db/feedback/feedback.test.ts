import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { askFeedback } from "#app/features/feedback/commands.server.ts";
import {
  declineFeedback,
  giveAsGuest,
  giveFeedback,
  withdrawFeedback,
} from "#app/features/feedback/commands/give.server.ts";
import {
  getFeedback,
  listAskedBy,
  listAskedOf,
  listFeedbackOnQuestion,
  listFeedbackSince,
  listGivenBy,
} from "#app/features/feedback/queries.server.ts";
import { getGuestAsk } from "#app/features/feedback/queries/guest.server.ts";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { auditDetails, feedbackRequests, outbox } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

/** Noor asks Samira, Joost and a guest on one question that nobody else may read. */
function anAsk() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const noor = eyes("teacher");
  const questionId = aQuestion(db, noor.personId, { text: "Hoe laat ik ze denken?" });
  const asking = {
    ask: "Wacht ik lang genoeg?",
    givers: [school.teammate.personId, school.otherTeacher.personId],
    guestName: "Ria",
    guestEmail: "ria@elders.example",
  };
  const ask = () => askFeedback(db, noor, questionId, asking, NOW);
  const { guest } = ask();
  const ids = Object.fromEntries(
    db
      .select()
      .from(feedbackRequests)
      .all()
      .map(({ id, giverId }) => [
        giverId === null ? "guest" : giverId === school.teammate.personId ? "samira" : "joost",
        id,
      ]),
  ) as Record<"samira" | "joost" | "guest", number>;
  return { db, school, eyes, noor, questionId, asking, ask, guest: guest!, ids };
}

const later = (day: string) => new Date(`${day}T09:00:00Z`);

test("who is asked reads the ask and who asks, not the question; and nobody else finds anything", () => {
  const { db, eyes, ids } = anAsk();
  const asked = getFeedback(db, eyes("teammate"), ids.samira);
  expect(asked).toMatchObject({ ask: "Wacht ik lang genoeg?", question: null, standing: "open" });
  expect(asked.asker.name).toMatch(/^Noor/);
  for (const other of [
    "otherTeacher",
    "partner",
    "formerPartner",
    "otherLeader",
    "schoolLeader",
    "hrAdviser",
    "boardMember",
    "administrator",
  ] as const)
    expect(() => getFeedback(db, eyes(other), ids.samira), other).toThrow(NotFound);
});

test("the same asked twice is asked once, and a guest gets one letter", () => {
  const { db, ask } = anAsk();
  expect(ask()).toEqual({ asked: [], guest: undefined });
  expect(db.select().from(feedbackRequests).all()).toHaveLength(3);
});

test("nobody, a stranger, half a guest and a question of another's are refused", () => {
  const { db, eyes, noor, questionId, asking, school } = anAsk();
  const nobody = { ...asking, givers: [], guestName: null, guestEmail: null };
  const refused = (changed: Partial<typeof asking>) =>
    expect(() => askFeedback(db, noor, questionId, { ...nobody, ...changed }, NOW)).toThrow(RuleBroken);
  refused({});
  refused({ givers: [noor.personId] });
  refused({ givers: [school.administrator.personId] });
  refused({ guestName: "Ria" });
  refused({ guestEmail: "ria@elders.example" });
  expect(() => askFeedback(db, eyes("teammate"), questionId, asking, NOW)).toThrow(NotFound);
});

test("one sentence is enough; it is read by the two, at hand and on the question, and can be mended for two weeks", () => {
  const { db, eyes, noor, questionId, ids } = anAsk();
  const samira = eyes("teammate");
  expect(giveFeedback(db, samira, ids.samira, "Je wacht drie tellen.", NOW)).toBe(true);
  expect(giveFeedback(db, samira, ids.samira, "Je wacht vier tellen.", NOW)).toBe(false);
  expect(getFeedback(db, noor, ids.samira).text).toBe("Je wacht vier tellen.");
  expect(listFeedbackOnQuestion(db, noor, questionId).map((row) => row.text)).toContain(
    "Je wacht vier tellen.",
  );
  expect(listFeedbackSince(db, noor, TODAY)).toHaveLength(1);
  expect(listFeedbackSince(db, noor, "2026-11-23")).toEqual([]);
  expect(listGivenBy(db, samira)).toHaveLength(1);
  expect(listFeedbackOnQuestion(db, eyes("partner"), questionId)).toEqual([]);
  giveFeedback(db, eyes("teammate", "2026-12-06"), ids.samira, "Op de laatste dag.", later("2026-12-06"));
  expect(() =>
    giveFeedback(db, eyes("teammate", "2026-12-07"), ids.samira, "Te laat.", later("2026-12-07")),
  ).toThrow(RuleBroken);
  expect(getFeedback(db, eyes("teammate", "2027-01-10"), ids.samira).text).toBe("Op de laatste dag.");
});

test("saying no takes one tap and no reason; taking back only while it is open; each twice is once", () => {
  const { db, eyes, noor, ids } = anAsk();
  declineFeedback(db, eyes("otherTeacher"), ids.joost, NOW);
  declineFeedback(db, eyes("otherTeacher"), ids.joost, NOW);
  expect(getFeedback(db, noor, ids.joost).standing).toBe("declined");
  expect(() => giveFeedback(db, eyes("otherTeacher"), ids.joost, "Toch", NOW)).toThrow(RuleBroken);
  expect(() => withdrawFeedback(db, noor, ids.joost, NOW)).toThrow(RuleBroken);
  expect(() => withdrawFeedback(db, eyes("teammate"), ids.samira, NOW)).toThrow(NotFound);
  withdrawFeedback(db, noor, ids.samira, NOW);
  withdrawFeedback(db, noor, ids.samira, NOW);
  expect(listAskedOf(db, eyes("teammate"))).toEqual([]);
});

test("what nobody answered goes by after three weeks, the last day included", () => {
  const { db, eyes, ids } = anAsk();
  expect(listAskedOf(db, eyes("teammate", "2026-12-13"))).toHaveLength(1);
  expect(listAskedOf(db, eyes("teammate", "2026-12-14"))).toEqual([]);
  expect(() =>
    giveFeedback(db, eyes("teammate", "2026-12-14"), ids.samira, "Te laat", later("2026-12-14")),
  ).toThrow(RuleBroken);
  expect(getFeedback(db, eyes("teacher", "2026-12-14"), ids.samira).standing).toBe("expired");
});

test("a guest writes through her link and mends it, until it ends; withdrawn, old and unknown links are one", () => {
  const { db, noor, ids, guest, ask, asking, questionId } = anAsk();
  expect(getGuestAsk(db, guest.token, TODAY)).toMatchObject({
    ask: asking.ask,
    text: null,
    school: "De Wissel",
  });
  expect(giveAsGuest(db, guest.token, "Eerst dit.", NOW)).toBe(true);
  expect(giveAsGuest(db, guest.token, "Toen dat.", NOW)).toBe(false);
  expect(listAskedBy(db, noor).find((row) => row.id === ids.guest)).toMatchObject({
    text: "Toen dat.",
    giver: { personId: null, name: "Ria" },
  });
  expect(() => getGuestAsk(db, guest.token, "2026-12-14")).toThrow(NotFound);
  expect(() => getGuestAsk(db, "onbekend", TODAY)).toThrow(NotFound);
  ask();
  const again = askFeedback(db, noor, questionId, { ...asking, ask: "En nu?", givers: [] }, NOW).guest!;
  const request = listAskedBy(db, noor).find((row) => row.ask === "En nu?")!;
  withdrawFeedback(db, noor, request.id, NOW);
  expect(() => getGuestAsk(db, again.token, TODAY)).toThrow(NotFound);
  expect(() => giveAsGuest(db, again.token, "Alsnog", NOW)).toThrow(NotFound);
});

test("a guest's link rests nowhere in the file, and the trail holds nobody's words", () => {
  const { db, guest } = anAsk();
  giveAsGuest(db, guest.token, "Dit staat in geen logboek.", NOW);
  expect(db.$client.serialize().includes(guest.token)).toBe(false);
  const letters = JSON.stringify(db.select().from(outbox).all());
  expect(letters, "colleagues hear of it").toContain("feedback_given");
  expect(letters).not.toMatch(/logboek|ria@|Wacht/);
  expect(JSON.stringify(db.select().from(auditDetails).all())).not.toMatch(/logboek|ria@|Wacht/);
});

test("when the question is taken away, what was given stays readable for the two", () => {
  const { db, eyes, noor, questionId, ids } = anAsk();
  giveFeedback(db, eyes("teammate"), ids.samira, "Je wacht drie tellen.", NOW);
  deleteItem(db, noor, questionId, NOW);
  expect(getFeedback(db, eyes("teammate"), ids.samira).text).toBe("Je wacht drie tellen.");
  expect(getFeedback(db, noor, ids.samira)).toMatchObject({ question: null, text: "Je wacht drie tellen." });
  expect(
    db.select().from(feedbackRequests).where(eq(feedbackRequests.id, ids.samira)).get()!.questionId,
  ).toBeNull();
});
