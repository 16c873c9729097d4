/** A finger that rests takes hold; one that goes scrolls, as everywhere. */

export const HOLD_MS = 500;
const SLIP = 10;
const EDGE = 72;
const NUDGE = 14;

/** Calls `then` once the finger of `event` has rested long enough. A second finger, a move or the end let it be. */
export function whenHeld(event: PointerEvent, then: () => void): void {
  const over = new AbortController();
  const { signal } = over;
  const timer = window.setTimeout(() => {
    over.abort();
    then();
  }, HOLD_MS);
  const leave = (): void => {
    window.clearTimeout(timer);
    over.abort();
  };
  const slipped = (now: PointerEvent): boolean => Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > SLIP;
  document.addEventListener("pointermove", (now) => slipped(now) && leave(), { signal });
  for (const name of ["pointerup", "pointercancel", "pointerdown"] as const) {
    document.addEventListener(name, (other) => other !== event && leave(), { signal });
  }
}

/** Scrolls a little while a finger that holds something is near the upper or lower edge of the window. */
export function scrollAtEdge(y: number): void {
  if (y < EDGE) window.scrollBy(0, -NUDGE);
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, NUDGE);
}

/** The handles of a block: what begins or ends it under a finger. Keys and the form do the same. */
export function handles(): HTMLElement[] {
  return (["start", "end"] as const).map((end) => {
    const handle = document.createElement("span");
    handle.className = `slot-handle at-${end}`;
    handle.dataset.end = end;
    handle.ariaHidden = "true";
    return handle;
  });
}
