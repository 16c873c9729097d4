/** Walks over the rows of a page ([data-row]): the row's first link takes the focus. */

function handle(row: HTMLElement): HTMLElement | null {
  return row.matches("a, button") ? row : row.querySelector<HTMLElement>("a, button");
}

function current(rows: HTMLElement[]): number {
  return rows.findIndex((row) => row.contains(document.activeElement));
}

/** Does what the event asks for; false when the event is not about rows. */
export function rowCommand(event: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const index = current(rows);
  const focus = (next: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row) handle(row)?.focus();
  };
  switch (event) {
    case "hexloop:next-row":
      focus(index + 1);
      return true;
    case "hexloop:previous-row":
      focus(index === -1 ? rows.length - 1 : index - 1);
      return true;
    case "hexloop:open-row":
      if (rows[index]) handle(rows[index])?.click();
      return true;
    case "hexloop:select-row":
      rows[index]?.querySelector<HTMLInputElement>("[data-selectable]")?.click();
      return true;
    default:
      return false;
  }
}
