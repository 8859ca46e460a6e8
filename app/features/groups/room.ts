import type { ActivityRow } from "#app/features/activities/model.ts";
import type { EvidenceRow } from "#app/features/evidence/model.ts";
import type { QuestionCardRow } from "#app/features/questions/model.ts";
import type { StoryRow } from "#app/features/stories/model.ts";
import type { TeamKind } from "#app/features/teams/model.ts";
import type { NoteChainShown } from "#app/features/value/chain.ts";
import type { NameParts } from "#app/lib/name.ts";
import type { byHomeTeam, Lead, ProductRow, RoundShown } from "./model.ts";

type Person = NameParts & { personId: number };

/** The room of a team as one viewer sees it: what is not hers to read is not in it. */
export type Room = {
  team: {
    id: number;
    name: string;
    kind: TeamKind;
    teamWord: "team" | "bouw" | "sectie";
    schoolName: string;
    archivedOn: string | null;
  };
  leaders: (Person & { fromDay: string })[];
  members: Person[];
  /** Empty for a team that is itself where people are at home. */
  comeFrom: ReturnType<typeof byHomeTeam>;
  purpose: {
    ambitions: { id: number; slot: number; title: string }[];
    goals: { id: number; text: string; state: "open" | "reached" | "let_go" }[];
  };
  rounds: { rounds: RoundShown[]; now: Lead[]; before: Lead[] };
  page: { text: string; openedOn: string | null; version: number } | undefined;
  asked: { id: number; name: string; state: string; by: string } | undefined;
  questions: QuestionCardRow[];
  doing: ActivityRow[];
  products: ProductRow[];
  stories: StoryRow[];
  evidence: EvidenceRow[];
  grewFrom: ActivityRow[];
  chain: NoteChainShown | null;
  may: Record<"setPurpose" | "startRound" | "lookBack" | "writePage" | "addProduct", boolean>;
};
