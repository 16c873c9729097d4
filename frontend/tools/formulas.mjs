// Reads a JSON list of {tex, display, place} from standard input and draws each formula as the pages do. Prints a JSON
// list of {place, tex, error} of those that cannot be drawn. Run by tests/packs/test_formulas.py.
import { readFileSync } from "node:fs";

import katex from "katex";

const limits = JSON.parse(readFileSync(new URL("../src/math/limits.json", import.meta.url), "utf8"));
const faults = [];
for (const { tex, display, place } of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    katex.renderToString(tex, { ...limits, displayMode: display });
  } catch (error) {
    faults.push({ place, tex, error: error.message });
  }
}
process.stdout.write(JSON.stringify(faults));
