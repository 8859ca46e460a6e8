import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Shown } from "../input.ts";
import type { Counts as Numbers } from "../page.ts";
import { kindWords } from "./words.ts";

/** How many of each kind; every number opens the list it counts. */
export const Counts = ({ id, counts, show }: { id: number; counts: Numbers; show: readonly Shown[] }) => (
  <ul className="rows" aria-label={m.import_counts()}>
    {show.map((kind) => (
      <li key={kind}>
        <Link to={`${paths.import(id, { show: kind })}#list`} preventScrollReset={false}>
          {kindWords[kind]()}: <span className="strong">{counts[kind]}</span>
        </Link>
      </li>
    ))}
  </ul>
);
