import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { clearOwnDevice } from "#app/ui/own-device.ts";
import { openDrafts, type Draft, type Drafts } from "./device-drafts.ts";
import { differingFields, readTyped, versionIn, writeTyped } from "./typed-form.ts";
import type { Keeper } from "./use-autosave.ts";

/** What is left on the device from before, beside what is saved; `newer` when something was saved elsewhere since. */
export type Offer = { draft: Draft; saved: Record<string, string>; differing: string[]; newer: boolean };

type Where = { draftKey: string | null; personId: number; conversationId: number };

/**
 * Keeps what is typed on this device until it is saved, where the device is her own, and finds what an earlier visit
 * left. Nothing that was saved is replaced before she chose, and what was left stays as it is until she did.
 * @returns the keeper for the autosave, the offer, and the two answers to it
 */
export function useDeviceDraft(
  form: RefObject<HTMLFormElement>,
  { draftKey, personId, conversationId }: Where,
) {
  const [offer, setOffer] = useState<Offer>();
  const held = useRef<{ drafts: Drafts | undefined; waiting: boolean }>({
    drafts: undefined,
    waiting: false,
  });

  useEffect(() => {
    const own = held.current;
    if (!draftKey) {
      clearOwnDevice();
      return;
    }
    let here = true;
    const drafts = openDrafts({ key: draftKey, personId, conversationId });
    own.drafts = drafts;
    own.waiting = true;
    const look = async () => {
      const draft = await drafts.find();
      if (!here) return;
      own.waiting = false;
      if (!draft || !form.current) return;
      const saved = readTyped(form.current);
      const differing = differingFields(saved, draft.fields);
      if (differing.length === 0) return drafts.forget();
      own.waiting = true;
      setOffer({ draft, saved, differing, newer: draft.version !== versionIn(form.current) });
    };
    void look();
    return () => {
      here = false;
      own.drafts = undefined;
    };
  }, [form, draftKey, personId, conversationId]);

  const keeper = useMemo<Keeper>(() => {
    // While an earlier text waits for an answer its place is taken.
    const free = () => (held.current.waiting ? undefined : held.current.drafts);
    return {
      keep: (target) =>
        void free()?.keep({ fields: readTyped(target), version: versionIn(target), at: Date.now() }),
      forget: () => free()?.forget(),
      stop: () => {
        held.current.drafts?.stop();
        held.current.drafts = undefined;
      },
    };
  }, []);

  const answer = useCallback(
    (choice: "restore" | "drop") => {
      held.current.waiting = false;
      if (choice === "restore" && offer && form.current) writeTyped(form.current, offer.draft.fields);
      else held.current.drafts?.forget();
      setOffer(undefined);
    },
    [form, offer],
  );

  return { keeper, offer, answer };
}
