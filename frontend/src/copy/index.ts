/** A button that copies the text of the element named in data-copy. */
import type { Unmount } from "../islands";

const SAID_MS = 2_000;

export function mount(element: HTMLElement): Unmount {
  const label = element.querySelector<HTMLElement>("[data-label]") ?? element;
  const words = label.textContent ?? "";
  let timer = 0;

  async function onClick(): Promise<void> {
    const source = document.querySelector(element.dataset.copy ?? "");
    const text = source instanceof HTMLTextAreaElement ? source.value : (source?.textContent ?? "");
    label.textContent = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "The browser did not allow it",
    );
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (label.textContent = words), SAID_MS);
  }

  label.setAttribute("aria-live", "polite");
  element.addEventListener("click", onClick);
  return () => {
    window.clearTimeout(timer);
    element.removeEventListener("click", onClick);
  };
}
