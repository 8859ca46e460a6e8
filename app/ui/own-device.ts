// What was typed and not saved yet, on a device its person marked as her own: in the browser's storage, written in a
// cipher whose key the server gives to her alone. Anywhere else nothing is ever written here.

const PREFIX = "jaarring-typed:";
const markOf = (personId: number) => `${PREFIX}${personId}`;

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** Drops everything kept on this device, or all but what is one person's. */
export function clearOwnDevice(exceptPersonId?: number) {
  const mark = exceptPersonId === undefined ? undefined : markOf(exceptPersonId);
  const isHers = (name: string) => mark !== undefined && (name === mark || name.startsWith(`${mark}:`));
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX) && !isHers(name));
  for (const name of names) localStorage.removeItem(name);
}

/** One person's places on her own device. What the last person left is dropped. */
export function openOwnDevice({ key, personId }: { key: string; personId: number }) {
  const mark = markOf(personId);
  // Only over https or on the machine itself; elsewhere browsers have no ciphers and nothing is kept.
  const cipher = !window.isSecureContext
    ? null
    : crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  clearOwnDevice(personId);
  localStorage.setItem(mark, "1");

  // Signing out, in any tab, empties the storage: what is typed after that is not kept any more.
  const mayKeep = () => localStorage.getItem(mark) !== null;

  function place<T>(name: string) {
    const slot = `${mark}:${name}`;
    const sealedAs = new TextEncoder().encode(slot);
    let turn = 0;
    return {
      /** Whether it is kept; not where it was forgotten, kept anew or signed out meanwhile. */
      async keep(what: T): Promise<boolean> {
        const mine = (turn += 1);
        if (cipher === null || !mayKeep()) return false;
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(JSON.stringify(what));
        const written = await crypto.subtle.encrypt(
          { name: "AES-GCM", iv, additionalData: sealedAs },
          await cipher,
          plain,
        );
        // Saved, typed on or signed out meanwhile: this one comes too late.
        if (mine !== turn || !mayKeep()) return false;
        localStorage.setItem(slot, `${textOf(iv)}.${textOf(new Uint8Array(written))}`);
        return true;
      },
      /** What was left here, if it can be read; what cannot be read is nobody's any more. */
      async find(): Promise<T | undefined> {
        const kept = localStorage.getItem(slot);
        if (!kept || cipher === null) return undefined;
        try {
          const [iv = "", written = ""] = kept.split(".");
          const plain = await crypto.subtle.decrypt(
            { name: "AES-GCM", iv: bytesOf(iv), additionalData: sealedAs },
            await cipher,
            bytesOf(written),
          );
          return JSON.parse(new TextDecoder().decode(plain)) as T;
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
        clearOwnDevice();
      },
    };
  }

  return {
    place,
    /** The names of the places that hold something and begin so. */
    names: (beginning: string) =>
      Object.keys(localStorage)
        .filter((name) => name.startsWith(`${mark}:${beginning}`))
        .map((name) => name.slice(mark.length + 1)),
  };
}
