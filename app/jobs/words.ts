import { compile } from "@inlang/paraglide-js";
import options from "../../paraglide.config.js";

await compile(options);
