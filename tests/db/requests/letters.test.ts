import { expect, test } from "vitest";
import { inWriting } from "#app/features/mail/queued-letters.server.ts";
import { approveRequest, declineRequest, withdrawRequest } from "#app/features/requests/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRequest } from "../../factories/requests.ts";
import { aTeacher, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const lettersIn = (db: Db) =>
  db
    .select()
    .from(outbox)
    .orderBy(outbox.id)
    .all()
    .map((letter) => [letter.kind, letter.personId]);

const yes = { why: "Ja, want het werkt", source: "individual", version: 1 } as const;

test("who answers hears that something is asked, the asker that there is an answer, both without what it is", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const [noor, karel] = [school.teacher.personId, school.partner.personId];
  const title = "Opleiding rekenspecialist";
  const id = aRequest(db, noor, { title, coverAsked: true, coverWords: "Twee dinsdagen" });
  approveRequest(db, eyes("partner"), id, yes, NOW);
  withdrawRequest(db, eyes("teacher"), id, 2, NOW);
  expect(lettersIn(db)).toEqual([
    ["request_asked", karel],
    ["request_decided", noor],
    ["request_withdrawn", karel],
  ]);
  const said = JSON.stringify(db.select({ facts: outbox.facts }).from(outbox).all());
  for (const word of [title, "dinsdag", "want het werkt", "8000", "120"]) expect(said).not.toContain(word);
});

test("the letters read as letters, in both languages, with the one link", () => {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const id = aRequest(db, school.teacher.personId);
  declineRequest(db, eyes("schoolLeader"), id, { why: "Nu niet", version: 1 }, NOW);
  const [asked, decided] = db.select().from(outbox).orderBy(outbox.id).all();
  const reader = { email: "karel@school.example", givenName: "Karel" };
  const write = (row: typeof asked, locale: "nl" | "en") =>
    inWriting(
      { ...row!, facts: JSON.parse(row!.facts) as object },
      { ...reader, locale },
      { appOrigin: "https://j.example", sessionSecrets: ["this signs the links that end letters"] },
      NOW,
    );
  expect(write(asked, "nl").subject).toMatch(/^Noor .+ vraagt je iets$/);
  expect(write(asked, "nl").text).toContain(`https://j.example/requests/${id}`);
  expect(write(decided, "en").subject).toMatch(/^Ineke .+ has answered your request$/);
  expect(write(decided, "en").text).toContain(`https://j.example/requests/${id}`);
});

test("where nobody leads the team the school leader hears of it; of the school leader her board", () => {
  const db = freshDatabase();
  const { school } = aSchoolSeenBy(db);
  const alone = aTeacher(db, { schoolId: school.school.id });
  expect(viewing(db, alone.personId).partners.map((one) => one.personId)).toEqual([
    school.schoolLeader.personId,
  ]);
  aRequest(db, alone.personId);
  aRequest(db, school.schoolLeader.personId);
  expect(lettersIn(db)).toEqual([
    ["request_asked", school.schoolLeader.personId],
    ["request_asked", school.boardMember.personId],
  ]);
});
