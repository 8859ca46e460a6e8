import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { asOutline, type GrowthLink, type GrowthNode } from "../growth.ts";
import { GrowthPicture } from "./growth-picture.tsx";

export type GrowthShown = {
  activities: readonly { id: number; title: string }[];
  links: readonly { from: number; to: number }[];
  groups: readonly { id: number; name: string; from: number }[];
};

/** What grew out of what, across the people who shared it: a picture, and the same as an indented list. */
export function GrowthSheet({ growth, here }: { growth: GrowthShown; here: number }) {
  const { nodes, links } = drawn(growth);
  if (nodes.length < 3 && growth.groups.length === 0) return null;
  return (
    <Sheet title={m.activities_tree()}>
      <div className="stack near">
        <p className="soft">{m.activities_tree_lead()}</p>
        <GrowthPicture nodes={nodes} links={links} here={keyOf(here)} />
        <details className="more growth-list">
          <summary>{m.activities_tree_as_list()}</summary>
          <ul className="outline over">
            {asOutline(nodes, links).map((line, at) => (
              <li key={at} data-depth={Math.min(line.depth, 6)}>
                {line.again ? (
                  <span className="faint">
                    {line.label} ({m.activities_tree_again()})
                  </span>
                ) : (
                  <Link to={pathOf(line.key)}>{line.label}</Link>
                )}
                {line.key === keyOf(here) && !line.again && (
                  <span className="faint"> ({m.activities_tree_here()})</span>
                )}
                {line.key.startsWith("g") && <span className="faint"> ({m.activities_tree_group()})</span>}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Sheet>
  );
}

const keyOf = (activityId: number) => `a${activityId}`;

/** The page of a thing in the picture: an activity or a group. */
const pathOf = (key: string) =>
  key.startsWith("g") ? paths.team(key.slice(1)) : paths.activity(key.slice(1));

function drawn({ activities, links, groups }: GrowthShown): { nodes: GrowthNode[]; links: GrowthLink[] } {
  const once = groups.filter((group, at) => groups.findIndex((one) => one.id === group.id) === at);
  return {
    nodes: [
      ...activities.map(({ id, title }) => ({ key: keyOf(id), label: title })),
      ...once.map(({ id, name }) => ({ key: `g${id}`, label: name })),
    ],
    links: [
      ...links.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) })),
      ...groups.map(({ id, from }) => ({ from: keyOf(from), to: `g${id}` })),
    ],
  };
}
