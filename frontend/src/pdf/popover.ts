/** The small window beside selected words or beside a highlight: its colour, a note, a question that makes it a card. */
import { button, make } from "./build";
import { Refused, type Said } from "./server";
import { COLOURS, type Colour, type Mark } from "./types";

const NAMES: Record<Colour, string> = { yellow: "Yellow", green: "Green", blue: "Blue", pink: "Pink" };
const MARGIN = 8;
const NARROW = "(max-width: 899px)";

interface At {
  left: number;
  top: number;
  bottom: number;
}

export class Popover {
  #element: HTMLElement | null = null;
  #kind: "choice" | "form" | null = null;

  /** In `root`; whoever wrote in it is back at `home` afterwards. */
  constructor(
    private readonly root: HTMLElement,
    private readonly home: HTMLElement,
    signal?: AbortSignal,
  ) {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !this.#element) return;
      event.preventDefault();
      this.close();
    };
    document.addEventListener("keydown", leave, { signal });
  }

  /** Whether something is being written, which a change of the selection must not throw away. */
  get writing(): boolean {
    return this.#kind === "form";
  }

  close(): void {
    if (this.#element?.contains(document.activeElement)) this.home.focus({ preventScroll: true });
    this.#element?.remove();
    this.#element = this.#kind = null;
  }

  /** Beside selected words: a colour marks them at once, the last button asks what the card is to ask. */
  choose(at: At, wishes: { mark: (colour: Colour) => void; card: () => void }): void {
    const colours = COLOURS.map((colour) => swatch(colour, () => wishes.mark(colour)));
    const box = make("div", { class: "pdf-pop pdf-choice", role: "group", "aria-label": "Highlight the selected words" });
    box.append(...colours, button("Make a card", "btn small", wishes.card));
    // The selection must outlive the press on a button.
    box.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#show(box, at, "choice");
  }

  /** Beside a highlight, or in its place before there is one. */
  edit(at: At, mark: Pick<Mark, "quote" | "note" | "question" | "colour">, wishes: { keep: (said: Said) => Promise<void>; remove?: () => void; ask: boolean }): void {
    const form = make("form", { class: "pdf-pop pdf-form stack", "aria-label": "Highlight" });
    const question = field("Question", mark.question, "With a question this becomes a card. The answer is what you marked.");
    const note = field("Note", mark.note, "");
    const trouble = make("p", { class: "field-error", role: "alert", hidden: true });
    let colour = mark.colour;
    const colours = make("div", { class: "pdf-colours", role: "radiogroup", "aria-label": "Colour" });
    const swatches = COLOURS.map((each) =>
      swatch(each, () => {
        colour = each;
        for (const one of swatches) one.setAttribute("aria-checked", String(one.dataset.colour === each));
      }),
    );
    for (const one of swatches) {
      one.setAttribute("role", "radio");
      one.setAttribute("aria-checked", String(one.dataset.colour === colour));
    }
    colours.append(...swatches);
    const feet = make("div", { class: "cluster" }, make("button", { class: "btn primary small" }, "Keep"), button("Close", "btn small", () => this.close()));
    if (wishes.remove) feet.append(button("Remove", "btn small danger", wishes.remove));
    form.append(make("blockquote", { class: "pdf-quote" }, mark.quote), colours, question.box, note.box, trouble, feet);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void wishes.keep({ colour, note: note.area.value, question: question.area.value }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        trouble.textContent = error.message;
        trouble.hidden = false;
      });
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    this.#show(form, at, "form");
    if (wishes.ask || mark.question) question.area.focus();
    else note.area.focus();
  }

  #show(element: HTMLElement, at: At, kind: "choice" | "form"): void {
    this.close();
    this.#element = element;
    this.#kind = kind;
    this.root.append(element);
    // On a phone it is a sheet at the bottom, where the thumb is and the selection is not.
    if (window.matchMedia(NARROW).matches) return;
    const frame = this.root.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = at.bottom + MARGIN + height < frame.bottom;
    const top = below ? at.bottom + MARGIN : Math.max(frame.top + MARGIN, at.top - height - MARGIN);
    element.style.left = `${Math.max(MARGIN, Math.min(at.left - frame.left, frame.width - width - MARGIN))}px`;
    element.style.top = `${Math.min(top - frame.top, Math.max(MARGIN, frame.height - height - MARGIN))}px`;
  }
}

function swatch(colour: Colour, act: () => void): HTMLButtonElement {
  return button("", "pdf-swatch", act, { "data-colour": colour, "aria-label": NAMES[colour], title: NAMES[colour] });
}

function field(label: string, value: string, hint: string): { box: HTMLElement; area: HTMLTextAreaElement } {
  const id = `pdf-${label.toLowerCase()}`;
  const area = make("textarea", { id, rows: "2" });
  area.value = value;
  const box = make("div", { class: "field" }, make("label", { for: id }, label), area);
  if (hint) {
    area.setAttribute("aria-describedby", `${id}-hint`);
    box.append(make("p", { class: "field-hint", id: `${id}-hint` }, hint));
  }
  return { box, area };
}
