import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ActivityList } from "#app/features/activities/components/activity-list.tsx";
import { EvidenceList } from "#app/features/evidence/components/evidence-list.tsx";
import { QuestionList } from "#app/features/questions/components/question-card.tsx";
import { StoriesSheet } from "#app/features/stories/components/story-list.tsx";
import { ChainSheet } from "#app/features/value/components/chain-picture.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Room } from "../room.ts";
import { PageSheet } from "./page-sheet.tsx";
import { ProductsSheet } from "./product-list.tsx";

type RoomMainProps = {
  room: Room;
  me: number;
  /** What is shared with the team is hers to read. */
  readsShared: boolean;
};

/** What a team tells about itself, works on, made and wrote: each absent where the viewer may read none of it. */
export function RoomMain({ room, me, readsShared }: RoomMainProps) {
  const { team, may, doing, evidence, grewFrom } = room;
  return (
    <>
      <PageSheet teamId={team.id} page={room.page} mayWrite={may.writePage} />
      <WorksOn {...{ room, me, readsShared }} />
      {doing.length > 0 && (
        <Sheet title={m.groups_activities()}>
          <ActivityList activities={doing} me={me} />
        </Sheet>
      )}
      <ProductsSheet
        products={room.products}
        me={me}
        addAt={may.addProduct ? paths.newProduct({ team: team.id }) : undefined}
      />
      <StoriesSheet title={m.groups_stories()} stories={room.stories} me={me} />
      {evidence.length > 0 && (
        <Sheet title={m.groups_evidence()}>
          <EvidenceList evidence={evidence} me={me} />
        </Sheet>
      )}
      {grewFrom.length > 0 && (
        <Sheet title={m.activities_group_came_from()}>
          <ActivityList activities={grewFrom} me={me} />
        </Sheet>
      )}
      <ChainSheet chain={room.chain} me={me} />
    </>
  );
}

/** The questions of the team and those shared with it that the viewer may read. */
function WorksOn({ room: { team, questions, may }, me, readsShared }: RoomMainProps): ReactNode {
  const add = may.addProduct && (
    <Link to={paths.newQuestion({ team: team.id })}>{m.teams_works_on_add()}</Link>
  );
  return (
    <Sheet title={m.teams_works_on()} action={questions.length > 0 && add}>
      {questions.length > 0 ? (
        <QuestionList questions={questions} me={me} />
      ) : readsShared ? (
        <EmptyState title={m.teams_works_on_none()} text={m.teams_works_on_none_text()} action={add} />
      ) : (
        <p className="soft">{m.teams_works_on_members_only()}</p>
      )}
    </Sheet>
  );
}
