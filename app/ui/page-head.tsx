import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type PageHeadProps = {
  title: ReactNode;
  /** A quiet line above the title: what kind of thing this is, whose, when. */
  over?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The title is somebody's own sentence: set to the measure of a line of text. */
  ownWords?: boolean;
};

/** The head of a page: its one h1, and what can be done with the page as a whole. */
export function PageHead({ title, over, lead, actions, ownWords }: PageHeadProps) {
  return (
    <header className="page-head">
      <div>
        {over && <div className="faint">{over}</div>}
        <h1 className={classNames(ownWords && "measure")}>{title}</h1>
        {lead && <div className="page-lead">{lead}</div>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}
