import { useEffect, useRef, type RefObject } from "react";

/**
 * Lets what carries `data-talk` be dragged onto what carries `data-day`. What does it is fetched only where it is used; who
 * uses the keyboard, or has no script, changes the fields of the list.
 */
export function useDrag(
  area: RefObject<HTMLElement | null>,
  onDrop: (employmentId: number, day: string) => void,
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
        ...all("talk").map((element) =>
          draggable({ element, getInitialData: () => ({ talk: Number(element.dataset.talk) }) }),
        ),
        ...all("day").map((element) =>
          dropTargetForElements({
            element,
            onDragEnter: () => element.classList.add("over"),
            onDragLeave: () => element.classList.remove("over"),
            onDrop: ({ source }) => {
              element.classList.remove("over");
              drop.current(Number(source.data.talk), element.dataset.day!);
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
