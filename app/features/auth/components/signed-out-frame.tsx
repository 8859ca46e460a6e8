import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Brand } from "#app/ui/brand.tsx";
import { SkipLink } from "#app/ui/skip-link.tsx";

type SignedOutFrameProps = {
  language: "nl" | "en";
  next: string;
  foot: ReactNode;
  /** For a page to read rather than a form to fill in. */
  wider?: boolean;
  children: ReactNode;
};

/** A quiet page with one thing on it, for who is not signed in. */
export function SignedOutFrame({ language, next, foot, wider, children }: SignedOutFrameProps) {
  const other = language === "nl" ? "en" : "nl";
  return (
    <div className="doorway">
      <SkipLink />
      <header className="doorway-head">
        <Brand />
        <Form method="post" action={paths.language()}>
          <input type="hidden" name="next" value={next} />
          <button className="pill" name="language" value={other} lang={other}>
            {m.ui_switch_language()}
          </button>
        </Form>
      </header>
      <main id="main" tabIndex={-1} className={wider ? "wider" : undefined}>
        {children}
      </main>
      <footer className="doorway-foot faint">{foot}</footer>
    </div>
  );
}
