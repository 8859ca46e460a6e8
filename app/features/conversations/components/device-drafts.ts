// What was typed and not saved yet, on a device its person marked as her own: in the browser's storage, written in a
// cipher whose key the server gives to her alone. Anywhere else nothing is ever written here.

/** A form as it was typed: its fields, the version it was typed on, and when. */
export type Draft = { fields: Record<string, string>; version: number; at: number };

export type DraftPlace = { key: string; personId: number; conversationId: number };

const PREFIX = "jaarring-typed:";
const markOf = (personId: number) => `${PREFIX}${personId}`;
const slotOf = ({ personId, conversationId }: DraftPlace) => `${markOf(personId)}:${conversationId}`;

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** Drops everything kept on this device, or all but what is one person's. */
export function clearDrafts(exceptPersonId?: number) {
  const mark = exceptPersonId === undefined ? undefined : markOf(exceptPersonId);
  const isHers = (name: string) => mark !== undefined && (name === mark || name.startsWith(`${mark}:`));
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX) && !isHers(name));
  for (const name of names) localStorage.removeItem(name);
}

/** The place on this device for one person's typing in one conversation. What the last person left is dropped. */
export function openDrafts(place: DraftPlace) {
  const { personId, key } = place;
  const slot = slotOf(place);
  const name = new TextEncoder().encode(slot);
  // Only over https or on the machine itself; elsewhere browsers have no ciphers and nothing is kept.
  const cipher = !window.isSecureContext
    ? null
    : crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  let turn = 0;
  clearDrafts(personId);
  localStorage.setItem(markOf(personId), "1");

  // Signing out, in any tab, empties the storage: what is typed after that is not kept any more.
  const mayKeep = () => localStorage.getItem(markOf(personId)) !== null;

  return {
    async keep(draft: Draft) {
      const mine = (turn += 1);
      if (cipher === null || !mayKeep()) return;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(draft));
      const written = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv, additionalData: name },
        await cipher,
        plain,
      );
      // Saved, typed on or signed out meanwhile: this one comes too late.
      if (mine !== turn || !mayKeep()) return;
      localStorage.setItem(slot, `${textOf(iv)}.${textOf(new Uint8Array(written))}`);
    },
    /** What was left here, if it can be read; what cannot be read is nobody's any more. */
    async find(): Promise<Draft | undefined> {
      const kept = localStorage.getItem(slot);
      if (!kept || cipher === null) return undefined;
      try {
        const [iv = "", written = ""] = kept.split(".");
        const plain = await crypto.subtle.decrypt(
          { name: "AES-GCM", iv: bytesOf(iv), additionalData: name },
          await cipher,
          bytesOf(written),
        );
        return JSON.parse(new TextDecoder().decode(plain)) as Draft;
      } catch {
        localStorage.removeItem(slot);
        return undefined;
      }
    },
    forget() {
      turn += 1;
      localStorage.removeItem(slot);
    },
    stop() {
      turn += 1;
      clearDrafts();
    },
  };
}

export type Drafts = ReturnType<typeof openDrafts>;
