/** Two panes with a bar between them that mouse, finger and arrow keys move. The width is kept in this browser. */
import type { Unmount } from "../islands";

const STEP = 2;

export const clamp = (share: number, least: number, most: number): number => Math.max(least, Math.min(most, share));

/** The first pane's share in percent lives in the CSS variable --split of the element. */
export function mount(element: HTMLElement): Unmount {
  const bar = element.querySelector<HTMLElement>(':scope > [role="separator"]');
  if (!bar) return () => {};
  const vertical = element.dataset.axis === "y";
  const least = Number(element.dataset.least ?? 20);
  const most = Number(element.dataset.most ?? 80);
  const start = Number(element.dataset.start ?? 50);
  const key = `hexloop:split:${element.dataset.store ?? ""}`;
  let share = start;

  function set(next: number): void {
    share = Math.round(clamp(next, least, most) * 10) / 10;
    element.style.setProperty("--split", `${share}%`);
    bar?.setAttribute("aria-valuenow", String(Math.round(share)));
  }

  const keep = (): void => localStorage.setItem(key, String(share));

  function onMove(event: PointerEvent): void {
    const box = element.getBoundingClientRect();
    set(vertical ? ((event.clientY - box.top) / box.height) * 100 : ((event.clientX - box.left) / box.width) * 100);
  }

  function onDown(event: PointerEvent): void {
    event.preventDefault();
    bar?.setPointerCapture(event.pointerId);
    bar?.addEventListener("pointermove", onMove);
  }

  function onUp(): void {
    bar?.removeEventListener("pointermove", onMove);
    keep();
  }

  function onKey(event: KeyboardEvent): void {
    const [less, more] = vertical ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    const next = { [less as string]: share - STEP, [more as string]: share + STEP, Home: least, End: most, Enter: start };
    const value = next[event.key];
    if (value === undefined) return;
    event.preventDefault();
    set(value);
    keep();
  }

  bar.tabIndex = 0;
  bar.setAttribute("aria-orientation", vertical ? "horizontal" : "vertical");
  bar.setAttribute("aria-valuemin", String(least));
  bar.setAttribute("aria-valuemax", String(most));
  set(Number(localStorage.getItem(key)) || start);
  bar.addEventListener("pointerdown", onDown);
  bar.addEventListener("pointerup", onUp);
  bar.addEventListener("keydown", onKey);
  const reset = (): void => {
    set(start);
    keep();
  };
  bar.addEventListener("dblclick", reset);
  return () => {
    bar.removeEventListener("pointerdown", onDown);
    bar.removeEventListener("pointerup", onUp);
    bar.removeEventListener("keydown", onKey);
    bar.removeEventListener("dblclick", reset);
  };
}
