import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type EmptyStateProps = { title: ReactNode; text?: ReactNode; action?: ReactNode; icon?: IconName };

/** An empty place says what belongs there, and gives the one button that starts it. */
export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} />}
      <p className="empty-title">{title}</p>
      {text && <p className="soft">{text}</p>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}
