// What grew out of what, laid out: pure, so that the picture and the list under it say the same.

export type GrowthNode = { key: string; label: string };
export type GrowthLink = { from: string; to: string };
export type PlacedNode = GrowthNode & { layer: number; place: number };
export type OutlineLine = GrowthNode & {
  depth: number;
  /** It stands further up already, with what grew from it. */
  again: boolean;
};

/**
 * Lays each thing one step below the lowest of what it grew from, in the order they were given.
 * A loop, which the commands refuse, would end after as many steps as there are things.
 */
export function layGrowth(nodes: readonly GrowthNode[], links: readonly GrowthLink[]) {
  const known = new Map(nodes.map(({ key }) => [key, 0]));
  const within = links.filter(({ from, to }) => known.has(from) && known.has(to));
  for (let step = 0; step < nodes.length; step += 1) {
    let moved = false;
    for (const { from, to } of within) {
      const below = known.get(from)! + 1;
      if (known.get(to)! >= below) continue;
      known.set(to, below);
      moved = true;
    }
    if (!moved) break;
  }
  const filled = new Map<number, number>();
  const placed = nodes.map((node): PlacedNode => {
    const layer = known.get(node.key)!;
    const place = filled.get(layer) ?? 0;
    filled.set(layer, place + 1);
    return { ...node, layer, place };
  });
  return {
    placed,
    links: within,
    layers: Math.max(0, ...known.values()) + 1,
    width: Math.max(1, ...filled.values()),
  };
}

/** The same as an indented list. What grew from two things stands in full under the first, and named again under the other. */
export function asOutline(nodes: readonly GrowthNode[], links: readonly GrowthLink[]): OutlineLine[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const within = links.filter(({ from, to }) => byKey.has(from) && byKey.has(to));
  const told = new Set<string>();
  const tell = (node: GrowthNode, depth: number): OutlineLine[] => {
    const again = told.has(node.key);
    told.add(node.key);
    const line = { ...node, depth, again };
    if (again) return [line];
    const grown = within.filter(({ from }) => from === node.key).map(({ to }) => byKey.get(to)!);
    return [line, ...grown.flatMap((next) => tell(next, depth + 1))];
  };
  const roots = nodes.filter(({ key }) => within.every(({ to }) => to !== key));
  return roots.flatMap((root) => tell(root, 0));
}

/** A title over at most `rows` lines of about `most` letters; what does not fit ends in an ellipsis. */
export function inLines(text: string, most: number, rows: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  const shown = lines.slice(0, rows).map((one) => (one.length > most ? `${one.slice(0, most - 1)}…` : one));
  const last = shown.at(-1)!;
  if (lines.length > rows && !last.endsWith("…"))
    shown[rows - 1] = `${last.length < most ? last : last.replace(/\s*\S*$/, "")}…`;
  return shown;
}
