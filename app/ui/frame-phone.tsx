import { Link } from "@remix-run/react";
import { useRef } from "react";
import type { MouseEvent } from "react";
import { m } from "#app/paraglide/messages.js";
import { Avatar } from "./avatar.tsx";
import { classNames } from "./class-names.ts";
import { LanguageSwitch, PersonItems, SearchBox } from "./frame-bar.tsx";
import { NavGroups } from "./frame-nav.tsx";
import type { FrameLinks, NavGroup, Person, PhoneEntry } from "./frame-types.ts";
import { Icon } from "./icon.tsx";

type PhoneBarProps = {
  entries: readonly PhoneEntry[];
  nav: readonly NavGroup[];
  person: Person;
  language: "nl" | "en";
  /** Where a search goes; without it there is no search box. */
  search?: { action: string };
  links: FrameLinks;
};

/** The bar under the thumb: the few most used pages, the large plus, and everything else behind "More". */
export function PhoneBar({ entries, ...rest }: PhoneBarProps) {
  return (
    <>
      <nav className="phonebar" aria-label={m.ui_menu_phone()}>
        {entries.map((entry) => (
          <Link
            key={entry.to}
            to={entry.to}
            className={classNames(entry.main && "plus")}
            aria-current={entry.current ? "page" : undefined}
          >
            <Icon name={entry.icon} />
            <span className={classNames(entry.main && "unseen")}>{entry.label}</span>
          </Link>
        ))}
        {/* React 18 knows no popovertarget and passes it on as written; the browser then opens the sheet without script */}
        <button type="button" {...{ popovertarget: "more" }}>
          <Icon name="ellipsis" />
          {m.ui_menu_more()}
        </button>
      </nav>
      <MoreSheet {...rest} />
    </>
  );
}

function MoreSheet({ nav, person, language, search, links }: Omit<PhoneBarProps, "entries">) {
  const sheet = useRef<HTMLElement>(null);
  const closeOnLink = (event: MouseEvent) => {
    if ((event.target as Element).closest("a")) sheet.current?.hidePopover();
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- choosing bubbles up from links, by mouse or key
    <nav
      className="more-sheet"
      id="more"
      aria-label={m.ui_menu_more()}
      ref={sheet}
      onClick={closeOnLink}
      {...{ popover: "auto" }}
    >
      <div className="more-who">
        <Avatar initials={person.initials} />
        <span className="who-text">
          <span className="strong">{person.name}</span>
          <span className="faint">{person.line}</span>
        </span>
      </div>
      {search && <SearchBox action={search.action} id="search-more" />}
      <NavGroups groups={nav} />
      <div className="more-own">
        <LanguageSwitch language={language} action={links.language} className="menu-item" />
        <PersonItems links={links} />
      </div>
      {/* What comes under the thumb that opened the sheet closes it: a second tap never signs anyone out. */}
      <button
        type="button"
        className="more-close"
        {...{ popovertarget: "more", popovertargetaction: "hide" }}
      >
        <Icon name="x" />
        {m.ui_menu_close()}
      </button>
    </nav>
  );
}
