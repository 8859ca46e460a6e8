import { shareItem } from "#app/features/items/commands.server.ts";
import { changeHindrance, writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { audiencesOf, personId } from "../cast.ts";
import type { DemoHindrance, DemoNote } from "../line-types.ts";
import { ownerOf, versionOf, type LineOf } from "./line.ts";

export function tellNote(line: LineOf, at: number, note: DemoNote) {
  const { cast, writer } = line;
  const day = cast.dayOf(note.on);
  cast.story.on(day, "19:00", () => {
    const { viewer, now } = cast.story.as(personId(cast, writer), day, "19:00");
    const { schoolId, teamId } = ownerOf(line);
    line.notes[at] = writeNote(
      cast.story.db,
      viewer,
      {
        school: schoolId,
        team: teamId,
        text: note.text,
        values: [...note.values],
        capital: note.capital ?? null,
        sense: note.sense ?? null,
        forWhom: note.forWhom ?? null,
        expected: note.time === "expected",
        notedOn: day,
        question: note.question === undefined ? null : (line.questions[note.question] ?? null),
        activity: note.activity === undefined ? null : (line.activities[note.activity] ?? null),
        after: (note.from ?? []).map((index) => line.notes[index]!),
        audiences: audiencesOf(cast, writer, note.shared, day),
      },
      now,
    );
  });
}

export function tellHindrance(line: LineOf, at: number, hindrance: DemoHindrance) {
  const { cast, writer } = line;
  const { story, dayOf } = cast;
  const day = dayOf(hindrance.on);
  story.on(day, "17:15", () => {
    const { viewer, now } = story.as(personId(cast, writer), day, "17:15");
    const id = writeHindrance(
      story.db,
      viewer,
      line.questions[hindrance.question ?? 0]!,
      { text: hindrance.text, kind: hindrance.kind },
      now,
    );
    line.hindrances[at] = id;
    shareItem(story.db, viewer, id, audiencesOf(cast, writer, hindrance.shared, day), now);
  });
  if (!hindrance.resolved) return;
  const over = dayOf(hindrance.resolved);
  story.on(over, "17:15", () => {
    const { viewer, now } = story.as(personId(cast, writer), over, "17:15");
    const id = line.hindrances[at]!;
    changeHindrance(
      story.db,
      viewer,
      id,
      { text: hindrance.text, kind: hindrance.kind, resolved: true, version: versionOf(cast, id) },
      now,
    );
  });
}
