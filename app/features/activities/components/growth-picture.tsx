import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { inLines, layGrowth, type GrowthLink, type GrowthNode, type PlacedNode } from "../growth.ts";

type GrowthPictureProps = { nodes: readonly GrowthNode[]; links: readonly GrowthLink[]; here: string };

const BOX = { width: 176, height: 52 };
const STEP = { across: 196, down: 92 };
const EDGE = 4;

/** Drawn on the server, from what was there first at the top down to what grew from it. The list under it says the same. */
export function GrowthPicture({ nodes, links, here }: GrowthPictureProps) {
  const { placed, links: drawn, layers, width } = layGrowth(nodes, links);
  const at = new Map(placed.map((node) => [node.key, cornerOf(node)]));
  const [wide, high] = [(width - 1) * STEP.across + BOX.width, (layers - 1) * STEP.down + BOX.height];
  return (
    <div className="growth" tabIndex={0} role="group" aria-label={m.activities_tree_described()}>
      <svg width={wide + 2 * EDGE} height={high + 2 * EDGE} aria-hidden="true">
        {drawn.map(({ from, to }) => (
          <path key={`${from}-${to}`} className="growth-link" d={curve(at.get(from)!, at.get(to)!)} />
        ))}
        {placed.map((node) => (
          <Box key={node.key} node={node} here={node.key === here} />
        ))}
      </svg>
    </div>
  );
}

function Box({ node, here }: { node: PlacedNode; here: boolean }) {
  const { x, y } = cornerOf(node);
  const lines = inLines(node.label, 24, 2);
  const group = node.key.startsWith("g");
  const top = y + BOX.height / 2 + (lines.length === 1 ? 5 : -4);
  return (
    <a href={group ? paths.team(node.key.slice(1)) : paths.activity(node.key.slice(1))} tabIndex={-1}>
      <title>{node.label}</title>
      <rect
        className={classNames("growth-box", group && "group", here && "here")}
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={group ? BOX.height / 2 : 8}
      />
      {lines.map((line, n) => (
        <text key={n} className="growth-text" x={x + BOX.width / 2} y={top + n * 18} textAnchor="middle">
          {line}
        </text>
      ))}
    </a>
  );
}

type Corner = { x: number; y: number };

const cornerOf = ({ layer, place }: PlacedNode): Corner => ({
  x: EDGE + place * STEP.across,
  y: EDGE + layer * STEP.down,
});

function curve(from: Corner, to: Corner): string {
  const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
  const [x2, y2] = [to.x + BOX.width / 2, to.y];
  const half = (y1 + y2) / 2;
  return `M${x1} ${y1} C${x1} ${half} ${x2} ${half} ${x2} ${y2}`;
}
