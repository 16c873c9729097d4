/** What opens to be written in is written in at once: `<details data-unfold>` focuses its first field. What opens below
 * the edge of its pane comes into view: `<details data-into-view>`. */
export function startUnfold(): void {
  // One that a page shows open tells of an opening too, and stays where it is.
  const pressed = new WeakSet<HTMLDetailsElement>();
  // The browser tells of an opening only later: what is typed right after the press belongs into the field already.
  document.addEventListener("click", (event) => {
    const summary = event.target instanceof Element ? event.target.closest("summary") : null;
    const details = summary?.parentElement;
    if (details instanceof HTMLDetailsElement && details.matches("[data-into-view]")) pressed.add(details);
    if (event.defaultPrevented || !(details instanceof HTMLDetailsElement) || details.open || !details.matches("[data-unfold]")) return;
    event.preventDefault();
    details.open = true;
    focusIn(details);
  });
  // Opened by other hands than a click; the event does not bubble.
  document.addEventListener(
    "toggle",
    (event) => {
      const details = event.target;
      if (!(details instanceof HTMLDetailsElement)) return;
      const wasPressed = pressed.delete(details);
      if (!details.open) return;
      if (wasPressed) details.scrollIntoView({ block: "nearest" });
      if (!details.matches("[data-unfold]")) return;
      if (!details.contains(document.activeElement) || document.activeElement?.matches("summary")) focusIn(details);
    },
    true,
  );
}

function focusIn(details: HTMLDetailsElement): void {
  const field = details.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select");
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}
