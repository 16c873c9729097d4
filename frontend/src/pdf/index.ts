/** The reader of PDFs: pages, finding, the outline, and highlights that can become cards. */
import type { Unmount } from "../islands";
import { startFind } from "./find";
import { MarkLayer, topOf } from "./layer";
import { confirmLinks } from "./links";
import { drawMarks, drawOutline } from "./panel";
import { Popover } from "./popover";
import { chosenIn } from "./selection";
import { editMark, makeMark, Refused, removeMark, restoreMark, type Said } from "./server";
import type { Chosen, Colour, Mark, PdfProps } from "./types";
import { offerUndo, sayTrouble } from "./undo";
import { type Opened, openPdf, troubleOf } from "./viewer";

const SETTLED_MS = 250;
const DIM = "hexloop:pdf-dim";
const PLAIN: Said = { colour: "yellow", note: "", question: "" };

export function mount(element: HTMLElement, data: unknown): Unmount {
  const reader = new Reader(element, data as PdfProps);
  void reader.open();
  return () => reader.close();
}

class Reader {
  readonly #pages: HTMLDivElement;
  readonly #viewer: HTMLElement;
  readonly #layer: MarkLayer;
  readonly #popover: Popover;
  readonly #stop = new AbortController();
  #opened: Opened | null = null;
  #settled: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly props: PdfProps,
  ) {
    this.#pages = this.#part<HTMLDivElement>("pages");
    this.#viewer = this.#part("viewer");
    this.#layer = new MarkLayer(this.#viewer);
    this.#popover = new Popover(this.#part("stage"), this.#pages, this.#stop.signal);
    for (const mark of props.marks) this.#layer.set(mark);
  }

  async open(): Promise<void> {
    try {
      this.#opened = await openPdf(this.#pages, this.props);
    } catch (error) {
      this.#trouble(troubleOf(error));
      return;
    }
    if (this.#stop.signal.aborted) return this.close();
    this.#part("loading").hidden = true;
    this.#watchPages(this.#opened);
    this.#startBar(this.#opened);
    this.#startMarks(this.#opened);
    confirmLinks(this.#pages);
    await this.#startPanel(this.#opened);
  }

  close(): void {
    this.#stop.abort();
    this.#opened?.close();
    this.#opened = null;
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    const found = this.root.querySelector<T>(`[data-pdf="${name}"]`);
    if (!found) throw new Error(`The reader needs an element for "${name}".`);
    return found;
  }

  #trouble(text: string): void {
    const box = this.#part("loading");
    box.textContent = text;
    box.setAttribute("role", "alert");
    box.hidden = false;
  }

  /** Keys and buttons send the same events. */
  #on(name: string, act: () => void): void {
    document.addEventListener(
      `hexloop:pdf-${name}`,
      (event) => {
        event.preventDefault();
        act();
      },
      { signal: this.#stop.signal },
    );
    for (const each of this.root.querySelectorAll(`[data-pdf-do="${name}"]`)) each.addEventListener("click", act);
  }

  #watchPages({ bus, view }: Opened): void {
    const page = this.#part<HTMLInputElement>("page");
    const zoom = this.#part("zoom");
    const show = (): void => {
      page.value = String(view.currentPageNumber);
      zoom.textContent = `${Math.round(view.currentScale * 100)} %`;
    };
    this.#part("count").textContent = String(view.pagesCount);
    page.max = String(view.pagesCount);
    page.addEventListener("change", () => {
      const wanted = Number(page.value);
      if (wanted >= 1 && wanted <= view.pagesCount) view.currentPageNumber = wanted;
      show();
    });
    bus.on("pagechanging", show);
    bus.on("scalechanging", show);
    for (const name of ["pagerendered", "textlayerrendered"])
      bus.on(name, ({ pageNumber }: { pageNumber: number }) => this.#layer.draw(pageNumber));
    show();
  }

  #startBar({ bus, view }: Opened): void {
    const field = this.#part<HTMLInputElement>("find");
    const found = startFind(bus, field, this.#part("found"));
    this.#on("next", () => view.nextPage());
    this.#on("previous", () => view.previousPage());
    this.#on("larger", () => view.increaseScale());
    this.#on("smaller", () => view.decreaseScale());
    this.#on("width", () => (view.currentScaleValue = "page-width"));
    this.#on("find", () => {
      this.root.dataset.finding = "";
      field.focus();
      field.select();
    });
    this.#on("find-next", () => found.again(false));
    this.#on("find-previous", () => found.again(true));
    this.#on("panel", () => this.#showPanel(this.#part("panel").hidden !== false));
    const dim = (on: boolean): void => {
      this.root.toggleAttribute("data-dim", on);
      for (const each of this.root.querySelectorAll('[data-pdf-do="dim"]')) each.setAttribute("aria-pressed", String(on));
    };
    dim(localStorage.getItem(DIM) !== "off");
    this.#on("dim", () => {
      const on = !this.root.hasAttribute("data-dim");
      localStorage.setItem(DIM, on ? "on" : "off");
      dim(on);
    });
    // For the arrow keys; nobody moved here by keyboard, so no ring is drawn around it.
    this.#pages.focus({ preventScroll: true, focusVisible: false } as FocusOptions);
  }

  #startMarks(opened: Opened): void {
    const { signal } = this.#stop;
    const wanted = (): void => {
      clearTimeout(this.#settled);
      this.#settled = setTimeout(() => this.#offer(), SETTLED_MS);
    };
    if (this.props.canMark) {
      document.addEventListener("selectionchange", wanted, { signal });
      this.#on("mark", () => this.#withChosen((chosen) => void this.#make(chosen, PLAIN)));
      this.#on("card", () => this.#withChosen((chosen, at) => this.#write(chosen, at)));
    }
    this.#pages.addEventListener("click", (event) => {
      const mark = document.getSelection()?.isCollapsed === false ? undefined : this.#layer.at(event.clientX, event.clientY);
      if (mark) this.#edit(mark, new DOMRect(event.clientX, event.clientY, 0, 0));
      else if (!this.#popover.writing) this.#popover.close();
    });
    window.addEventListener("hashchange", () => this.#followHash(opened), { signal });
    this.#followHash(opened);
  }

  #followHash({ view }: Opened): void {
    const mark = this.#layer.get(Number(/^#highlight-(\d+)$/.exec(window.location.hash)?.[1]));
    if (mark) this.#jump(view, mark);
  }

  async #startPanel({ pdf, links }: Opened): Promise<void> {
    this.#listMarks();
    const go = (dest: string | unknown[]): void => void links.goToDestination(dest as string);
    const outlined = await drawOutline(this.#part("outline"), pdf, go).catch(() => false);
    this.#part("outline-part").hidden = !outlined;
    const wide = window.matchMedia("(min-width: 1100px)").matches;
    this.#showPanel(wide && (outlined || this.props.marks.length > 0));
  }

  #showPanel(shown: boolean): void {
    this.#part("panel").hidden = !shown;
    for (const each of this.root.querySelectorAll('[data-pdf-do="panel"]')) each.setAttribute("aria-expanded", String(shown));
  }

  #listMarks(): void {
    const marks = this.#layer.all;
    this.#part("none").hidden = marks.length > 0;
    drawMarks(this.#part("marks"), marks, {
      jump: (mark) => this.#opened && this.#jump(this.#opened.view, mark),
      edit: (mark, from) => this.#edit(mark, from.getBoundingClientRect()),
    });
  }

  #jump(view: Opened["view"], mark: Mark): void {
    const page = view.getPageView(mark.page - 1) as { viewport: { height: number; convertToPdfPoint: (x: number, y: number) => number[] } } | undefined;
    if (!page) return;
    const above = Math.max(0, topOf(mark) - 0.08);
    const [, top] = page.viewport.convertToPdfPoint(0, above * page.viewport.height);
    view.scrollPageIntoView({ pageNumber: mark.page, destArray: [null, { name: "XYZ" }, null, top, null] });
    this.#layer.flash(mark.id);
    if (window.matchMedia("(max-width: 899px)").matches) this.#showPanel(false);
  }

  #withChosen(act: (chosen: Chosen, at: DOMRect) => void): void {
    const chosen = chosenIn(this.#viewer);
    if (chosen) act(chosen, chosen.box);
  }

  #offer(): void {
    if (this.#popover.writing) return;
    const chosen = chosenIn(this.#viewer);
    if (!chosen) return this.#popover.close();
    const mark = (colour: Colour): void => void this.#make(chosen, { ...PLAIN, colour });
    this.#popover.choose(chosen.box, { mark, card: () => this.#write(chosen, chosen.box) });
  }

  async #make(chosen: Chosen, said: Said): Promise<void> {
    await this.#try(async () => {
      this.#keep(await makeMark(this.props.markUrl, chosen, said));
      document.getSelection()?.removeAllRanges();
      this.#popover.close();
    });
  }

  /** Ask what the card is to ask, before there is a highlight. */
  #write(chosen: Chosen, at: DOMRect): void {
    const keep = async (said: Said): Promise<void> => {
      this.#keep(await makeMark(this.props.markUrl, chosen, said));
      document.getSelection()?.removeAllRanges();
      this.#popover.close();
    };
    this.#popover.edit(at, { ...chosen, ...PLAIN }, { keep, ask: true });
  }

  #edit(mark: Mark, at: DOMRect): void {
    const keep = async (said: Said): Promise<void> => {
      this.#keep(await editMark(mark, said));
      this.#popover.close();
    };
    this.#popover.edit(at, mark, { keep, remove: () => void this.#remove(mark), ask: false });
  }

  async #remove(mark: Mark): Promise<void> {
    await this.#try(async () => {
      await removeMark(mark);
      this.#layer.drop(mark.id);
      this.#listMarks();
      this.#popover.close();
      const undo = (): void => void this.#try(async () => this.#keep(await restoreMark(mark)));
      offerUndo(mark.question ? "The highlight and its card are removed." : "The highlight is removed.", undo);
    });
  }

  #keep(mark: Mark): void {
    this.#layer.set(mark);
    this.#listMarks();
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      sayTrouble(error.message);
    }
  }
}
