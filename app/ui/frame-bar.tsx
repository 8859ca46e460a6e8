import { useLocation } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Avatar } from "./avatar.tsx";
import type { FrameLinks, Person } from "./frame-types.ts";
import { Icon } from "./icon.tsx";
import { MenuButton, MenuLink, PopoverMenu } from "./popover-menu.tsx";

/** The other language, by its own name. A whole page load, because the words come with the page. */
export function LanguageSwitch({
  language,
  action,
  className = "pill topbar-language",
}: {
  language: "nl" | "en";
  action: string;
  className?: string;
}) {
  const { pathname, search } = useLocation();
  const other = language === "nl" ? "en" : "nl";
  return (
    <form method="post" action={action}>
      <input type="hidden" name="next" value={pathname + search} />
      <button className={className} name="language" value={other} lang={other}>
        <Icon name="languages" />
        {m.ui_switch_language()}
      </button>
    </form>
  );
}

/** Who is signed in; behind it account and signing out. */
export function PersonMenu({ person, links }: { person: Person; links: FrameLinks }) {
  const trigger = (
    <>
      <Avatar initials={person.initials} />
      <span className="who-text">
        <span className="strong">{person.name}</span>
        <span className="faint">{person.line}</span>
      </span>
    </>
  );
  return (
    <PopoverMenu className="who" side="up" label={m.ui_menu_of({ name: person.name })} trigger={trigger}>
      <PersonItems links={links} />
    </PopoverMenu>
  );
}

/** The items of a person's own menu; signing out is a whole page load, so nothing stays in memory. */
export function PersonItems({ links }: { links: FrameLinks }) {
  return (
    <>
      {links.account && (
        <MenuLink to={links.account} icon="user">
          {m.ui_account()}
        </MenuLink>
      )}
      {links.menu?.map((entry) => (
        <MenuLink key={entry.to} to={entry.to} icon={entry.icon}>
          {entry.label}
        </MenuLink>
      ))}
      <form method="post" action={links.logout}>
        <MenuButton icon="log-out">{m.ui_sign_out()}</MenuButton>
      </form>
    </>
  );
}

type SearchBoxProps = { action: string; value?: string; id?: string };

/** Searching: shown only where there is a page that answers. */
export function SearchBox({ action, value, id = "search" }: SearchBoxProps) {
  return (
    <form className="search" role="search" aria-label={m.ui_search()} action={action}>
      <Icon name="search" />
      <label className="unseen" htmlFor={id}>
        {m.ui_search()}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        maxLength={200}
        defaultValue={value}
        placeholder={m.ui_search()}
      />
    </form>
  );
}
