/** Messages leave by themselves after a while, but never while somebody reads or reaches for them, and errors stay. */

import { say } from "./say";

const SHOWN_MS = 10_000;

const NO_ANSWER = "Hexloop does not answer. Look at the terminal that runs it, or start it again, then try once more. What you wrote is still here.";

/** What htmx says of a request that failed; without an answer `ctx.response` is not there. */
interface Failed {
  ctx?: { response?: unknown };
}

/** Nothing must seem to have happened when the program is gone: a button that does nothing looks like a broken one. */
function sayNoAnswer(region: HTMLElement, event: Event): void {
  const { ctx } = (event as CustomEvent<Failed>).detail;
  if (!ctx || ctx.response || region.querySelector("[data-no-answer]")) return;
  say(NO_ANSWER, { state: "bad" }, region).dataset.noAnswer = "";
}

export function startToasts(region: HTMLElement | null = document.getElementById("toasts")): void {
  if (!region) return;
  const timers = new Map<Element, number>();

  const held = (): boolean => region.matches(":hover") || region.contains(document.activeElement);
  const schedule = (toast: Element): void => {
    window.clearTimeout(timers.get(toast));
    if (!toast.classList.contains("bad")) timers.set(toast, window.setTimeout(() => leave(toast), SHOWN_MS));
  };
  const leave = (toast: Element): void => {
    if (held()) schedule(toast);
    else toast.remove();
  };

  region.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-dismiss]")) (event.target as Element).closest("[data-toast]")?.remove();
  });
  document.addEventListener("htmx:error", (event) => sayNoAnswer(region, event));
  const watch = (): void => {
    for (const toast of region.querySelectorAll("[data-toast]")) if (!timers.has(toast)) schedule(toast);
    for (const toast of timers.keys()) if (!toast.isConnected) timers.delete(toast);
  };
  new MutationObserver(watch).observe(region, { childList: true, subtree: true });
  watch();
}
