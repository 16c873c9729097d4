/** What stands beside the pages: the highlights of the PDF, and its outline. */
import type { PDFDocumentProxy } from "pdfjs-dist";

import { button, make } from "./build";
import type { Mark } from "./types";

const MOST_ENTRIES = 500;
const DEEPEST = 5;

export interface MarkWishes {
  jump: (mark: Mark) => void;
  edit: (mark: Mark, from: HTMLElement) => void;
}

export function drawMarks(list: HTMLElement, marks: Mark[], wishes: MarkWishes): void {
  list.replaceChildren(...marks.map((mark) => markItem(mark, wishes)));
}

function markItem(mark: Mark, wishes: MarkWishes): HTMLElement {
  const jump = button("", "pdf-item-words", () => wishes.jump(mark));
  jump.append(make("span", { class: "pdf-item-quote" }, mark.quote));
  if (mark.note) jump.append(make("span", { class: "pdf-item-note" }, mark.note));
  const edit = button("Edit", "btn quiet small", () => wishes.edit(mark, edit));
  const foot = make("div", { class: "pdf-item-foot" }, make("span", { class: "small quiet-text" }, `Page ${mark.page}`));
  if (mark.question) foot.append(make("span", { class: "tag" }, "Card"));
  foot.append(edit);
  return make("li", { class: "pdf-item", "data-colour": mark.colour }, jump, foot);
}

interface Entry {
  title: string;
  dest: string | unknown[] | null;
  items: Entry[];
}

/** The outline as nested lists; false when the PDF has none. */
export async function drawOutline(box: HTMLElement, pdf: PDFDocumentProxy, go: (dest: string | unknown[]) => void): Promise<boolean> {
  const outline = (await pdf.getOutline()) as Entry[] | null;
  let left = MOST_ENTRIES;
  const listOf = (entries: Entry[], depth: number): HTMLElement => {
    const list = make("ul", { class: "pdf-outline" });
    for (const entry of entries) {
      if (left-- <= 0) break;
      const { dest } = entry;
      const title = entry.title.trim() || "Without a title";
      const item = make("li", {}, dest ? button(title, "pdf-outline-link", () => go(dest)) : make("span", {}, title));
      if (entry.items.length > 0 && depth < DEEPEST) item.append(listOf(entry.items, depth + 1));
      list.append(item);
    }
    return list;
  };
  if (!outline || outline.length === 0) return false;
  box.replaceChildren(listOf(outline, 1));
  return true;
}
