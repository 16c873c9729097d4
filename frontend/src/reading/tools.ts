/** The small bar above selected words. */
import type { Asked, Selected } from "./selection";

const WAIT_MS = 150;

export class Tools {
  #bar = document.createElement("div");
  #mark: HTMLButtonElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: (how: Asked) => void) {
    this.#bar.className = "page-marks";
    this.#bar.setAttribute("role", "toolbar");
    this.#bar.setAttribute("aria-label", "Selected words");
    this.#bar.hidden = true;
    this.#mark = this.#button("Highlight", "h", () => ask(this.#mark.dataset.how as Asked));
    this.#button("Make a card", "c", () => ask("gap"));
    // A press must not take the selection away before it is read.
    this.#bar.addEventListener("pointerdown", (event) => event.preventDefault());
    document.body.append(this.#bar);
  }

  /** Shows the bar when the selection has come to rest, and hides it when there is none. */
  follow(words: Selected | null): void {
    clearTimeout(this.#timer);
    if (!words) return this.hide();
    this.#timer = setTimeout(() => this.#show(words), WAIT_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#bar.hidden = true;
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#bar.remove();
  }

  #show({ box, marked }: Selected): void {
    this.#mark.dataset.how = marked ? "plain" : "highlight";
    this.#mark.firstChild?.replaceWith(marked ? "Remove highlight" : "Highlight");
    this.#bar.hidden = false;
    const { offsetWidth, offsetHeight } = this.#bar;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - offsetWidth / 2), Math.max(8, window.innerWidth - offsetWidth - 8));
    const above = box.top - offsetHeight - 8;
    // The bar of a phone's own selection stands above the words: ours goes below there.
    const below = matchMedia("(pointer: coarse)").matches || above < 8;
    this.#bar.style.left = `${left + window.scrollX}px`;
    this.#bar.style.top = `${(below ? box.bottom + 12 : above) + window.scrollY}px`;
  }

  #button(words: string, key: string, press: () => void): HTMLButtonElement {
    const made = document.createElement("button");
    const hint = document.createElement("kbd");
    made.type = "button";
    made.className = "btn small";
    made.dataset.markKey = key;
    hint.textContent = key;
    made.append(words, hint);
    made.addEventListener("click", press);
    this.#bar.append(made);
    return made;
  }
}
