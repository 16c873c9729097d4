/** A modal dialog of ours: closes on Esc (the browser's part) and on a click beside it, and leaves no trace. */
export function openDialog(className: string, label: string, fill: (dialog: HTMLDialogElement) => void): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = className;
  dialog.setAttribute("aria-label", label);
  fill(dialog);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
