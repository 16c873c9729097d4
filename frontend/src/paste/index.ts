/** A box for one line or a whole paste: Enter sends a line, and makes a new one in an entry of several. */
import type { Unmount } from "../islands";

export function mount(element: HTMLElement): Unmount {
  const box = element.querySelector("textarea");
  const form = element as HTMLFormElement;

  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !box) return;
    const several = /\n|^\s*@/.test(box.value) && !(event.ctrlKey || event.metaKey);
    if (several) return;
    event.preventDefault();
    if (box.value.trim()) form.requestSubmit();
  }

  box?.addEventListener("keydown", onKey);
  return () => box?.removeEventListener("keydown", onKey);
}
