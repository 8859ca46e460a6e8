import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import type { RefusedForm } from "./record-words.ts";

type RoomFormProps = {
  action: string;
  className?: string;
  /** The fields, with what came back when it was refused. */
  children: (refused: RefusedForm | undefined) => ReactNode;
};

/**
 * A form of the room: sent without leaving the page, so that nobody's typing elsewhere is disturbed, and empty again when
 * it was heard. Ctrl and Enter send it. Without script it is a plain form with a page of its own for what was refused.
 */
export function RoomForm({ action, className, children }: RoomFormProps) {
  const fetcher = useFetcher<RefusedForm & { ok: false }>();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  useEffect(() => {
    if (fetcher.state !== "idle") sent.current = true;
    else if (sent.current) {
      sent.current = false;
      if (!fetcher.data) form.current?.reset();
    }
  }, [fetcher.state, fetcher.data]);
  const refused = fetcher.state === "idle" ? fetcher.data : undefined;
  const elsewhere = refused?.problems.form;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    // The keys are a shortcut for the button that stands in it.

    <fetcher.Form
      method="post"
      action={action}
      className={className}
      ref={form}
      preventScrollReset
      onKeyDown={onKeyDown}
    >
      {elsewhere && (
        <Notice tone="warn" role="alert">
          {problemText(elsewhere)}
        </Notice>
      )}
      {children(refused)}
    </fetcher.Form>
  );
}
