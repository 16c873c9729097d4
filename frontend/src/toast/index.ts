/** Messages leave by themselves after a while, but never while somebody reads or reaches for them, and errors stay. */

const SHOWN_MS = 10_000;

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
  const watch = (): void => {
    for (const toast of region.querySelectorAll("[data-toast]")) if (!timers.has(toast)) schedule(toast);
    for (const toast of timers.keys()) if (!toast.isConnected) timers.delete(toast);
  };
  new MutationObserver(watch).observe(region, { childList: true, subtree: true });
  watch();
}
