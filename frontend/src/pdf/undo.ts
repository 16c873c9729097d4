/** A message with Undo, among the other messages of the page. */
import { button, make } from "./build";

export function offerUndo(text: string, undo: () => void): void {
  const region = document.getElementById("toasts");
  const toast = make("div", { class: "toast", "data-toast": true }, make("p", { class: "toast-text" }, text));
  const press = (): void => {
    toast.remove();
    undo();
  };
  toast.append(button("Undo", "btn small", press, { "data-undo": true }));
  region?.append(toast);
}

export function sayTrouble(text: string): void {
  const toast = make("div", { class: "toast bad", "data-toast": true }, make("p", { class: "toast-text" }, text));
  toast.append(button("Dismiss", "btn small", () => toast.remove(), { "data-dismiss": true }));
  document.getElementById("toasts")?.append(toast);
}
