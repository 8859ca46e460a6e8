import { compile } from "@inlang/paraglide-js";
import options from "../../paraglide.config.js";

/** Compiles the words once before any test file is loaded. */
export default async function setup() {
  await compile(options);
}
