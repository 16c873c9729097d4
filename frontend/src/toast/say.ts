/** Puts a message among those of the server. */

export interface Saying {
  state?: "bad" | "warn" | "ok";
  link?: { href: string; words: string } | undefined;
  undo?: () => void;
}

export function say(words: string, { state, link, undo }: Saying = {}, region = document.getElementById("toasts")): HTMLElement {
  const toast = document.createElement("div");
  const text = document.createElement("p");
  toast.className = state ? `toast ${state}` : "toast";
  toast.dataset.toast = "";
  text.className = "toast-text";
  text.textContent = words;
  toast.append(text);
  if (link) {
    const anchor = document.createElement("a");
    anchor.className = "btn small";
    anchor.href = link.href;
    anchor.textContent = link.words;
    toast.append(anchor);
  }
  if (undo) {
    const button = dismisser("Undo");
    button.dataset.undo = "";
    button.addEventListener("click", undo);
    toast.append(button);
  }
  toast.append(dismisser("Dismiss"));
  region?.append(toast);
  return toast;
}

function dismisser(words: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.className = "btn small";
  button.type = "button";
  button.dataset.dismiss = "";
  button.textContent = words;
  return button;
}
