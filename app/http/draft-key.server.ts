import { createHmac } from "node:crypto";
import { services } from "./services.server.ts";

/**
 * The key under which someone's own device keeps what she typed and we have not saved yet. It is given to her alone and
 * kept nowhere: without her being signed in, what a browser holds cannot be read.
 * @returns null on a device that is not hers, where nothing is kept
 */
export function draftKeyOf({ viewer, ownDevice }: { viewer: { personId: number }; ownDevice: boolean }) {
  if (!ownDevice) return null;
  const [secret] = services().env.sessionSecrets;
  return createHmac("sha256", secret!).update(`typed on the device of ${viewer.personId}`).digest("base64");
}

/** Whose device this is, for a page that keeps what was typed on it. */
export const deviceOf = (seat: { viewer: { personId: number }; ownDevice: boolean }) => ({
  draftKey: draftKeyOf(seat),
  personId: seat.viewer.personId,
});
