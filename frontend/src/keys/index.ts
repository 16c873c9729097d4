/** The keys of every page. The server says which; they rest while somebody types or a dialog is open. */
import { type Key, keymap } from "../frame";
import { isMac } from "../platform";
import { openHelp, singleKeysOn } from "./help";
import { rowCommand } from "./rows";

const SEQUENCE_MS = 1_200;

/** How the keymap writes this key press: "mod+k", "shift+u", "?", "j". */
export function nameOf(event: KeyboardEvent): string {
  // With Alt a keyboard writes other signs: the key itself counts then.
  const letterKey = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1] : undefined;
  const key = letterKey?.toLowerCase() ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const letter = /^[a-z]$/.test(key) || event.key.length > 1;
  // Shift is part of signs such as "?"; only with letters and named keys is it a modifier of its own.
  return `${mod ? "mod+" : ""}${event.altKey ? "alt+" : ""}${event.shiftKey && letter ? "shift+" : ""}${key}`;
}

/** True where keys write text or drive a control of their own. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("textarea, select, [contenteditable]")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

function act(key: Key): boolean {
  if (key.url) {
    window.location.assign(key.url);
    return true;
  }
  if (key.selector) {
    // The last one wins: the newest toast carries the Undo that is meant.
    const target = [...document.querySelectorAll<HTMLElement>(key.selector)].filter((found) => found.checkVisibility()).at(-1);
    target?.click();
    return target !== undefined;
  }
  if (!key.event) return false;
  if (key.event === "hexloop:keys") openHelp(keymap());
  else if (!rowCommand(key.event)) return document.dispatchEvent(new CustomEvent(key.event, { cancelable: true })), true;
  return true;
}

/** Esc leaves a field of one line, so that the keys of the page are there again. The editor has its own way. */
function leaves(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (event.key !== "Escape" || !(target instanceof HTMLInputElement) || !isTyping(event)) return false;
  target.blur();
  return true;
}

/** Ctrl+Enter in a text sends its form, where that says so: in one of several lines Enter is a new line. */
function sends(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (nameOf(event) !== "mod+Enter" || !(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return false;
  const button = target.form?.querySelector<HTMLElement>("[data-sends]");
  button?.click();
  return button !== null && button !== undefined;
}

/** Enter on a link or a button is the browser's. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (event.key === "Enter" || event.key === " ") && target instanceof HTMLElement && target.matches("a, button, summary, input");
}

export function startKeys(): void {
  let first = "";
  let pressedAt = 0;

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    // AltGr writes signs and counts as Ctrl and Alt on some systems.
    if (event.getModifierState("AltGraph") || (event.altKey && !event.ctrlKey && !event.metaKey)) return;
    if (["Shift", "Control", "Meta", "Alt"].includes(event.key) || leaves(event)) return;
    if (sends(event)) return event.preventDefault();
    const name = nameOf(event);
    const withMod = name.startsWith("mod+");
    if (!withMod && (event.ctrlKey || event.metaKey || isTyping(event) || belongsToControl(event))) return;
    if (!withMod && !singleKeysOn()) return;

    const sequence = first && event.timeStamp - pressedAt < SEQUENCE_MS ? `${first} ${name}` : "";
    const keys = keymap();
    first = keys.some((key) => key.keys.startsWith(`${name} `)) ? name : "";
    pressedAt = event.timeStamp;
    const wanted = [sequence, name].filter((text) => text !== "");
    for (const text of wanted) {
      // While somebody writes an insight, Ctrl+Enter must not submit the code: only events get through.
      const key = keys.find((candidate) => candidate.keys === text && !(candidate.selector && isTyping(event)));
      if (!key || !act(key)) continue;
      event.preventDefault();
      first = "";
      return;
    }
  });
}
