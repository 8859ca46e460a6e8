import { compile } from "@inlang/paraglide-js";
import options from "../../paraglide.config.js";

/** Compiles the words once before any test file is loaded; not where the whole run did, which builds beside the tests. */
export default async function setup() {
  if (process.env.WORDS !== "compiled") await compile(options);
}
