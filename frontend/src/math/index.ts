/** Draws TeX with KaTeX. What cannot be drawn, or asks for more than mathematics, stays the text that it was. */
import katex, { type KatexOptions } from "katex";
import "katex/dist/katex.min.css";

import limits from "./limits.json";

/** A formula for a person is shorter; a longer one costs time and nobody could read it. */
const LONGEST = 4_000;

/** Nothing is trusted (no links, pictures or attributes), macros and sizes have an end, and odd TeX is an error. */
export const LIMITS = limits as KatexOptions;

export function draw(element: HTMLElement): boolean {
  const tex = element.textContent?.trim() ?? "";
  element.dataset.drawn = "";
  if (!tex || tex.length > LONGEST) return false;
  try {
    // Into a fragment of its own: an error half-way leaves the text alone. Styles are set by script, which the
    // content security policy allows; as attributes in a string they would be refused.
    const drawn = document.createElement("span");
    stylesByScript(() => katex.render(tex, drawn, { ...LIMITS, displayMode: element.classList.contains("block") }));
    element.replaceChildren(...drawn.childNodes);
    element.classList.add("drawn");
  } catch (error) {
    element.title = error instanceof Error ? error.message : String(error);
    return false;
  }
  reachable(element);
  return true;
}

/** KaTeX gives the drawings in tall braces their width as an attribute `style`, which the policy refuses; the same as a
 * property is allowed. While it draws, that is how such an attribute is written. */
function stylesByScript(work: () => void): void {
  const own: { setAttribute?: unknown } = SVGElement.prototype;
  let styling = false;
  own.setAttribute = function (this: SVGElement, name: string, value: string): void {
    if (name !== "style" || styling) return Element.prototype.setAttribute.call(this, name, value);
    // A DOM that keeps the property as an attribute writes it through here.
    styling = true;
    this.style.cssText = value;
    styling = false;
  };
  try {
    work();
  } finally {
    delete own.setAttribute;
  }
}

/** A formula wider than its place can be scrolled by keyboard too. */
function reachable(element: HTMLElement): void {
  if (element.scrollWidth <= element.clientWidth || !element.classList.contains("block")) return;
  element.tabIndex = 0;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", "Formula");
}

export function drawAll(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(".math:not([data-drawn])")) draw(element);
}
