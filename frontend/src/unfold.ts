/** What opens to be written in is written in at once: `<details data-unfold>` focuses its first field. */
export function startUnfold(): void {
  // The event does not bubble.
  document.addEventListener(
    "toggle",
    (event) => {
      const details = event.target;
      if (!(details instanceof HTMLDetailsElement) || !details.open || !details.matches("[data-unfold]")) return;
      const field = details.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select");
      field?.focus();
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
    },
    true,
  );
}
