/** The word beside the buttons while a verdict is on its way: "Judging…", and when all cores are taken how many are before us. */
import type { Unmount } from "../islands";

const ASK_MS = 1_000;

export function mount(element: HTMLElement): Unmount {
  const usual = element.textContent ?? "";
  const url = element.dataset.url ?? "";
  let timer = 0;

  const waits = (): boolean => element.classList.contains("htmx-request");

  async function ask(): Promise<void> {
    const answer = await fetch(url, { headers: { Accept: "application/json" } }).catch(() => null);
    const found = answer?.ok ? ((await answer.json()) as { text: string }) : null;
    if (!waits()) return;
    element.textContent = found?.text || usual;
    timer = window.setTimeout(() => void ask(), ASK_MS);
  }

  function follow(): void {
    window.clearTimeout(timer);
    if (waits()) timer = window.setTimeout(() => void ask(), ASK_MS);
    else if (element.textContent !== usual) element.textContent = usual;
  }

  const observer = new MutationObserver(follow);
  observer.observe(element, { attributes: true, attributeFilter: ["class"] });
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
}
