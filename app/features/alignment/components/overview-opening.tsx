import { Link } from "@remix-run/react";
import { Fragment } from "react";
import type { Piece } from "./opening-words.ts";

/** What stands out, in a sentence or three. */
export function OverviewOpening({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="lead">
      {pieces.map(({ text, to }, at) => (
        <Fragment key={at}>{to ? <Link to={to}>{text}</Link> : text}</Fragment>
      ))}
    </p>
  );
}
