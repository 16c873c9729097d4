/** The field that finds words in the whole PDF, also on pages that are not drawn yet. */
import type { EventBus } from "pdfjs-dist/web/pdf_viewer.mjs";

const NOT_FOUND = 1;
const PENDING = 3;

interface Counted {
  matchesCount: { current: number; total: number };
  state?: number;
}

export function startFind(bus: EventBus, field: HTMLInputElement, status: HTMLElement): { again: (back: boolean) => void } {
  const ask = (type: "" | "again", back = false): void => {
    bus.dispatch("find", {
      source: field,
      type,
      query: field.value,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: back,
      matchDiacritics: false,
    });
  };
  const again = (back: boolean): void => ask("again", back);
  const clear = (): void => {
    status.textContent = "";
    bus.dispatch("findbarclose", { source: field });
  };
  const say = ({ matchesCount: { current, total }, state }: Counted): void => {
    if (state === PENDING) return;
    if (!field.value) status.textContent = "";
    else status.textContent = total === 0 || state === NOT_FOUND ? "Not found" : `${current} of ${total}`;
  };
  field.addEventListener("input", () => (field.value ? ask("") : clear()));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      again(event.shiftKey);
    } else if (event.key === "Escape") {
      field.value = "";
      delete field.closest<HTMLElement>(".pdf-reader")?.dataset.finding;
      clear();
    }
  });
  bus.on("updatefindmatchescount", say);
  bus.on("updatefindcontrolstate", say);
  return { again };
}
