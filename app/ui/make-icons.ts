// Writes icons.svg, one symbol per name, from the lucide drawings: node app/ui/make-icons.ts
import { readFileSync, writeFileSync } from "node:fs";
import { iconNames } from "./icon-names.ts";

const drawings = new URL("../../node_modules/lucide-static/icons/", import.meta.url);
const sheet = new URL("icons.svg", import.meta.url);

function symbol(name: string): string {
  const file = readFileSync(new URL(`${name}.svg`, drawings), "utf8");
  const shapes = file.slice(file.indexOf(">", file.indexOf("<svg")) + 1, file.indexOf("</svg>"));
  const inner = shapes.replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${inner}</symbol>`;
}

const lines = [
  "<!-- lucide icons, ISC licence, https://lucide.dev/license -->",
  '<svg xmlns="http://www.w3.org/2000/svg">',
  ...iconNames.map(symbol),
  "</svg>",
];
writeFileSync(sheet, `${lines.join("\n")}\n`);
