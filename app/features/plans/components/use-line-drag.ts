import { useEffect, useRef, type RefObject } from "react";

type Dropped = { line: number; version: number; place: string; before: number | null };

/**
 * Lets a line (`data-line`, by its `.plan-grip`) be dragged onto another, which it then stands before, or onto the name of a goal
 * (`data-place`), under which it comes last. What does it is fetched only here; who uses the keyboard, or has no script, has buttons.
 */
export function useLineDrag(
  area: RefObject<HTMLElement | null>,
  onDrop: (dropped: Dropped) => void,
  standing: string,
) {
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    let gone = false;
    let stop: (() => void)[] = [];
    const begin = async () => {
      const { draggable, dropTargetForElements } =
        await import("@atlaskit/pragmatic-drag-and-drop/element/adapter");
      if (gone || !area.current) return;
      const all = (name: string) => [...area.current!.querySelectorAll<HTMLElement>(`[data-${name}]`)];
      stop = [
        ...all("line").map((element) =>
          draggable({
            element,
            dragHandle: element.querySelector(".plan-grip") ?? undefined,
            getInitialData: () => ({
              line: Number(element.dataset.line),
              version: Number(element.dataset.version),
            }),
          }),
        ),
        ...all("place").map((element) =>
          dropTargetForElements({
            element,
            onDragEnter: () => element.classList.add("over"),
            onDragLeave: () => element.classList.remove("over"),
            onDrop: ({ source }) => {
              element.classList.remove("over");
              const [line, version] = [Number(source.data.line), Number(source.data.version)];
              const before = element.dataset.line ? Number(element.dataset.line) : null;
              if (line !== before) drop.current({ line, version, place: element.dataset.place!, before });
            },
          }),
        ),
      ];
    };
    void begin();
    return () => {
      gone = true;
      for (const one of stop) one();
    };
  }, [area, standing]);
}
