import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Brand } from "./brand.tsx";
import { LanguageSwitch, PersonMenu, SearchBox } from "./frame-bar.tsx";
import { NavGroups } from "./frame-nav.tsx";
import { PhoneBar } from "./frame-phone.tsx";
import type { FrameLinks, NavGroup, Person, PhoneEntry } from "./frame-types.ts";
import { Icon } from "./icon.tsx";
import { SkipLink } from "./skip-link.tsx";

type FrameProps = {
  nav: readonly NavGroup[];
  /** Four at most; the one with `main` is drawn large in the middle. "More" with the whole menu is added by itself. */
  phone: readonly PhoneEntry[];
  person: Person;
  /** As people say it: 2026/2027. */
  schoolYear: string;
  language: "nl" | "en";
  /** Where a search goes; without it there is no search box. */
  search?: { action: string; value?: string };
  /** Writing something down, from every page; on a phone the bar below has it. */
  note?: { to: string; label: string };
  links: FrameLinks;
  /** What is due to be said above the page: a `<Flash>`. */
  flash?: ReactNode;
  children: ReactNode;
};

/** Everything around a page of someone who is signed in: menu, top bar, and on a phone the bar at the bottom. */
export function Frame({
  nav,
  phone,
  person,
  schoolYear,
  language,
  search,
  note,
  links,
  flash,
  children,
}: FrameProps) {
  return (
    <>
      <SkipLink />
      <div className="frame">
        <nav className="side" aria-label={m.ui_menu_main()}>
          <Brand />
          <NavGroups groups={nav} />
          <PersonMenu person={person} links={links} />
        </nav>
        <div className="page">
          <header className="topbar">
            <Brand />
            {search && <SearchBox {...search} />}
            {note && (
              <Link className="button quiet small topbar-note" to={note.to}>
                {note.label}
              </Link>
            )}
            <span className="pill topbar-year">
              <Icon name="calendar" />
              <span className="unseen">{m.ui_school_year({ year: schoolYear })}</span>
              <span aria-hidden="true">{schoolYear}</span>
            </span>
            <LanguageSwitch language={language} action={links.language} />
          </header>
          <main id="main" tabIndex={-1}>
            {flash}
            {children}
          </main>
        </div>
        <PhoneBar
          entries={phone}
          nav={nav}
          person={person}
          language={language}
          search={search}
          links={links}
        />
      </div>
    </>
  );
}
