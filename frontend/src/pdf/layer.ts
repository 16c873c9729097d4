/** Draws highlights on the pages that are there, and says which one is under a click. */
import { hits } from "./geometry";
import type { Mark, Quad } from "./types";

const CLASS = "pdf-marks";

export class MarkLayer {
  #marks = new Map<number, Mark>();
  #flashed = 0;

  constructor(private readonly viewer: HTMLElement) {}

  get all(): Mark[] {
    return [...this.#marks.values()].sort((one, other) => one.page - other.page || topOf(one) - topOf(other));
  }

  get(id: number): Mark | undefined {
    return this.#marks.get(id);
  }

  set(mark: Mark): void {
    const before = this.#marks.get(mark.id);
    this.#marks.set(mark.id, mark);
    this.draw(mark.page);
    if (before && before.page !== mark.page) this.draw(before.page);
  }

  drop(id: number): void {
    const mark = this.#marks.get(id);
    this.#marks.delete(id);
    if (mark) this.draw(mark.page);
  }

  /** Show where a mark is, for a moment. */
  flash(id: number): void {
    this.#flashed = id;
    const mark = this.#marks.get(id);
    if (mark) this.draw(mark.page);
  }

  /** Put the marks of a page onto it; called again whenever it was drawn anew. */
  draw(number: number): void {
    const page = this.viewer.querySelector<HTMLElement>(`.page[data-page-number="${number}"]`);
    if (!page) return;
    page.querySelector(`:scope > .${CLASS}`)?.remove();
    const marks = this.all.filter((mark) => mark.page === number);
    const text = page.querySelector(":scope > .textLayer");
    if (marks.length === 0 || !page.querySelector("canvas")) return;
    const layer = document.createElement("div");
    layer.className = CLASS;
    layer.setAttribute("aria-hidden", "true");
    for (const mark of marks) for (const quad of mark.quads) layer.append(this.#line(mark, quad));
    if (text) text.before(layer);
    else page.append(layer);
  }

  /** The mark under a point of the window; of several the one that was made last. */
  at(x: number, y: number): Mark | undefined {
    const page = document.elementFromPoint(x, y)?.closest<HTMLElement>(".page");
    if (!page || !this.viewer.contains(page)) return undefined;
    const box = page.getBoundingClientRect();
    const number = Number(page.dataset.pageNumber);
    const [left, top] = [(x - box.left) / box.width, (y - box.top) / box.height];
    return this.all.filter((mark) => mark.page === number && hits(mark.quads, left, top)).sort((one, other) => other.id - one.id)[0];
  }

  #line(mark: Mark, [left, top, right, bottom]: Quad): HTMLElement {
    const line = document.createElement("div");
    line.className = "pdf-mark";
    line.dataset.colour = mark.colour;
    line.dataset.mark = String(mark.id);
    if (mark.id === this.#flashed) line.dataset.flash = "";
    line.style.left = percent(left);
    line.style.top = percent(top);
    line.style.width = percent(right - left);
    line.style.height = percent(bottom - top);
    return line;
  }
}

export function topOf(mark: Mark): number {
  return Math.min(...mark.quads.map((quad) => quad[1]));
}

function percent(share: number): string {
  return `${share * 100}%`;
}
