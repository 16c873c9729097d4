/** Joins the icons named in icons.json into one sprite, so that a page asks for a single file. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LIST = fileURLToPath(new URL("../icons.json", import.meta.url));
const FOLDER = fileURLToPath(new URL("../node_modules/lucide-static/icons/", import.meta.url));

export function symbol(name: string, svg: string): string {
  const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
  if (inside === undefined) throw new Error(`The icon ${name} is not an SVG file.`);
  const shapes = inside.replace(/\s+/g, " ").trim();
  // The stroke is set on the symbol: CSS of the page does not reach into a file of its own, but inherits.
  return (
    `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" ` +
    `stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
  );
}

export function sprite(): string {
  const names = JSON.parse(readFileSync(LIST, "utf8")) as string[];
  const symbols = names.map((name) => symbol(name, readFileSync(`${FOLDER}${name}.svg`, "utf8")));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
