import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.join(import.meta.dirname, "../..");

/** All code files below a folder of the project, as paths from its root. */
export function codeBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("app/paraglide/"));
}

export const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

export function parsed(file: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, kind);
}

/** The files of the project that a file imports, whichever way it writes them down. */
export function importsOf(file: string): string[] {
  return parsed(file)
    .statements.filter((line) => ts.isImportDeclaration(line) || ts.isExportDeclaration(line))
    .flatMap((line) =>
      line.moduleSpecifier && ts.isStringLiteral(line.moduleSpecifier) ? [line.moduleSpecifier.text] : [],
    )
    .flatMap((name) => {
      if (name.startsWith(".")) return [path.join(path.dirname(file), name)];
      return name.startsWith("#") ? [name.slice(1)] : [];
    });
}

/** The first statement of an exported function; null where the export has no body here, undefined without export. */
export function firstLineOf(file: string, name: "loader" | "action"): string | null | undefined {
  for (const line of parsed(file).statements) {
    const isExported = ts.canHaveModifiers(line) && ts.getModifiers(line)?.some(isExport);
    if (ts.isFunctionDeclaration(line) && isExported && line.name?.text === name) {
      return line.body?.statements[0]?.getText() ?? null;
    }
    if (ts.isVariableStatement(line) && isExported) {
      const found = line.declarationList.declarations.find((one) => one.name.getText() === name);
      if (found) return firstLineOfValue(found.initializer);
    }
    if (ts.isExportDeclaration(line) && line.exportClause?.getText().match(`\\b${name}\\b`)) return null;
  }
  return undefined;
}

const isExport = (modifier: ts.Modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword;

function firstLineOfValue(value: ts.Expression | undefined): string | null {
  if (!value || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value))) return null;
  const { body } = value;
  return (ts.isBlock(body) ? body.statements[0]?.getText() : body.getText()) ?? null;
}
