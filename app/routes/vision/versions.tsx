import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StoriesBehind } from "#app/features/stories/components/vision-stories.tsx";
import { listStoriesOfVisions } from "#app/features/stories/queries/vision.server.ts";
import { PlaceTabs } from "#app/features/vision/components/place-tabs.tsx";
import { VersionCompare } from "#app/features/vision/components/version-compare.tsx";
import { VersionTable } from "#app/features/vision/components/version-table.tsx";
import { VisionOrigin, VisionWords } from "#app/features/vision/components/vision-words.tsx";
import { getPlace, listOfferedPlaces } from "#app/features/vision/place-queries.server.ts";
import { compareVersions, listVersions } from "#app/features/vision/version-queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.vision_versions_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const place = answer(() => getPlace(db, viewer, asked.get("school")));
  const two = { from: asked.get("from"), to: asked.get("to") };
  const versions = listVersions(db, viewer, place.schoolId);
  const keys = versions.map(({ id }) => id);
  const behind = listStoriesOfVisions(db, viewer, keys);
  return {
    ...{ place, places: listOfferedPlaces(db, viewer) },
    compare: compareVersions(db, viewer, place.schoolId, two),
    versions: versions.map((version) => ({ ...version, stories: behind.get(version.id) ?? [] })),
  };
}

export default function VisionVersionsPage() {
  const { place, places, versions, compare } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={place.schoolId === null ? m.vision_title_board() : place.name}
        title={m.vision_versions_title()}
        lead={m.vision_versions_lead()}
        actions={
          <ButtonLink variant="quiet" icon="arrow-left" to={paths.vision(place.schoolId ?? "board")}>
            {m.vision_goal_back()}
          </ButtonLink>
        }
      />
      <div className="stack">
        <PlaceTabs places={places} current={place.schoolId} to={paths.visionVersions} />
        {versions.length === 0 && <EmptyState icon="flag" title={m.vision_versions_none()} />}
        {compare && <VersionCompare {...compare} school={place.schoolId ?? "board"} />}
        {versions.length > 0 && (
          <Sheet title={m.vision_versions_by_ambition()}>
            <VersionTable versions={versions} />
          </Sheet>
        )}
        {versions.map((version) => (
          <Sheet
            key={version.id}
            title={m.vision_version_no({ no: version.no })}
            action={version.state === "current" && <Pill tone="accent">{m.vision_version_now()}</Pill>}
          >
            <div className="stack near">
              <VisionWords statement={version.statement} coreValues={version.coreValues} />
              <VisionOrigin adoptedOn={version.adoptedOn} tookPart={version.tookPart} />
              <StoriesBehind stories={version.stories} />
            </div>
          </Sheet>
        ))}
      </div>
    </>
  );
}
