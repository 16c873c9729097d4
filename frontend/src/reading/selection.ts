/** What is selected on a page that is read, as far as it stands in one block of the text. */

export type Asked = "highlight" | "gap" | "plain";

export interface Selected {
  words: string;
  /** The lines of its block in the text. */
  first: string;
  last: string;
  /** It lies in a highlight, or holds one that can be taken away. */
  marked: boolean;
  box: DOMRect;
}

export function selected(text: HTMLElement): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = elementOf(range.startContainer);
  // A double click on the last word of a block ends at the beginning of the next one.
  const to = range.endOffset === 0 ? from : elementOf(range.endContainer);
  const block = from?.closest<HTMLElement>("[data-lines]");
  if (!from || !block || !text.contains(block) || (to !== from && to?.closest("[data-lines]") !== block)) return null;
  const mark = from.closest("mark");
  const whole = mark !== null && to?.closest("mark") === mark;
  const words = ((whole ? mark?.textContent : range.toString()) ?? "").replace(/\s+/g, " ").trim();
  const [first = "", last = ""] = (block.dataset.lines ?? "").split("-");
  return words && first && last ? { words, first, last, marked: whole, box: range.getBoundingClientRect() } : null;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
