/** One card of a review session: shows its answer at a key, and counts the time until it is graded. */
import type { Unmount } from "../islands";
import { modPressed } from "../platform";
import { clock } from "../timer";

const TICK_MS = 250;

/** Seconds while the page is in view: a card left open over lunch took no hour. */
export function stopwatch(now: () => number, visible: () => boolean): { seconds: () => number; look: () => void } {
  let spent = 0;
  let last = now();
  let counting = visible();
  const look = (): void => {
    const at = now();
    if (counting) spent += at - last;
    last = at;
    counting = visible();
  };
  return {
    look,
    seconds: () => {
      look();
      return Math.floor(spent / 1000);
    },
  };
}

/** "0:42 of 1:30", then how far it went over. */
export function tellWords(seconds: number, wanted: number): string {
  if (wanted <= 0) return "";
  return seconds < wanted ? `of ${clock(wanted)}` : `${clock(seconds - wanted)} over`;
}

function find<T extends HTMLElement>(root: HTMLElement, selector: string): T | null {
  return root.querySelector<T>(selector);
}

/** How much is due, beside the names of pages in the rail and in the bar of a phone; nothing shows no number. */
export function countBeside(counts: [string, number][], page: ParentNode): void {
  for (const [url, count] of counts)
    for (const link of page.querySelectorAll(`.rail-link[href="${url}"], .bar-link[href="${url}"]`)) {
      const shown = link.querySelector<HTMLElement>(".rail-due, .bar-due");
      if (!shown?.firstChild) continue;
      shown.firstChild.textContent = String(count);
      shown.hidden = count === 0;
    }
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  if (Array.isArray(data)) countBeside(data as [string, number][], document);
  const watch = stopwatch(
    () => performance.now(),
    () => document.visibilityState === "visible",
  );
  const back = find(element, "[data-back]");
  const write = find<HTMLTextAreaElement>(element, "[data-write]");
  const clockLine = find(element, "[data-clock]");
  let told: number | null = back && !back.hidden ? 0 : null;

  function drawClock(): void {
    if (!clockLine) return;
    const seconds = told ?? watch.seconds();
    const wanted = Number(clockLine.dataset.seconds ?? 0);
    const time = document.createElement("span");
    const words = document.createElement("span");
    time.className = "tell-time";
    time.textContent = clock(seconds);
    words.className = "muted";
    words.textContent = tellWords(seconds, wanted) || "Tell it aloud.";
    clockLine.classList.toggle("over", wanted > 0 && seconds >= wanted);
    clockLine.replaceChildren(time, words);
  }

  function reveal(): void {
    if (!back?.hidden) return;
    told = watch.seconds();
    back.hidden = false;
    for (const form of element.querySelectorAll<HTMLElement>("[data-grades]")) form.hidden = false;
    for (const control of element.querySelectorAll<HTMLElement>("[data-reveal]")) control.hidden = true;
    if (write) write.readOnly = true;
    back.focus({ preventScroll: true });
    drawClock();
    find(element, "[data-grades]")?.scrollIntoView({ block: "nearest" });
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest("[data-reveal]") && back?.hidden) {
      event.preventDefault();
      reveal();
    } else if (target.closest("[data-set-due]")) {
      const more = find<HTMLDetailsElement>(element, "[data-more]");
      if (more) more.open = true;
      find(element, "[data-due-on]")?.focus();
    } else if (target.closest("[data-info-close]")) {
      find(element, "#card-info")?.replaceChildren();
      find(element, "[data-asked]")?.focus({ preventScroll: true });
    }
  }

  function onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.id === "asked-write") {
      event.preventDefault();
      reveal();
      return;
    }
    const seconds = form.querySelector<HTMLInputElement>('input[name="seconds"]');
    if (seconds) seconds.value = String(watch.seconds());
  }

  function onKey(event: KeyboardEvent): void {
    const more = find<HTMLDetailsElement>(element, "[data-more]");
    if (event.key === "Enter" && modPressed(event) && event.target === write) {
      event.preventDefault();
      reveal();
    } else if (event.key === "Escape" && event.target === write) {
      write?.blur();
    } else if (event.key === "Escape" && more?.open) {
      more.open = false;
      more.querySelector("summary")?.focus();
    }
  }

  const ticking = clockLine ? window.setInterval(drawClock, TICK_MS) : 0;
  element.addEventListener("click", onClick);
  // Before htmx takes the form: what it sends must hold the time.
  element.addEventListener("submit", onSubmit, true);
  element.addEventListener("keydown", onKey);
  document.addEventListener("visibilitychange", watch.look);
  drawClock();
  if (document.activeElement === document.body || document.activeElement === null) {
    (write ?? find(element, "[data-asked]"))?.focus({ preventScroll: true });
  }
  return () => {
    window.clearInterval(ticking);
    element.removeEventListener("click", onClick);
    element.removeEventListener("submit", onSubmit, true);
    element.removeEventListener("keydown", onKey);
    document.removeEventListener("visibilitychange", watch.look);
  };
}
