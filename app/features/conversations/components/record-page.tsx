import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { talkTitle, type RefusedForm } from "./record-words.ts";
import type { Talk } from "../record.ts";

type RecordPageProps = {
  talk: Pick<Talk, "id" | "other" | "teamName">;
  title: string;
  refused: RefusedForm | undefined;
  /** The fields that show their own problem, and what they are called when two texts stand beside each other. */
  labels: Record<string, string>;
  children: ReactNode;
};

/** One form of the room on a page of its own: where a refused one comes back, with everything that was typed. */
export function RecordPage({ talk, title, refused, labels, children }: RecordPageProps) {
  const elsewhere = Object.entries(refused?.problems ?? {}).filter(
    ([name]) => !labels[name] && name !== "version",
  );
  return (
    <div className="stack">
      <PageHead title={title} over={<Link to={paths.conversation(talk.id)}>{talkTitle(talk)}</Link>} />
      <Conflict conflict={refused?.conflict} labels={labels} />
      {elsewhere.map(([name, problem]) => (
        <Notice key={name} tone="warn" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <Sheet className="measure">{children}</Sheet>
      <p>
        <Link to={paths.conversation(talk.id)}>{m.conversations_room_back()}</Link>
      </p>
    </div>
  );
}
