import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { answersOf, countRowsOf, pagesOf } from "./reading.ts";
import { aConversation, promptsOf } from "../factories/conversations.ts";
import { aHeldTalk, nothing, sign } from "../factories/room.ts";
import { aWholeSchool, viewing } from "../factories/school.ts";
import { openApp, type TestApp } from "../support/app.ts";
import { NOW, TODAY } from "../support/clock.ts";
import { accessTable } from "./access-table.ts";
import { aCanarySchool } from "./canary-school.ts";

// What a head of HR tries on her first day, before she believes a word of it.

const words = ["zqeerstewoordqz", "zqtweedewoordqz", "zqderdewoordqz"];

function noorPrepares(app: TestApp, kept: (n: number) => boolean) {
  const school = aWholeSchool(app.db);
  const talk = aConversation(app.db, { staff: school.teacher, partnerId: school.partner.personId });
  const noor = viewing(app.db, school.teacher.personId);
  const answers = promptsOf(app.db, "staff")
    .slice(0, words.length)
    .map(({ id }, n) => ({ promptId: id, text: words[n]!, keptPrivate: kept(n) }));
  const saved = savePreparation(app.db, noor, talk.id, { version: 0, answers, reviews: [] }, NOW);
  return { school, talk, noor, version: saved.version };
}

const others = ["partner", "hrAdviser", "administrator", "schoolLeader", "teammate", "boardMember"] as const;

test("1. what I write in my preparation is found on no page of my partner, HR or the administrator", async () => {
  const app = await openApp();
  const { school, talk } = noorPrepares(app, () => false);
  const own = await answersOf(app, school.teacher.personId, [`/conversations/${talk.id}/prepare`]);
  for (const word of words) expect(own, "she herself reads it").toContain(word);
  for (const other of others) {
    const all = await answersOf(
      app,
      school[other].personId,
      everyPage({ talk: talk.id, person: school.teacher.personId }),
    );
    for (const word of words) expect(all, other).not.toContain(word);
  }
});

test("2. sharing all but one answer shows my partner exactly the others, and nobody else anything", async () => {
  const app = await openApp();
  const { school, talk, noor, version } = noorPrepares(app, (n) => n === 1);
  sharePreparation(app.db, noor, talk.id, version, NOW);
  const pages = everyPage({ talk: talk.id, person: school.teacher.personId });
  const before = await answersOf(app, school.partner.personId, pages);
  for (const word of words) expect(before, "he has shared nothing himself yet").not.toContain(word);

  const karel = viewing(app.db, school.partner.personId);
  const [first] = promptsOf(app.db, "partner");
  const answers = [{ promptId: first!.id, text: "Wat ik zag", keptPrivate: false }];
  const saved = savePreparation(app.db, karel, talk.id, { version: 0, answers, reviews: [] }, NOW);
  sharePreparation(app.db, karel, talk.id, saved.version, NOW);
  const after = await answersOf(app, school.partner.personId, pages);
  expect(words.map((word) => after.includes(word))).toEqual([true, false, true]);
  for (const other of others.filter((one) => one !== "partner")) {
    const all = await answersOf(app, school[other].personId, pages);
    for (const word of words) expect(all, other).not.toContain(word);
  }
});

test("3. one sentence is saved, as a question and as a note, without a kind of value or an ambition", async () => {
  const app = await openApp();
  const { teacher } = aWholeSchool(app.db);
  for (const [page, text] of [
    ["/questions/new", "Hoe laat ik iedereen meedenken?"],
    ["/notes/new", "Vandaag dacht de hele klas mee"],
  ] as const) {
    const answer = await app.requestAs(teacher.personId, page, { fields: { text } });
    expect(answer.status, page).toBe(302);
    const shown = await pagesOf(app, teacher.personId, [answer.headers.get("Location")!]);
    expect(shown).toContain(text);
    expect(shown).toContain("alleen jij");
  }
  expect(countRowsOf(app.db, ["alignments", "note_values", "value_links", "shares"])).toEqual([0, 0, 0, 0]);
});

test("5. I ask coaching of my own hours: HR's list shows kind, hours and euros, and nowhere the title", async () => {
  const app = await openApp();
  const school = aWholeSchool(app.db);
  const title = "zqhoeikmijnstemterugvindqz";
  const asked = { title, kind: "coaching", hours: "2:30", euros: "180", source: "individual" };
  const page = await pagesOf(app, school.teacher.personId, ["/requests/new"]);
  expect(page).toContain("Karel leest dit en antwoordt");
  expect(page).toContain("HR ziet wie, soort, uren en kosten, zonder titel.");
  const sent = await app.requestAs(school.teacher.personId, "/requests/new", { fields: asked });
  expect(sent.status).toBe(302);
  const request = sent.headers.get("Location")!;
  const lists = ["/requests", request, "/me"];

  const hr = await pagesOf(app, school.hrAdviser.personId, lists.slice(0, 2));
  for (const told of ["Coaching", "2 u 30", "€ 180", "Eigen uren of budget", "niet gedeeld"])
    expect(hr).toContain(told);
  const all = [...lists, ...everyPage({ talk: 1, person: school.teacher.personId })];
  expect(await answersOf(app, school.hrAdviser.personId, all)).not.toContain(title);
  expect(await answersOf(app, school.partner.personId, lists)).toContain(title);
  for (const other of ["administrator", "teammate", "boardMember", "formerPartner"] as const)
    expect(await answersOf(app, school[other].personId, all), other).not.toContain(title);

  // The leader who pays from school money does not open what she was told stays closed.
  const yes = { act: "approve", why: "Graag", hours: "2:30", euros: "180", source: "school", version: "1" };
  const answered = await app.requestAs(school.partner.personId, request, { fields: yes });
  expect(answered.status).toBe(302);
  expect(await answersOf(app, school.hrAdviser.personId, all)).not.toContain(title);
  expect(await pagesOf(app, school.teacher.personId, [request])).toContain("Graag");
}, 60_000);

const heldWords = [
  "Noor oefent hardop denken",
  "Samen lunchen",
  "Hoe laat ik iedereen meedenken?",
  "Twee uur vrij",
];

test("6. my former leader's account opens nothing of me; my new one sees what I passed on and no more", async () => {
  const { db, school, id, noor, karel, questionId, agreementId } = aHeldTalk();
  const app = await openApp({ db });
  const bea = school.formerPartner.personId;
  const pages = [
    ...everyPage({ talk: id, person: noor.personId }),
    ...[`/questions/${questionId}`, `/agreements/${agreementId}`, `/items/${questionId}/sharing`],
  ];
  sign(db, noor, id);
  sign(db, karel, id);
  const before = await answersOf(app, karel.personId, pages);
  expect(heldWords.map((word) => before.includes(word))).toEqual([true, true, true, true]);

  const { employmentId: employment } = school.teacher;
  const set = { employment, partnerId: bea, fromDay: TODAY, version: 1 };
  const fields = Object.fromEntries(Object.entries(set).map(([name, value]) => [name, String(value)]));
  const hr = school.hrAdviser.personId;
  const changed = await app.requestAs(hr, `/people/${noor.personId}/partner`, { fields });
  expect(changed.status).toBe(302);
  const me = await pagesOf(app, noor.personId, ["/me"]);
  expect(me).toContain("Karel is je gesprekspartner niet meer, dat is nu Bea.");
  const handover = /\/handover\/\d+/.exec(await answersOf(app, noor.personId, ["/me"]))![0];

  pages.push(handover);
  const former = await answersOf(app, karel.personId, pages);
  for (const word of heldWords) expect(former, "Karel").not.toContain(word);
  const nothingYet = await answersOf(app, bea, pages);
  for (const word of heldWords.slice(0, 3)) expect(nothingYet, "Bea, before").not.toContain(word);
  expect(nothingYet, "what the school owes goes along").toContain("Twee uur vrij");

  const passing = { act: "pass_on", records: String(id) };
  expect((await app.requestAs(noor.personId, handover, { fields: passing })).status).toBe(302);
  const after = await answersOf(app, bea, pages);
  expect(heldWords.map((word) => after.includes(word))).toEqual([true, false, true, true]);
  expect(await answersOf(app, bea, [`/people/${noor.personId}`])).toContain(`/conversations/${id}/record/1`);
  expect((await app.requestAs(bea, `/conversations/${id}`)).status).toBe(404);
  const still = await answersOf(app, karel.personId, pages);
  for (const word of heldWords) expect(still, "Karel, after").not.toContain(word);
}, 60_000);

test("7. my leader ticks once, and it is ticked in agreement, question and record, and waits nowhere", async () => {
  const { db, school, id, noor, karel, questionId } = aHeldTalk();
  const app = await openApp({ db });
  const next = aConversation(db, { staff: school.teacher, partnerId: karel.personId });
  const promise = { ...nothing, questionId, text: "Een dag vrij geroosterd", ownerPersonId: karel.personId };
  const agreementId = agreeInRoom(db, noor, id, promise, NOW);
  const places = [
    "/agreements",
    `/agreements/${agreementId}`,
    `/questions/${questionId}`,
    `/conversations/${id}`,
  ];
  const none = places.map(() => false);
  const ticked = async (personId: number) => {
    const found = [];
    for (const place of places) found.push((await pagesOf(app, personId, [place])).includes("geregeld op"));
    return found;
  };
  const waiting = async () => {
    const found = [];
    for (const place of ["/me", `/conversations/${next.id}/prepare`])
      found.push((await pagesOf(app, noor.personId, [place])).includes(promise.text));
    return found;
  };
  const press = (act: string) =>
    app.requestAs(karel.personId, `/agreements/${agreementId}`, { fields: { act, back: "/agreements" } });
  expect(await ticked(noor.personId)).toEqual(none);
  expect(await waiting()).toEqual([true, true]);
  expect((await press("tick")).status).toBe(302);
  for (const { personId } of [noor, karel]) expect(await ticked(personId)).toEqual(places.map(() => true));
  expect(await waiting(), "ticked it waits on no list any more").toEqual([false, false]);

  await press("untick");
  expect(await ticked(noor.personId)).toEqual(none);
  expect(await waiting()).toEqual([true, true]);
}, 60_000);

test.each(["nl", "en"] as const)(
  "10. who sees what is printed from the policies themselves, also signed out (%s)",
  async (language) => {
    const app = await openApp();
    aWholeSchool(app.db);
    const page = await pagesOf(app, null, ["/privacy"], language);
    const words = wordsOf("privacy", language);
    expect(page).toContain(words.privacy_title);
    for (const role of ["partner", "hr", "administrator"]) {
      const named = Object.entries(words).filter(([key]) => key.includes(role));
      expect(
        named.some(([, text]) => page.includes(text)),
        `${role} is named`,
      ).toBe(true);
    }
  },
);

/** Words that would make a judge of what is meant to be a conversation. */
const never = {
  nl: /\b(beoordel\w*|beoordeling\w*|scores?|prestatie\w*|compliance|dossiers?|gespreksleiders?|ranglijst\w*|ranking\w*|rangorde|onvoldoende|medewerkersvolgsysteem)\b|op papier/i,
  en: /\b(appraisals?|scor(?:e|es|ing|ed)|ranking\w*|ranked|performance|compliance|dossiers?|leader ?board|rated|ratings?)\b/i,
};

/** One screen of each route, for those whose screens differ. */
const watched = [
  "anonymous",
  "teacher",
  "partner",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

test.each(["nl", "en"] as const)(
  "10. no screen of anybody speaks of a score, a rank or a judgement (%s)",
  async (language) => {
    const app = await openApp();
    const world = aCanarySchool(app.db);
    const found = new Set<string>();
    for (const looker of watched) {
      const rows = accessTable.filter((row) => row.reads.includes(looker));
      const screens = new Map(rows.map((row) => [row.route, row.url(world)]));
      for (const [route, url] of screens) {
        const page = await pagesOf(app, world.personIds[looker], [url], language);
        const said = never[language].exec(page.replace(promise(language), ""));
        if (said) found.add(`${route} says ${said[0]}`);
      }
    }
    expect([...found]).toEqual([]);
  },
  60_000,
);

test.each(["nl", "en"] as const)("10. nor does any text that waits to be shown (%s)", (language) => {
  const speaking = readdirSync("app/features").filter((feature) =>
    existsSync(`app/features/${feature}/messages`),
  );
  const said = speaking.flatMap((feature) =>
    Object.entries(wordsOf(feature, language)).flatMap(([key, text]) =>
      never[language].test(text) && text !== promise(language) ? [`${key}: ${text}`] : [],
    ),
  );
  expect(said).toEqual([]);
});

/** The sentence that says there is none may name it. */
const promise = (language: "nl" | "en") => wordsOf("privacy", language).privacy_never!;

const wordsOf = (feature: string, language: "nl" | "en") =>
  JSON.parse(readFileSync(`app/features/${feature}/messages/${language}.json`, "utf8")) as Record<
    string,
    string
  >;

/** Every page a curious colleague could think of. */
const everyPage = ({ talk, person }: { talk: number; person: number }) => [
  ...[
    "/me",
    "/conversations",
    "/agreements",
    "/questions",
    "/activities",
    "/notes",
    "/vision",
    "/alignment",
    "/attention",
  ],
  ...[
    "/cycles",
    "/teams",
    "/teams/1",
    "/teams/1/conversations",
    "/people",
    "/reports",
    "/reports/coverage",
    "/reports/coverage.csv",
  ],
  ...["", "/edit", "/employments", "/roles", "/partner", "/pauses"].map((part) => `/people/${person}${part}`),
  ...[
    "",
    "/prepare",
    "/preview",
    "/sharing",
    "/agenda",
    "/notes",
    "/questions",
    "/reviews",
    "/agreements",
    "/sign-off",
    "/record/1",
  ].map((part) => `/conversations/${talk}${part}`),
];
