import { m } from "#app/paraglide/messages.js";
import { Notice } from "./notice.tsx";
import { Words } from "./words.tsx";

type ConflictProps = {
  conflict: { theirs: Record<string, string>; version: number } | undefined;
  /** What each field that may differ is called on this page. */
  labels: Record<string, string>;
};

/** Someone else saved first: what is saved now, above the form that still holds what was typed. */
export function Conflict({ conflict, labels }: ConflictProps) {
  if (!conflict) return null;
  const shown = Object.entries(conflict.theirs).filter(([name]) => labels[name]);
  return (
    <Notice tone="warn" role="alert">
      <p>{m.ui_conflict_lead()}</p>
      <dl className="conflict">
        {shown.map(([name, text]) => (
          <div key={name}>
            <dt className="faint">{m.ui_conflict_saved({ field: labels[name]! })}</dt>
            <dd>
              {text ? (
                <Words size="less">{text}</Words>
              ) : (
                <span className="faint">{m.ui_conflict_empty()}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>{m.ui_conflict_next()}</p>
    </Notice>
  );
}
