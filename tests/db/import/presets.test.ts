import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { employments, importRows, people, schools } from "#db/schema/index.ts";
import { aDryRun, aFile, applied, kindsOf, rowsOf } from "../../factories/imports.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
let hr: Viewer;
beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
  db.update(schools).set({ brin: "01AB" }).where(eq(schools.id, school.school.id)).run();
  hr = viewing(db, school.hrAdviser.personId);
});

const staffOf = (...emails: string[]) =>
  emails.map((email) => {
    const person = db.select().from(people).where(eq(people.email, email)).get();
    const work = person && db.select().from(employments).where(eq(employments.personId, person.id)).all();
    return person && { ...person, work: work! };
  });

/** Everything that was kept of an import, as one text: to look for what must not be in it. */
const keptText = () =>
  JSON.stringify([
    db.select().from(importRows).all(),
    db.select().from(people).all(),
    db.select().from(employments).all(),
  ]);

test("the files of Visma Raet are put together, with their brackets, their dates and their stray quotes", async () => {
  const files = [
    aFile(
      "[Dossiernummer_2];[Personeelsnummer];[Volledige Naam];[Roepnaam];[Initialen];[Voornaam];[Eigen naam];[Tussenvoegsel];[Naam samenstelling];[Geslacht];[Geslacht omschrijving];[Geboortedatum];[Huidige Medewerker Status];[Roostercode];[Externe Medewerker];[Blokkeren opname functiemix]\r\n" +
        '100;"t 5001";Berg, van den;Els;E.;Elisabeth;Berg;van den;1;V;Vrouw;19711224;A;1;N;N\r\n' +
        "101;5002;Baas;Bo;B.;Bo;Baas;;1;M;Man;19800101;A;1;N;N\r\n",
      "Medewerker.csv",
    ),
    aFile(
      "[Dossiernummer];[Volgnummer];[Begindatum];[Einddatum];[Afdelingscode];[Functiecode];[Code type aanstelling];[Kostenplaats];[Indicatie hoofdaanstelling];[Uren per week];[Soort contract];[User ID]\r\n" +
        "100;1;20200801;99991231;MB;F1;V;4100;J;32,94;Vast;x\r\n101;1;20190801;;DIR;F2;V;4100;J;40;Vast;y\r\n",
      "Aanstellingen.csv",
    ),
    aFile("[Werkidentificatie];[Functienaam]\r\nF1;Leraar LB\r\nF2;Teamleider\r\n", "Functie.csv"),
    aFile(
      "[ID org-eenheid];[Lg naam org-eenhd];[Parent Eenheid];[Dossiernummer]\r\nMB;Middenbouw;S1;101\r\nS1;De Wissel;B;\r\nDIR;Onderbouw;S1;\r\nB;Stichting;;\r\n",
      "Eenheid.csv",
    ),
    aFile("[Dossiernummer];[Volgend Volgnummer];[ID]\r\n100;1;101\r\n", "Manageridentificatie.csv"),
    aFile(
      "[Dossiernummer];[Type nummer];[Telefoonnummer]\r\n100;EMP;els@thuis.example\r\n100;EML;els@school.example\r\n100;CPC;0612345678\r\n101;EML;bo@school.example\r\n",
      "Telefoon.csv",
    ),
  ];
  const runId = await aDryRun(db, hr, files);
  expect(kindsOf(db, runId)).toMatchObject({ new: 2 });
  await applied(db, hr, runId, { managers: true });
  const [els, bo] = staffOf("els@school.example", "bo@school.example");
  expect(els).toMatchObject({
    givenName: "Els",
    namePrefix: "van den",
    familyName: "Berg",
    employeeNumber: "5001",
  });
  expect(els!.work).toMatchObject([
    {
      scaleCode: "LB",
      partTimeFactor: 8235,
      fromDay: "2020-08-01",
      toDay: null,
      homeTeamId: school.team.id,
      costCentre: "4100",
    },
  ]);
  expect(viewing(db, bo!.id).partnerOf.map(({ personId }) => personId)).toContain(els!.id);
  expect(keptText()).not.toMatch(/1971|Vrouw|thuis|0612345678/);
});

test("the sets of AFAS are joined by whichever number both have, and her name is the one she uses", async () => {
  const users = (key: string) =>
    aFile(
      `${key};Roepnaam;Voornaam;Voorletters;Geboortenaam;Voorvoegsel;Geboortenaam_partner;Voorvoegsel_partner;Naamgebruik_code;Email_werk;Telefoonnr_werk;Mobielnr_werk;UPN\r\n` +
        "7001;Anne;Anna;A.;Smit;;Berg;van den;1;anne@school.example;020;06;anne@x\r\n" +
        "7002;Bo;Bo;B.;Wit;de;;;0;bo@school.example;;;\r\n",
      "users.csv",
    );
  const positions = (key: string) =>
    aFile(
      `${key},Functie_code,Functie_omschrijving,Organisatorische_eenheid_code,Werkgever_omschrijving,Kostenplaats_code,Percentage,Begindatum_functie,Einddatum_functie,Persoonsnummer_leidinggevende\r\n` +
        '7001,L,Leraar LC,MB,De Wissel,4000,"60,5",2021-08-01T00:00:00Z,,7002\r\n7001,C,Coach,MB,De Wissel,4000,20,2022-08-01,,\r\n7002,T,Teamleider,MB,De Wissel,4000,100,2018-08-01,,\r\n',
      "positions.csv",
    );
  for (const key of ["ExternalId", "Persoonsnummer"]) {
    const runId = await aDryRun(db, hr, [users(key), positions(key)]);
    expect(rowsOf(db, runId).filter(({ kind }) => kind === "refused")).toEqual([]);
    await applied(db, hr, runId);
  }
  const [anne, bo] = staffOf("anne@school.example", "bo@school.example");
  expect(anne).toMatchObject({
    givenName: "Anne",
    namePrefix: "van den",
    familyName: "Berg-Smit",
    employeeNumber: "7001",
  });
  expect(anne!.work).toMatchObject([
    {
      functionName: "Leraar LC",
      scaleCode: "LC",
      partTimeFactor: 6050,
      functionGroup: "teaching",
      fromDay: "2021-08-01",
    },
    { functionName: "Coach", partTimeFactor: 2000 },
  ]);
  expect(bo).toMatchObject({ namePrefix: "de", familyName: "Wit" });
});

test("ParnasSys names its people by school, so the school is chosen beside it", async () => {
  const file = aFile(
    "id,roepNaam,firstName,lastName,email,dienstverband\n01AB_12,Fatima,Fatima,El Idrissi,fatima@school.example,lkr\n",
  );
  const runId = await aDryRun(db, hr, [file], { schoolId: school.school.id });
  expect(kindsOf(db, runId)).toMatchObject({ refused: 1 });
  expect(rowsOf(db, runId)[0]!.problems).toEqual([{ field: "function_name", problem: "required" }]);
});

const users12 =
  "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\r\n" +
  "u1,active,,true,els,,Elisabeth,van den Berg,,5001,els@school.example,,06,,,geheim123,,,Els,,,o1,zij\r\n" +
  "u2,active,,true,kind,,Kind,Leerling,,9001,kind@leerling.example,,,,5,pw2,,,,,,o1,\r\n" +
  "u3,active,,true,ouder,,Ouder,Ouders,,,ouder@thuis.example,,,u2,,pw3,,,,,,o1,\r\n" +
  "u4,tobedeleted,,true,weg,,Weg,Gegaan,,5004,weg@school.example,,,,,pw4,,,,,,o1,\r\n";
const roles12 =
  "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\r\n" +
  "r1,active,,u1,primary,teacher,2020-08-01,,o2,\r\nr1b,active,,u1,primary,teacher,2020-08-01,,o1,\r\nr2,active,,u2,primary,student,,,o1,\r\nr3,active,,u3,primary,parent,,,o1,\r\nr4,active,,u4,primary,teacher,,,o1,\r\n";
const orgs =
  "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\r\no1,active,,Basisschool De Wissel,school,01AB00,o0\r\no2,active,,Middenbouw,department,,o1\r\no0,active,,Stichting,district,,\r\n";

test("of OneRoster 1.2 only who works at the school is read: no pupil, no parent, no password", async () => {
  db.update(schools).set({ name: "Basisschool De Wissel" }).where(eq(schools.id, school.school.id)).run();
  const files = [aFile(users12, "users.csv"), aFile(roles12, "roles.csv"), aFile(orgs, "orgs.csv")];
  const runId = await aDryRun(db, hr, files);
  expect(kindsOf(db, runId)).toMatchObject({ new: 1 });
  await applied(db, hr, runId);
  expect(staffOf("els@school.example")[0]).toMatchObject({
    givenName: "Els",
    namePrefix: "van den",
    familyName: "Berg",
    employeeNumber: "5001",
    work: [{ functionName: "leraar", fromDay: "2020-08-01", homeTeamId: school.team.id }],
  });
  expect(keptText()).not.toMatch(/leerling|ouder|geheim123|pw\d|weg@/i);
});

test("OneRoster 1.1 says the role and the school beside the person, in whatever order", async () => {
  const users =
    "sourcedId,status,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,phone,sms,grades,password\r\n" +
    'a,,true,"o1",teacher,els,,Els,Smit,,5001,els@school.example,,,,x\r\nb,,true,o1,student,k,,Kind,Leerling,,,kind@leerling.example,,,,x\r\n';
  const runId = await aDryRun(db, hr, [aFile(orgs, "orgs.csv"), aFile(users, "users.csv")]);
  expect(kindsOf(db, runId)).toMatchObject({ new: 1 });
  expect(keptText()).not.toMatch(/leerling/i);
});

test("scales of three generations become what they are called today, by the day the list is from", async () => {
  const rows = (scale: string) =>
    aFile(
      `Roepnaam;Achternaam;E-mail;School;Functie;Schaal;Eerste dag\nEls;Smit;els@school.example;De Wissel;leraar;${scale};2010-08-01\n`,
    );
  for (const [scale, listDay, now] of [
    ["LA", "2012-01-01", "LB"],
    ["L11", "2020-01-01", "LC"],
    ["LC", "2026-11-01", "LC"],
  ] as const) {
    const runId = await aDryRun(db, hr, [rows(scale)], { listDay });
    const changes = rowsOf(db, runId)[0]!.changes;
    expect(changes).toContainEqual({ field: "scale", old: "", new: now });
  }
});

test("every sign between cells and every way to write letters is read alike", async () => {
  const lines = [
    ["Personeelsnummer", "Roepnaam", "Achternaam", "E-mail", "School", "Functie"],
    ["1", "Zoë", "Müller", "zoe@school.example", "De Wissel", "leraar"],
  ];
  const seen = new Set<string>();
  for (const sign of [";", ",", "\t", "|"])
    for (const encode of encoders) {
      const text = lines.map((cells) => cells.join(sign)).join("\r\n");
      const runId = await aDryRun(db, hr, [aFile(encode(text))]);
      const [row] = rowsOf(db, runId);
      seen.add(`${row!.kind} ${row!.name}`);
    }
  expect([...seen]).toEqual(["new Müller, Zoë"]);
});

const encoders = [
  (text: string) => Buffer.from(text, "utf8"),
  (text: string) => Buffer.from(`\ufeff${text}`, "utf8"),
  (text: string) => Buffer.from(text, "latin1"),
  (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  (text: string) => Buffer.from(text, "utf16le"),
];
