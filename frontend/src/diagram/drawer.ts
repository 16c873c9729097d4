/** Has diagrams drawn by a sandboxed frame, one after the other, and throws the frame away when it does not answer. */
import { type Answer, asDrawing, type Drawing } from "./messages";

export class CannotDraw extends Error {}

export interface DrawerOptions {
  url?: string;
  /** How long one drawing may take. */
  waitMs?: number;
  /** How long the frame may take to come, which holds a large script. */
  startMs?: number;
}

export class Drawer {
  #options: Required<DrawerOptions>;
  #host: HTMLElement | null = null;
  #frame: Promise<HTMLIFrameElement> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #id = 0;

  constructor(options: DrawerOptions = {}) {
    this.#options = { url: "/diagram/", waitMs: 5_000, startMs: 20_000, ...options };
  }

  /** The drawing of a text. Rejects with CannotDraw. */
  draw(text: string, dark: boolean): Promise<Drawing> {
    const drawing = this.#last.then(() => this.#draw(text, dark));
    this.#last = drawing.catch(() => undefined);
    return drawing;
  }

  async #draw(text: string, dark: boolean): Promise<Drawing> {
    this.#frame ??= this.#start();
    const frame = await this.#frame;
    const id = ++this.#id;
    const answered = this.#answer(frame, (answer) => "id" in answer && answer.id === id, this.#options.waitMs);
    // The frame is of no origin, so none can be named; what it runs is our own page.
    frame.contentWindow?.postMessage({ id, text, dark }, "*");
    const answer = await answered;
    const drawing = "svg" in answer ? asDrawing(answer) : null;
    if (drawing) return drawing;
    throw new CannotDraw("error" in answer ? String(answer.error).split("\n")[0]?.slice(0, 200) : "The drawing is too large");
  }

  async #start(): Promise<HTMLIFrameElement> {
    const host = document.createElement("div");
    const frame = document.createElement("iframe");
    host.className = "diagram-frame";
    host.setAttribute("aria-hidden", "true");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = "Draws diagrams";
    frame.tabIndex = -1;
    frame.src = this.#options.url;
    host.append(frame);
    this.#host = host;
    const ready = this.#answer(frame, (answer) => "ready" in answer, this.#options.startMs);
    document.body.append(host);
    await ready;
    return frame;
  }

  #answer(frame: HTMLIFrameElement, wanted: (answer: Answer) => boolean, waitMs: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const heard = (event: MessageEvent<Answer>): void => {
        if (event.source !== frame.contentWindow || typeof event.data !== "object" || !wanted(event.data)) return;
        stop();
        resolve(event.data);
      };
      const late = setTimeout(() => {
        stop();
        this.#drop();
        reject(new CannotDraw("It takes too long"));
      }, waitMs);
      const stop = (): void => {
        clearTimeout(late);
        window.removeEventListener("message", heard);
      };
      window.addEventListener("message", heard);
    });
  }

  #drop(): void {
    this.#host?.remove();
    this.#host = this.#frame = null;
  }
}
