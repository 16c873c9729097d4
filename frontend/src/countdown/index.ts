/** The clock of a block: what is left of its time. The server knows the truth; a reload shows it again. */
import type { Unmount } from "../islands";
import { clock } from "../timer";

export function leftWords(left: number): string {
  return left >= 0 ? `${clock(left)} left` : `${clock(-left)} over the plan`;
}

export function mount(element: HTMLElement): Unmount | void {
  const shown = element.querySelector<HTMLElement>("[data-clock]");
  const left = Number(element.dataset.left);
  if (!shown || Number.isNaN(left)) return;
  const began = performance.now();

  function draw(): void {
    const gone = element.dataset.running === undefined ? 0 : Math.floor((performance.now() - began) / 1000);
    shown!.textContent = leftWords(left - gone);
  }

  draw();
  const ticking = window.setInterval(draw, 1000);
  return () => window.clearInterval(ticking);
}
