/** The dialog that lists the keys which do something on this page, and turns the single ones off. */
import { openDialog } from "../dialog";
import type { Key } from "../frame";
import { keyName } from "../platform";

const STORE = "hexloop:single-keys";

/** Keys without a modifier can be turned off in this browser: speech input types letters by accident. */
export const singleKeysOn = (): boolean => localStorage.getItem(STORE) !== "off";

const NAMES: Record<string, string> = { enter: "↵", shift: "Shift", alt: "Alt", mod: "Ctrl", " ": "Space", escape: "Esc" };

export function keyCaps(keys: string): string[] {
  if (keys === " ") return ["Space"];
  return keys.split(" ").map((one) => {
    const parts = one.length > 1 ? one.split("+") : [one];
    const alone = parts.length === 1;
    return keyName(parts.map((part) => NAMES[part.toLowerCase()] ?? (alone ? part : part.toUpperCase())).join("+"));
  });
}

/** One line a thing to do: keys that do the same stand together; keys that find nothing here are left out. */
export function helpLines(keys: Key[], page: ParentNode): { title: string; caps: string[][] }[] {
  const lines = new Map<string, string[][]>();
  for (const key of keys) {
    const useless = key.selector && !page.querySelector(key.selector);
    const rows = key.event?.endsWith("-row") && !page.querySelector("[data-row]");
    const selects = key.event === "hexloop:select-row" && !page.querySelector("[data-selectable]");
    if (useless || rows || selects) continue;
    lines.set(key.title, [...(lines.get(key.title) ?? []), keyCaps(key.keys)]);
  }
  return [...lines].map(([title, caps]) => ({ title, caps }));
}

function line(title: string, caps: string[][]): HTMLElement {
  const row = document.createElement("div");
  const name = document.createElement("dt");
  const keys = document.createElement("dd");
  name.textContent = title;
  caps.forEach((sequence, index) => {
    if (index > 0) keys.append(" or ");
    for (const cap of sequence) {
      const kbd = document.createElement("kbd");
      kbd.className = "key";
      kbd.textContent = cap;
      keys.append(kbd, " ");
    }
  });
  row.append(name, keys);
  return row;
}

export function openHelp(keys: Key[]): void {
  openDialog("dialog keys-help", "Keys", (dialog) => {
    const title = document.createElement("h2");
    const list = document.createElement("dl");
    const label = document.createElement("label");
    const box = document.createElement("input");
    const close = document.createElement("button");
    title.className = "dialog-title";
    title.textContent = "Keys";
    list.className = "keys-list";
    list.append(...helpLines(keys, document).map(({ title: text, caps }) => line(text, caps)));
    box.type = "checkbox";
    box.checked = singleKeysOn();
    box.addEventListener("change", () => localStorage.setItem(STORE, box.checked ? "on" : "off"));
    label.className = "check";
    label.append(box, "Keys without Ctrl or ⌘ are on in this browser");
    close.autofocus = true;
    close.className = "btn";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    const foot = document.createElement("div");
    foot.className = "dialog-foot";
    foot.append(label, close);
    dialog.append(title, list, foot);
  });
}
