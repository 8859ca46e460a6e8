// @ts-check
import js from "@eslint/js";
// @ts-expect-error -- comes without types
import drizzle from "eslint-plugin-drizzle";
// @ts-expect-error -- comes without types
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { fences } from "./eslint.fences.js";

const code = "**/*.{ts,tsx,js}";
const tests = "tests/**/*.{ts,tsx}";

const banned = [
  ["JSXAttribute[name.name='dangerouslySetInnerHTML']", "Text from people is shown as text."],
  ["JSXAttribute[name.name='style']", "The content policy refuses style attributes: use a class."],
  [
    "ClassDeclaration:not([superClass.name=/Error$/])",
    "Functions and plain values; classes only for errors.",
  ],
  [
    ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > ObjectExpression > Property > CallExpression[callee.object.name='m']",
    "Said while the file loads, a word is in one language for everybody: make it a function.",
  ],
  ["TSEnumDeclaration", "A union of strings says the same and leaves nothing at run time."],
];
const bannedInRules = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", "Time comes in as an argument: `now`."],
  ["MemberExpression[object.name='Date'][property.name='now']", "Time comes in as an argument: `now`."],
  ["MemberExpression[object.name='sql'][property.name=/^(raw|identifier)$/]", "Nobody's input becomes SQL."],
];
const barrels = [
  ["ExportAllDeclaration", "Import from the file that holds it; barrels hide the room a line lives in."],
];

/**
 * @param {string[][]} pairs
 * @returns {["error", ...{ selector: string; message: string }[]]}
 */
const refuse = (...pairs) => [
  "error",
  ...pairs.map(([selector = "", message = ""]) => ({ selector, message })),
];

export default tseslint.config(
  { ignores: ["build/", "data/", "app/paraglide/", "node_modules/", "tests/unit/fences/fixtures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    files: [code],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { drizzle },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // How a library's own type is given more fields.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // Loaders and actions throw redirects and refusals on purpose.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/require-await": "off",
      "drizzle/enforce-delete-with-where": ["error", { drizzleObjectName: ["db", "tx"] }],
      "drizzle/enforce-update-with-where": ["error", { drizzleObjectName: ["db", "tx"] }],
      "no-undef": "off",
      "max-lines": ["error", 200],
      "no-restricted-syntax": refuse(...banned, ...barrels),
    },
  },
  { files: ["*.js", "app/jobs/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // A table shown as cards loses its meaning for screen readers unless its roles are spelled out.
      "jsx-a11y/no-redundant-roles": "off",
      "jsx-a11y/no-interactive-element-to-noninteractive-role": "off",
      // Who prepares twenty conversations goes to the next person with one key.
      "jsx-a11y/no-access-key": "off",
      // What scrolls sideways must be reachable with the keyboard.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region", "group", "tabpanel"], tags: [] }],
    },
  },
  {
    files: ["app/features/**/*.{ts,tsx}", "app/lib/**/*.ts"],
    rules: { "no-restricted-syntax": refuse(...banned, ...barrels, ...bannedInRules) },
  },
  // A browser has its own clock: saving while typing counts seconds, and no rule of the school.
  {
    files: ["app/features/**/components/**"],
    rules: { "no-restricted-syntax": refuse(...banned, ...barrels) },
  },
  { files: ["db/schema/index.ts"], rules: { "no-restricted-syntax": refuse(...banned) } },
  { files: ["app/routes/**"], rules: { "max-lines": ["error", 120] } },
  // A table of contents is as long as what it lists.
  {
    files: ["seeds/worlds/**", "app/routes.ts", "app/paths.ts", "app/features/audit/actions.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: [tests],
    rules: {
      "max-lines": ["error", 400],
      "drizzle/enforce-delete-with-where": "off",
      "drizzle/enforce-update-with-where": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  ...fences,
);
