/** What is selected in the text over a page. */
import { quadsOf, quoteOf } from "./geometry";
import type { Chosen } from "./types";

/** The selected words of one page, the first that the selection touches, and where they stand in the window. */
export function chosenIn(viewer: HTMLElement): (Chosen & { box: DOMRect }) | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!viewer.contains(range.commonAncestorContainer)) return null;
  for (const layer of viewer.querySelectorAll<HTMLElement>(".textLayer")) {
    const page = layer.closest<HTMLElement>(".page");
    if (!page || !range.intersectsNode(layer)) continue;
    const { rects, text } = partsOf(layer, range);
    const quote = quoteOf(text);
    const quads = quadsOf(rects, page.getBoundingClientRect());
    if (quote && quads.length > 0) return { page: Number(page.dataset.pageNumber), quads, quote, box: range.getBoundingClientRect() };
  }
  return null;
}

/** The pieces of text of a layer that a range covers. The ends of lines are `br` elements there. */
function partsOf(layer: HTMLElement, range: Range): { rects: DOMRect[]; text: string } {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const rects: DOMRect[] = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    if (node instanceof HTMLBRElement) text += "\n";
    if (!(node instanceof Text)) continue;
    const part = document.createRange();
    part.selectNodeContents(node);
    if (node === range.startContainer) part.setStart(node, range.startOffset);
    if (node === range.endContainer) part.setEnd(node, range.endOffset);
    text += part.toString();
    rects.push(...part.getClientRects());
  }
  return { rects, text };
}
