import { useLocation } from "@remix-run/react";
import { useEffect, useRef, type MouseEvent, type RefObject } from "react";

type Pressed = { id: string; keep: string; index: number };

/**
 * Keeps the focus where someone works with the keyboard: on the button she pressed, also after its line moved; or, where that
 * went with its line, on the same button of the line that took its place.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>, busy: boolean) {
  const pressed = useRef<Pressed>();
  const wasBusy = useRef(false);
  const all = (keep: string) => [
    ...(area.current?.querySelectorAll<HTMLElement>(`[data-keep="${keep}"]`) ?? []),
  ];
  useEffect(() => {
    const settled = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (!settled || !pressed.current) return;
    const { id, keep, index } = pressed.current;
    pressed.current = undefined;
    if (document.activeElement !== document.body) return;
    const others = all(keep);
    (document.getElementById(id) ?? others[Math.min(index, others.length - 1)] ?? area.current)?.focus();
  });
  return (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-keep]");
    const keep = button?.dataset.keep;
    if (button && keep) pressed.current = { id: button.id, keep, index: all(keep).indexOf(button) };
  };
}

/** After a form of its own page the focus comes back to the line it was about. */
export function useFocusOnLine() {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (/^#line-\d+$/.test(hash)) document.querySelector<HTMLElement>(hash)?.focus();
  }, [hash, key]);
}
