/** What the command key is called here. */

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** "mod" is the command key on a Mac and Ctrl elsewhere. */
export const modPressed = (event: KeyboardEvent | MouseEvent): boolean => (isMac() ? event.metaKey : event.ctrlKey);

/** "Ctrl+K" becomes "⌘K" on a Mac. Marked keys of the page are rewritten once. */
export function keyName(text: string): string {
  return isMac() ? text.replace("Ctrl+", "⌘").replace("Shift+", "⇧") : text;
}

export function nameKeys(root: ParentNode): void {
  if (!isMac()) return;
  for (const key of root.querySelectorAll("kbd[data-mod]")) key.textContent = keyName(key.textContent ?? "");
}
