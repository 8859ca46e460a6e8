import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { yearTitle, type YearPart } from "./year-paper.ts";

type Kept = { name: string; year: number; parts: readonly YearPart[]; on: string };

/** The year as one file that opens anywhere and asks for nothing: her own words, escaped, without a link or a script. */
export function yearDocument({ name, year, parts, on }: Kept): string {
  const title = escaped(`${yearTitle(year)}, ${name}`);
  return `<!doctype html>
<html lang="${getLocale()}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h2 { border-top: 1px solid #999; padding-top: 1rem; margin-top: 2rem; }
div { margin: 0 0 1rem; break-inside: avoid; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
small { color: #444; font-family: sans-serif; }
</style>
</head>
<body>
<h1>${title}</h1>
${parts.map(partOf).join("\n")}
<p><small>${escaped(m.year_taken_on({ day: on }))}</small></p>
</body>
</html>
`;
}

const partOf = ({ title, entries }: YearPart) =>
  `<h2>${escaped(title)}</h2>
${entries
  .map(({ label, text, words, meta = [] }) =>
    [
      label && `<p><small>${escaped(label)}</small></p>`,
      text && `<p>${escaped(text)}</p>`,
      words && `<p>${escaped(words)}</p>`,
      meta.length > 0 && `<p><small>${escaped(meta.join(" · "))}</small></p>`,
    ]
      .filter(Boolean)
      .join(""),
  )
  .map((entry) => `<div>${entry}</div>`)
  .join("\n")}`;

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
