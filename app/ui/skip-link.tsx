import { m } from "#app/paraglide/messages.js";

/** The first stop of the Tab key: past the menu, to the content. The content has `id="main"`. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      {m.ui_skip()}
    </a>
  );
}
