import type { Viewer } from "#app/features/auth/viewer.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { dayOf, momentAt } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";

type Scene = { at: number; order: number; play: () => void };

/** Someone at a moment: whom commands take as viewer, and their `now`. */
export type Actor = { viewer: Viewer; now: Date };

export type Story = ReturnType<typeof openStory>;

/**
 * A story is told out of order and played in the order of time, so that every command sees the school as it was.
 * What lies after `until` is not played: it has not happened yet.
 */
export function openStory(db: Db, until: Date) {
  const scenes: Scene[] = [];
  const known = new Map<string, Viewer>();

  return {
    db,
    until,
    today: dayOf(until),

    /** Plays `what` at a day and time in Amsterdam. */
    on(day: string, time: string, what: () => void) {
      scenes.push({ at: momentAt(day, time), order: scenes.length, play: what });
    },

    /** Someone on a day, as the school stood then. */
    as(personId: number, day: string, time = "16:00"): Actor {
      const key = `${personId} ${day}`;
      const viewer = known.get(key) ?? findViewer(db, personId, day);
      if (!viewer) throw new Error(`Person ${personId} does not work here on ${day}.`);
      known.set(key, viewer);
      return { viewer, now: new Date(momentAt(day, time)) };
    },

    /** Relations changed: who someone is has to be asked again. */
    forget() {
      known.clear();
    },

    /** Plays what happens up to a moment, each scene once: later it can be played on from there. */
    play(upTo = until) {
      const past = scenes.filter((scene) => scene.at <= upTo.getTime());
      for (const scene of past.sort((a, b) => a.at - b.at || a.order - b.order)) {
        scenes.splice(scenes.indexOf(scene), 1);
        scene.play();
      }
    },
  };
}
