import { setAlignment } from "#app/features/questions/commands/align.server.ts";
import type { Db } from "#db/client.server.ts";
import { goals } from "#db/schema/index.ts";
import { NOW } from "../support/clock.ts";
import { aRole, aSchool, aTeacher, aTeam, viewing } from "./school.ts";

/** Scholengemeenschap Het Rietland of scenario B: two teams, support staff, and who leads, advises and governs. */
export function rietland(db: Db) {
  const school = aSchool(db, { name: "Het Rietland", sector: "vo" });
  const office = aSchool(db, { boardId: school.boardId, kind: "office", sector: null });
  const [lower, upper] = ["Onderbouw", "Bovenbouw"].map((name) => aTeam(db, { schoolId: school.id, name }));
  const at = (
    givenName: string,
    homeTeamId: number | null,
    functionGroup: "teaching" | "support" = "teaching",
  ) => aTeacher(db, { schoolId: school.id, homeTeamId, functionGroup, person: { givenName } }).personId;
  const inOffice = (givenName: string) =>
    aTeacher(db, { schoolId: office.id, person: { givenName } }).personId;
  const people = {
    lotte: at("Lotte", lower!.id),
    daan: at("Daan", lower!.id),
    esra: at("Esra", lower!.id),
    sander: at("Sander", upper!.id),
    koen: at("Koen", upper!.id),
    anouk: at("Anouk", upper!.id),
    ilse: at("Ilse", lower!.id),
    gijs: at("Gijs", upper!.id),
    rob: at("Rob", lower!.id, "support"),
    meryem: at("Meryem", lower!.id, "support"),
    bram: at("Bram", null),
    yasmina: at("Yasmina", null),
    marjolein: at("Marjolein", null),
    petra: inOffice("Petra"),
    hans: inOffice("Hans"),
    sanne: inOffice("Sanne"),
  };
  const lead = { schoolId: school.id, fromDay: "2024-08-01" };
  aRole(db, { ...lead, personId: people.bram, kind: "team_leader", teamId: lower!.id });
  aRole(db, { ...lead, personId: people.yasmina, kind: "team_leader", teamId: upper!.id });
  aRole(db, { ...lead, personId: people.marjolein, kind: "school_leader" });
  aRole(db, { personId: people.petra, kind: "hr_adviser" });
  aRole(db, { personId: people.hans, kind: "board_member" });
  aRole(db, { personId: people.sanne, kind: "administrator" });
  const goalId = db
    .insert(goals)
    .values({
      boardId: school.boardId,
      schoolId: school.id,
      term: "short",
      text: "Omgaan met ongewenst gedrag",
      openedOn: "2024-11-18",
    })
    .returning()
    .get().id;
  return {
    school,
    lower: lower!,
    upper: upper!,
    people,
    goalId,
    six: ["lotte", "daan", "esra", "sander", "koen", "anouk"] as const,
    eyes: (who: keyof typeof people, today?: string) => viewing(db, people[who], today),
  };
}

/** Whoever owns a question links it to a goal. */
export const linkToGoal = (db: Db, personId: number, questionId: number, goalId: number) =>
  setAlignment(
    db,
    viewing(db, personId),
    { questionId, goalId, ambitionId: null, judgement: "aligns", why: null },
    NOW,
  );
