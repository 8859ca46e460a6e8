import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";

type ListPagesProps = { page: number; pages: number; to: (page: number) => string };

/** The way to the rest of a long list. */
export function ListPages({ page, pages, to }: ListPagesProps) {
  if (pages < 2) return null;
  return (
    <nav className="acts over" aria-label={m.alignment_list_pages()}>
      {page > 1 && <Link to={to(page - 1)}>{m.alignment_list_earlier()}</Link>}
      {page < pages && <Link to={to(page + 1)}>{m.alignment_list_later()}</Link>}
    </nav>
  );
}
