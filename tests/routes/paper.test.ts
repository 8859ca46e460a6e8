import { beforeAll, expect, test } from "vitest";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { perceive } from "#app/features/conversations/commands/perceive.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { writeRecordText } from "#app/features/conversations/commands/write-text.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { aConversation, aPreparation } from "../factories/conversations.ts";
import { aWholeSchool, viewing } from "../factories/school.ts";
import { openApp, type TestApp } from "../support/app.ts";
import { NOW } from "../support/clock.ts";
import { pagesOf, pdfText } from "./reading.ts";

// The record on paper, read back by another program than the one that wrote it.

const secret = ["zqmijqz", "zqonsqz", "zqantwoordqz", "zqgevoelqz", "zqopeningqz"];
const long = "Noor begon met de kralenketting en iedereen telde hardop mee. ".repeat(50).trim();

let app: TestApp;
let talk: { id: number; teacher: number };

beforeAll(async () => {
  app = await openApp();
  const school = aWholeSchool(app.db);
  const [noor, karel] = [school.teacher, school.partner].map((one) => viewing(app.db, one.personId)) as [
    ReturnType<typeof viewing>,
    ReturnType<typeof viewing>,
  ];
  const { id, staffParty } = aConversation(app.db, {
    staff: school.teacher,
    partnerId: karel.personId,
    state: "held",
    heldOn: "2026-11-20",
    closesOn: "2027-01-01",
    scheduledAt: Date.parse("2026-11-20T14:30:00Z"),
    openingQuestion: "zqopeningqz",
  });
  aPreparation(app.db, { conversationId: id, party: staffParty, words: ["zqantwoordqz"] });
  addAgendaPoint(app.db, noor, id, { text: "Breuken – “hardop” denken" }, NOW);
  writeRecordText(app.db, noor, id, { text: `${long}\n\nEen tweede alinea.`, version: 0 }, NOW);
  writeRecordNote(
    app.db,
    karel,
    id,
    { scope: "record", text: "Łukasz en Yıldız kijken mee, €\u20095 per\u2002keer" },
    NOW,
  );
  writeRecordNote(app.db, noor, id, { scope: "me", text: "zqmijqz" }, NOW);
  writeRecordNote(app.db, noor, id, { scope: "us", text: "zqonsqz" }, NOW);
  const words = { kind: "time" as const, dueOn: "2026-12-18", minutes: 150, cents: null, questionId: null };
  agreeInRoom(
    app.db,
    karel,
    id,
    { ...words, text: "Tijd voor de werkgroep", ownerPersonId: karel.personId },
    NOW,
  );
  perceive(app.db, noor, id, { room: "zqgevoelqz", agreed: null, onward: null, version: 0 }, NOW);
  const sign = (who: typeof noor, kind: "agreed" | "seen_with_response", response: string | null) =>
    signRecord(app.db, who, id, { kind, response, seal: getRoom(app.db, who, id).seal }, NOW);
  sign(karel, "agreed", null);
  sign(noor, "seen_with_response", "Ik had het anders verwoord");
  talk = { id, teacher: noor.personId };
}, 60_000);

const pdfOf = async (language: "nl" | "en" = "nl", no = "") => {
  const answer = await app.requestAs(talk.teacher, `/conversations/${talk.id}/record.pdf${no}`, { language });
  expect(answer.status).toBe(200);
  return { answer, text: await pdfText(new Uint8Array(await answer.arrayBuffer())) };
};

/** Words without the places where a line or a page ends. */
const flat = (text: string) => text.replace(/pagina \d van \d|page \d of \d/g, "").replace(/\s+/g, "");

test("the PDF says what the record says, to the letter, over several pages", async () => {
  const { text } = await pdfOf();
  for (const words of [
    "Gespreksverslag",
    "Breuken – “hardop” denken",
    "Łukasz en Yıldız kijken mee, €\u20095 per\u2002keer",
    "Tijd voor de werkgroep",
    "voor 18 december 2026",
    "2 u 30",
    "gezien, met een reactie",
    "Ik had het anders verwoord",
    "Een tweede alinea.",
    "Gesprek van vr 20 november 2026",
  ])
    expect(flat(text), words).toContain(flat(words));
  expect(text).toMatch(/pagina 1 van 2/);
  const body = flat(text.replace(/Versie 1[^\n]*\s*sha256 [0-9a-f]{64}/g, ""));
  expect(body).toContain(flat(long));
});

test("the PDF carries its version and the seal of what was signed", async () => {
  const { text } = await pdfOf();
  const noor = viewing(app.db, talk.teacher);
  expect(text).toContain("Versie 1");
  expect(text.replace(/\s/g, "")).toContain(getRoom(app.db, noor, talk.id).current!.sha256);
});

test("the printed page says the same as the PDF", async () => {
  const { text } = await pdfOf();
  const page = flat(await pagesOf(app, talk.teacher, [`/conversations/${talk.id}/print`]));
  for (const line of text.split("\n").filter((one) => one.trim() && !/pagina \d/.test(one)))
    for (const piece of line.split("·")) expect(page, line).toContain(flat(piece));
});

test("nothing but the record is on paper: no notes for oneself or for two, no answers, no perception", async () => {
  const { text } = await pdfOf();
  const page = await pagesOf(app, talk.teacher, [`/conversations/${talk.id}/print`]);
  for (const word of secret) {
    expect(text).not.toContain(word);
    expect(page).not.toContain(word);
  }
});

test("the file is handed over as one to keep, in the reader's language, and is nobody's cache's", async () => {
  const { answer, text } = await pdfOf("en");
  expect(answer.headers.get("Content-Disposition")).toBe(
    'attachment; filename="conversation-record-2026-11-20.pdf"',
  );
  expect(answer.headers.get("Cache-Control") ?? "no-store").toContain("no-store");
  expect(text).toContain("Conversation record");
  expect(text).toContain("page 1 of 2");
});

test("after a reopening the signed version is still there, and says that it was reopened", async () => {
  const noor = viewing(app.db, talk.teacher);
  reopenRecord(app.db, noor, talk.id, { reason: "Er mist iets" }, NOW);
  const { text } = await pdfOf("nl", "?no=1");
  expect(flat(text)).toContain(flat("Heropend door"));
  expect((await pdfOf()).text).toContain("Concept, nog niet ondertekend");
});
