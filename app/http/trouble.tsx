import { isRouteErrorResponse, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";

/** The last words when a page cannot be shown. Takes what `useRouteError` gives; never shows its text. */
export function Trouble({ error }: { error: unknown }) {
  const { what, next } = wordsFor(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <main className="trouble" id="main">
      <h1>{what}</h1>
      {next ? <p>{next}</p> : null}
      <p>
        <Link to="/">{m.http_to_start()}</Link>
      </p>
    </main>
  );
}

function wordsFor(status: number): { what: string; next?: string } {
  switch (status) {
    case 404:
    case 405:
      return { what: m.http_not_found() };
    case 403:
      return { what: m.http_not_allowed(), next: m.http_not_allowed_next() };
    case 409:
      return { what: m.http_stale(), next: m.http_stale_next() };
    case 429:
    case 503:
      return { what: m.http_busy(), next: m.http_busy_next() };
    default:
      return { what: m.http_fault(), next: m.http_fault_next() };
  }
}
