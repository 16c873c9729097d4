/** Choosing rows of the card browser: all of a page, a stretch with Shift, and how many are chosen. */
import type { Unmount } from "../islands";

export function chosenWords(count: number): string {
  if (count === 0) return "Tick cards to do something with them.";
  return count === 1 ? "1 card is chosen" : `${count} cards are chosen`;
}

export function mount(element: HTMLElement): Unmount {
  const boxes = [...element.querySelectorAll<HTMLInputElement>("[data-selectable]")];
  const all = element.querySelector<HTMLInputElement>("[data-page-all]");
  const every = element.querySelector<HTMLInputElement>("[data-every]");
  const words = element.querySelector<HTMLElement>("[data-chosen]");
  let last = -1;

  function draw(): void {
    const count = boxes.filter((box) => box.checked).length;
    if (words) words.textContent = every?.checked ? "All that were found" : chosenWords(count);
    if (!all) return;
    all.checked = count > 0 && count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
  }

  function onClick(event: MouseEvent): void {
    const box = event.target as HTMLInputElement;
    const index = boxes.indexOf(box);
    if (box === all) for (const one of boxes) one.checked = box.checked;
    if (index >= 0) {
      if (event.shiftKey && last >= 0)
        for (let n = Math.min(last, index); n <= Math.max(last, index); n += 1) boxes[n]!.checked = box.checked;
      last = index;
    }
    draw();
  }

  const toSearch = (): void => {
    const field = element.querySelector<HTMLInputElement>("#q");
    field?.focus();
    field?.select();
  };

  if (all) all.hidden = false;
  element.addEventListener("click", onClick);
  document.addEventListener("hexloop:browse-search", toSearch);
  draw();
  return () => {
    element.removeEventListener("click", onClick);
    document.removeEventListener("hexloop:browse-search", toSearch);
  };
}
