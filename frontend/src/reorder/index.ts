/** The rounds of a loop are put into another order by drag. The buttons in each row do the same without scripts. */
import { csrfToken } from "../csrf";
import type { Unmount } from "../islands";
import { say } from "../toast/say";

/** The row before which a dragged one would land at height `y`; nothing at the end. */
export function rowBelow(rows: readonly { middle: number }[], y: number): number {
  const place = rows.findIndex((row) => y < row.middle);
  return place < 0 ? rows.length : place;
}

export function mount(holder: HTMLElement): Unmount {
  const body = holder.querySelector("tbody");
  const url = holder.dataset.orderUrl ?? "";
  if (!body) return () => {};
  let dragged: HTMLElement | null = null;
  let before: HTMLElement[] = [];
  const rows = (): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(":scope > tr")];
  for (const row of rows()) row.draggable = true;

  const onStart = (event: DragEvent): void => {
    dragged = (event.target as HTMLElement).closest<HTMLElement>("tr");
    if (!dragged || !event.dataTransfer) return;
    before = rows();
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.id);
    dragged.classList.add("dragged");
  };
  const onOver = (event: DragEvent): void => {
    if (!dragged) return;
    event.preventDefault();
    const others = rows().filter((row) => row !== dragged);
    const place = rowBelow(
      others.map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return { middle: top + height / 2 };
      }),
      event.clientY,
    );
    const next = others[place] ?? null;
    if (dragged.nextElementSibling !== next) body.insertBefore(dragged, next);
  };
  const onDrop = (event: DragEvent): void => {
    if (!dragged) return;
    event.preventDefault();
    void keep();
  };
  const onEnd = (event: DragEvent): void => {
    if (event.dataTransfer?.dropEffect === "none" && dragged) body.append(...before);
    dragged?.classList.remove("dragged");
    dragged = null;
  };

  async function keep(): Promise<void> {
    const was = before;
    const order = rows().map((row) => row.dataset.number ?? "").join(" ");
    if (order === was.map((row) => row.dataset.number ?? "").join(" ")) return;
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ order }), headers: { "X-CSRFToken": csrfToken() } }).catch(() => null);
    if (answer?.ok) return;
    body?.append(...was);
    say("The order could not be kept, so the rows are back. Try again.", { state: "bad" });
  }

  holder.addEventListener("dragstart", onStart);
  holder.addEventListener("dragover", onOver);
  holder.addEventListener("drop", onDrop);
  holder.addEventListener("dragend", onEnd);
  return () => {
    holder.removeEventListener("dragstart", onStart);
    holder.removeEventListener("dragover", onOver);
    holder.removeEventListener("drop", onDrop);
    holder.removeEventListener("dragend", onEnd);
  };
}
