import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StoriesBehind } from "#app/features/stories/components/vision-stories.tsx";
import { listStoriesOfVisions } from "#app/features/stories/queries/vision.server.ts";
import { listTeamsToTalkWith } from "#app/features/conversations/queries/team-talks.server.ts";
import { AmbitionList } from "#app/features/vision/components/ambition-list.tsx";
import { PlaceTabs } from "#app/features/vision/components/place-tabs.tsx";
import { VisionOrigin, VisionWords } from "#app/features/vision/components/vision-words.tsx";
import { listGoalOwners, listGoals } from "#app/features/vision/goal-queries.server.ts";
import { getPlace, listOfferedPlaces } from "#app/features/vision/place-queries.server.ts";
import { findCurrentVision } from "#app/features/vision/queries.server.ts";
import { findEditing, listVersionNumbers } from "#app/features/vision/version-queries.server.ts";
import { listLinksUpward } from "#app/features/vision/works-out-queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.vision_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const place = answer(() => getPlace(db, viewer, new URL(args.request.url).searchParams.get("school")));
  const owners = listGoalOwners(db, viewer).filter((owner) => owner.schoolId === place.schoolId);
  const vision = findCurrentVision(db, viewer, place.schoolId) ?? null;
  return {
    place,
    places: listOfferedPlaces(db, viewer),
    vision,
    stories: vision ? (listStoriesOfVisions(db, viewer, [vision.id]).get(vision.id) ?? []) : [],
    goals: listGoals(db, viewer, place.schoolId),
    editing: findEditing(db, viewer, place.schoolId),
    links: vision ? listLinksUpward(db, viewer, vision.ambitions) : [],
    mayTalk: place.schoolId !== null && listTeamsToTalkWith(db, viewer, place.schoolId).length > 0,
    hasEarlier: listVersionNumbers(db, viewer, place.schoolId).length > 1,
    mayAddGoal: owners.length > 0,
  };
}

export default function VisionPage() {
  const { place, places, vision, stories, goals, links, editing, hasEarlier, mayAddGoal, mayTalk } =
    useLoaderData<typeof loader>();
  const school = place.schoolId ?? "board";
  const title = place.schoolId === null ? m.vision_board() : place.name;
  const edit = editing.may && paths.editVision(school);
  return (
    <>
      <PageHead
        over={
          <span className="meta">
            {place.schoolId === null ? m.vision_title_board() : m.vision_title()}
            <SeenBy icon="building-2" text={m.vision_seen_by_board()} />
          </span>
        }
        title={title}
        actions={
          <>
            {hasEarlier && (
              <ButtonLink variant="plain" to={paths.visionVersions(school)}>
                {m.vision_versions()}
              </ButtonLink>
            )}
            {mayTalk && vision && (
              <ButtonLink variant="quiet" to={paths.visionTalk(school)}>
                {m.conversations_vision_talk()}
              </ButtonLink>
            )}
            {edit && vision && (
              <ButtonLink variant="quiet" icon="pencil" to={edit}>
                {editing.draft ? m.vision_edit_draft() : m.vision_edit()}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="stack">
        <PlaceTabs places={places} current={place.schoolId} to={paths.vision} />
        {vision ? (
          <>
            <VisionWords statement={vision.statement} coreValues={vision.coreValues} />
            <AmbitionList
              ambitions={vision.ambitions}
              goals={goals}
              links={links}
              addGoal={mayAddGoal ? school : undefined}
            />
            <VisionOrigin adoptedOn={vision.adoptedOn} tookPart={vision.tookPart} />
            <StoriesBehind stories={stories} />
          </>
        ) : (
          <Sheet>
            <EmptyState
              icon="flag"
              title={place.schoolId === null ? m.vision_empty_title_board() : m.vision_empty_title()}
              text={m.vision_empty_text()}
              action={
                edit && (
                  <ButtonLink to={edit}>
                    {editing.draft ? m.vision_edit_draft() : m.vision_empty_action()}
                  </ButtonLink>
                )
              }
            />
          </Sheet>
        )}
      </div>
    </>
  );
}
