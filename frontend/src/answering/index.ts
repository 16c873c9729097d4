/** The clock of a question. It stops when the answer is shown; with `reveal` it shows the answer itself at zero. */
import type { Unmount } from "../islands";
import { clock } from "../timer";

export interface AnsweringProps {
  /** Seconds already spent. */
  seconds?: number;
  /** Seconds there are; 0 counts up without an end. */
  limit?: number;
  /** Show the answer when the time is up. */
  reveal?: boolean;
  /** The answer lies open already. */
  stopped?: boolean;
}

export function words(spent: number, limit: number): string {
  if (limit <= 0) return clock(spent);
  const left = limit - spent;
  return left >= 0 ? clock(Math.ceil(left)) : `${clock(-left)} over`;
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const { seconds = 0, limit = 0, reveal = false, stopped = false } = data as AnsweringProps;
  const block = element.closest<HTMLElement>("[data-ask]") ?? element;
  const answer = block.querySelector<HTMLDetailsElement>("details.ask-reveal");
  const bar = document.createElement("span");
  const time = document.createElement("span");
  let spent = seconds;
  let running = !stopped && !answer?.open;
  let last = performance.now();

  bar.className = "ask-clock-bar";
  time.className = "ask-clock-time";
  element.replaceChildren(...(limit > 0 ? [bar] : []), time);

  function fill(): void {
    for (const input of block.querySelectorAll<HTMLInputElement>('input[name="seconds"]')) input.value = String(Math.round(spent));
  }

  function draw(): void {
    time.textContent = words(spent, limit);
    element.classList.toggle("over", limit > 0 && spent > limit);
    element.classList.toggle("stopped", !running);
    if (limit > 0) bar.style.setProperty("--left", String(Math.max(0, 1 - spent / limit)));
    fill();
  }

  function count(): void {
    const now = performance.now();
    if (running && document.visibilityState === "visible") spent += (now - last) / 1000;
    last = now;
    // Whoever writes may finish: showing the answer would take the text away.
    const writing = block.querySelector("details.ask-write[open]") !== null;
    if (running && reveal && limit > 0 && spent >= limit && answer && !writing) {
      spent = limit;
      answer.open = true;
    }
    draw();
  }

  function onToggle(): void {
    if (!answer?.open || !running) return;
    count();
    running = false;
    draw();
    // The button is gone; whoever uses a keyboard or a screen reader goes on with the answer.
    answer.querySelector<HTMLElement>("[data-shown]")?.focus({ preventScroll: true });
  }

  const ticking = window.setInterval(count, 250);
  answer?.addEventListener("toggle", onToggle);
  document.addEventListener("visibilitychange", count);
  draw();
  return () => {
    window.clearInterval(ticking);
    answer?.removeEventListener("toggle", onToggle);
    document.removeEventListener("visibilitychange", count);
  };
}
