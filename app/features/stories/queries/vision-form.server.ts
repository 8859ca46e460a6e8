import type { Viewer } from "#app/features/auth/viewer.ts";
import { writeClashes } from "#app/features/vision/clashes.ts";
import { rebaseDraft } from "#app/features/vision/drafting.server.ts";
import { listEditors } from "#app/features/vision/editor-queries.server.ts";
import type { VisionInput } from "#app/features/vision/input.ts";
import { mergeSets, type VisionPlace, type VisionWords } from "#app/features/vision/model.ts";
import { findCurrentVision, slotOf } from "#app/features/vision/queries.server.ts";
import { fieldsOf } from "#app/features/vision/rows.ts";
import { getDraftToEdit, mayEditVision } from "#app/features/vision/version-queries.server.ts";
import { listBoardAmbitions, worksOutWords } from "#app/features/vision/works-out-queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { listStoriesOfVisions, listStoriesToName } from "./vision.server.ts";

// The page on which a vision is written: its words, the stories it names, and who writes along.

/**
 * Everything the page of a draft needs, for who may write there; with empty rows where nothing was written yet.
 * @throws NotFound
 */
export function getVisionForm(db: Db, viewer: Viewer, place: VisionPlace) {
  const { words, draftId, version, basedOn, began, mayAdopt } = getDraftToEdit(db, viewer, place.schoolId);
  const stories = namedIn(db, viewer, draftId);
  return {
    ...{ mayAdopt, draft: draftId !== null, current: basedOn !== null },
    mayInvite: mayEditVision(db, viewer, place.schoolId, "invite"),
    editors: listEditors(db, viewer, place.schoolId),
    toName: listStoriesToName(db, viewer, place),
    slots: Object.fromEntries(
      slotOf(
        db,
        (words?.ambitions ?? []).map(({ lineageId }) => lineageId),
      ),
    ),
    ofBoard: listToWorkOut(db, viewer, place, words?.ambitions ?? []),
    fields: {
      ...fieldsOf(words ?? blank),
      ...asFields({ version, basedOn, began, stories, storiesBegan: stories }),
      adoptedOn: viewer.today,
    } as Record<string, string | string[]>,
  };
}

/** The fields of a form that was sent too late, on top of what stands there now; `clashes` holds what both changed. */
export function rebaseVisionForm(
  db: Db,
  viewer: Viewer,
  place: VisionPlace,
  input: VisionInput & { stories: readonly (number | null)[]; storiesBegan: readonly (number | null)[] },
): Record<string, string | string[]> {
  const { words, clashes, draft, version, basedOn, began } = rebaseDraft(db, viewer, place, input);
  const named = namedIn(db, viewer, draft?.id ?? null);
  const stories = mergeSets(input.storiesBegan, input.stories, named);
  return {
    ...fieldsOf(words),
    ...asFields({ version, basedOn, began, stories, storiesBegan: named }),
    clashes: writeClashes(clashes),
    adoptedOn: input.adoptedOn ?? "",
  };
}

type Standing = {
  version: number;
  basedOn: number | null;
  began: string[];
  stories: number[];
  storiesBegan: number[];
};

const asFields = ({ version, basedOn, began, stories, storiesBegan }: Standing) => ({
  version: String(version),
  basedOn: String(basedOn ?? ""),
  began,
  stories: stories.map(String),
  storiesBegan: storiesBegan.map(String),
});

const namedIn = (db: Db, viewer: Viewer, draftId: number | null): number[] =>
  draftId === null
    ? []
    : (listStoriesOfVisions(db, viewer, [draftId]).get(draftId) ?? []).map(({ id }) => id);

/** The board's ambitions of now, and those of an earlier vision that are named already. Of the board itself none. */
function listToWorkOut(
  db: Db,
  viewer: Viewer,
  { schoolId }: VisionPlace,
  ambitions: readonly { worksOutId: number | null }[],
) {
  if (schoolId === null) return [];
  const now = listBoardAmbitions(db, viewer).map(({ id, title }) => ({ id, title, past: false }));
  const current = findCurrentVision(db, viewer, schoolId)?.ambitions ?? [];
  const kept = [...worksOutWords(db, [...ambitions, ...current]).values()]
    .filter(({ id }) => !now.some((one) => one.id === id))
    .map(({ id, title }) => ({ id, title, past: true }));
  return [...now, ...kept];
}

const times = <T>(count: number, row: T) => Array.from({ length: count }, () => row);

// Empty rows to begin with, so that a first vision can be typed at once.
const blank: VisionWords = {
  statement: "",
  tookPart: null,
  coreValues: times(3, { name: "", meaning: null }),
  ambitions: times(4, { lineageId: null, title: "", meaning: null, text: null, focalPoint: false }),
};
