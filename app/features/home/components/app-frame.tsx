import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FlashKey } from "#app/lib/flash.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Frame } from "#app/ui/frame.tsx";
import type { NavEntry } from "#app/ui/frame-types.ts";
import { Flash } from "#app/ui/toast.tsx";
import type { MenuEntry, MenuGroup } from "./menu.ts";
import { flashWords, menuWords } from "./words.ts";

type AppFrameProps = {
  menu: MenuGroup[];
  person: { name: string; initials: string };
  work: { functionName: string; schoolName: string; schoolKind: string } | null;
  part: "admin" | "board" | "hr" | null;
  schoolYear: string;
  flash: FlashKey | null;
  /** The agreement that was just ticked or let go: it can be undone right here. */
  undo: number | null;
  children: ReactNode;
};

/** The frame with the viewer's own menu in it. */
export function AppFrame({ menu, person, work, part, schoolYear, flash, undo, children }: AppFrameProps) {
  const { pathname } = useLocation();
  const here = nearestOf(menu, pathname);
  const groups = menu.map((group) => ({
    label: group.key === "own" ? undefined : groupWords[group.key](),
    entries: group.entries.map((entry) => shown(entry, here)),
  }));
  return (
    <Frame
      nav={groups}
      phone={phoneEntries(menu, pathname, here)}
      person={{ ...person, line: lineOf(work, part) }}
      schoolYear={schoolYear}
      language={getLocale()}
      search={{ action: paths.search() }}
      note={worksHere(menu) ? { to: noteFrom(pathname), label: m.home_note() } : undefined}
      links={{
        language: paths.language(),
        logout: paths.logout(),
        account: paths.account(),
        menu: [{ to: paths.help(), icon: "circle-help", label: m.home_help() }],
      }}
      flash={
        <Flash key={flash ?? ""}>
          {flash && (
            <>
              {flashWords[flash]()} {undo && <UndoForm agreement={undo} back={pathname} />}
            </>
          )}
        </Flash>
      }
    >
      {children}
    </Frame>
  );
}

function UndoForm({ agreement, back }: { agreement: number; back: string }) {
  return (
    <form method="post" action={paths.agreement(agreement)}>
      <input type="hidden" name="back" value={back} />
      <Button variant="plain" size="small" name="act" value="untick">
        {m.home_undo()}
      </Button>
    </form>
  );
}

const groupWords = { school: m.home_school, lead: m.home_lead, manage: m.home_manage };

const isAt = (pathname: string, to: string) => pathname === to || pathname.startsWith(`${to}/`);

/** The one entry the page belongs to: a page of her own team is in Mijn team and not in Teams as well. */
const nearestOf = (menu: MenuGroup[], pathname: string) =>
  menu
    .flatMap((group) => group.entries)
    .filter((entry) => isAt(pathname, entry.to))
    .sort((a, b) => b.to.length - a.to.length)[0]?.to;

const shown = (entry: MenuEntry, here: string | undefined): NavEntry => ({
  to: entry.to,
  icon: entry.icon,
  label: menuWords[entry.key](),
  current: entry.to === here,
});

/** Who has development of her own here can note what something gave. */
const worksHere = (menu: MenuGroup[]) => menu.some(({ entries }) => entries.some(({ key }) => key === "me"));

/** A note from anywhere: the question or activity of the page she is on stands with it already. */
function noteFrom(pathname: string) {
  const [, kind, id] = /^\/(questions|activities)\/(\d+)(?:\/|$)/.exec(pathname) ?? [];
  return paths.newNote({ [kind === "questions" ? "question" : "activity"]: id });
}

/** Start, Gesprek, a large plus for a note, Leervragen; who has no development of her own here gets her own first pages. */
function phoneEntries(menu: MenuGroup[], pathname: string, here: string | undefined) {
  const all = menu.flatMap((group) => group.entries);
  if (!worksHere(menu)) return all.slice(0, 4).map((entry) => shown(entry, here));
  const at = (to: string) => isAt(pathname, to);
  return [
    { to: paths.me(), icon: "house" as const, label: m.home_start(), current: at(paths.me()) },
    {
      to: paths.conversations(),
      icon: "message-circle" as const,
      label: m.home_conversation(),
      current: at(paths.conversations()),
    },
    {
      to: noteFrom(pathname),
      icon: "plus" as const,
      label: m.home_note(),
      main: true,
      current: at(paths.newNote()),
    },
    {
      to: paths.questions(),
      icon: "lightbulb" as const,
      label: m.home_questions(),
      current: at(paths.questions()),
    },
  ];
}

function lineOf(work: AppFrameProps["work"], part: AppFrameProps["part"]) {
  const where = work?.schoolName ?? "";
  if (part === "admin") return m.home_line_admin({ where });
  if (part === "board") return m.home_line_board({ where });
  if (part === "hr") return m.home_line_hr({ where });
  return work ? m.home_line({ what: work.functionName, where }) : "";
}
