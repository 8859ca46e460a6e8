import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Room } from "../room.ts";

type PageSheetProps = { teamId: number; page: Room["page"]; mayWrite: boolean };

/** What a group tells about itself; for its members also the way to write it. */
export function PageSheet({ teamId, page, mayWrite }: PageSheetProps) {
  const link = mayWrite && (
    <Link to={paths.teamPage(teamId)}>{page ? m.groups_page_edit() : m.groups_page_write()}</Link>
  );
  if (!page) return link ? <p>{link}</p> : null;
  return (
    <Sheet title={m.groups_page()} seen={<PageSeenBy openedOn={page.openedOn} />} action={link}>
      <Words>{page.text}</Words>
    </Sheet>
  );
}

/** Who reads the page of a group. */
export function PageSeenBy({ openedOn }: { openedOn: string | null }) {
  return openedOn === null ? (
    <SeenBy icon="users" text={m.groups_seen_members()} />
  ) : (
    <SeenBy icon="building-2" text={m.items_seen_school()} />
  );
}
