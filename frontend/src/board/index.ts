/**
 * The board of loops: cards move by drag, by Alt and the arrows, or by their select. A move is the post of the card's
 * own form, as it is without scripts; the board that the server draws then takes the place of this one.
 */
import { csrfToken } from "../csrf";
import type { Unmount } from "../islands";
import { say } from "../toast/say";

export interface Moved {
  ok: boolean;
  html: string;
  text: string;
}

/** Posts a card's form with another status. The server draws the board again; a refusal is a sentence. */
export async function post(form: HTMLFormElement, status: string, send: typeof fetch = (...request) => fetch(...request)): Promise<Moved> {
  const body = new URLSearchParams({ status, next: form.querySelector<HTMLInputElement>('[name="next"]')?.value ?? "" });
  try {
    const answer = await send(form.action, { method: "POST", body, headers: { "X-CSRFToken": csrfToken(), "X-Moved-By": "board" } });
    const text = await answer.text();
    if (!answer.ok) return { ok: false, html: "", text: answer.status === 422 ? text : "The server did not take the move. Reload the page and try again." };
    return { ok: true, html: text, text: "" };
  } catch {
    return { ok: false, html: "", text: "The server could not be reached, so the card stayed. Try again." };
  }
}

/** The status of the column beside a card's, in the order of the page. */
export function neighbour(drops: readonly string[], status: string, by: number): string | null {
  const place = drops.indexOf(status);
  return place < 0 ? null : (drops[place + by] ?? null);
}

export function mount(board: HTMLElement): Unmount {
  const drops = [...board.querySelectorAll<HTMLElement>("[data-drop]")];
  const order = drops.map((drop) => drop.dataset.drop ?? "");
  const status = board.querySelector<HTMLElement>("[data-board-status]");
  let dragged: HTMLElement | null = null;
  for (const card of board.querySelectorAll<HTMLElement>("[data-card]")) card.draggable = true;

  async function move(card: HTMLElement, to: string): Promise<void> {
    const form = card.querySelector<HTMLFormElement>("form.loop-move");
    const select = form?.querySelector("select");
    if (!form || to === card.dataset.status) return;
    const moved = await post(form, to);
    if (!moved.ok) {
      if (select) select.value = card.dataset.status ?? select.value;
      say(moved.text, { state: "bad" });
      return;
    }
    replace(moved.html, card.id, to);
  }

  /** What the server answers is the whole page: its board, and what it has to say. */
  function replace(html: string, cardId: string, to: string): void {
    const page = new DOMParser().parseFromString(html, "text/html");
    const next = page.getElementById("board");
    if (!next) return location.reload();
    for (const toast of page.querySelectorAll("#toasts > *")) document.getElementById("toasts")?.append(document.adoptNode(toast));
    board.replaceWith(document.adoptNode(next));
    const card = document.getElementById(cardId);
    // What is over has no card any more: its column counts it.
    const place = card?.closest<HTMLElement>("[data-drop]") ?? document.querySelector<HTMLElement>(`[data-drop="${to}"]`);
    (card ?? place)?.querySelector<HTMLElement>("a")?.focus();
    const where = place?.querySelector(".section-title, a")?.textContent?.split("·")[0]?.trim();
    const live = document.querySelector<HTMLElement>("[data-board-status]");
    if (live && where) live.textContent = `Moved to ${where}.`;
  }

  const onStart = (event: DragEvent): void => {
    dragged = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (!dragged || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.id);
    dragged.classList.add("dragged");
  };
  const onOver = (event: DragEvent): void => {
    const drop = (event.target as HTMLElement).closest<HTMLElement>("[data-drop]");
    for (const each of drops) each.classList.toggle("drop-here", each === drop && dragged !== null);
    if (drop && dragged) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    const drop = (event.target as HTMLElement).closest<HTMLElement>("[data-drop]");
    if (!drop || !dragged) return;
    event.preventDefault();
    void move(dragged, drop.dataset.drop ?? "");
  };
  const onEnd = (): void => {
    dragged?.classList.remove("dragged");
    dragged = null;
    for (const each of drops) each.classList.remove("drop-here");
  };
  const onChange = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const card = select.closest<HTMLElement>("[data-card]");
    if (card && select.name === "status") void move(card, select.value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowRight" && event.key !== "ArrowLeft")) return;
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    if (!card) return;
    event.preventDefault();
    const to = neighbour(order, card.dataset.status ?? "", event.key === "ArrowRight" ? 1 : -1);
    if (to) void move(card, to);
    else if (status) status.textContent = "There is no column on that side.";
  };
  board.addEventListener("dragstart", onStart);
  board.addEventListener("dragover", onOver);
  board.addEventListener("drop", onDrop);
  board.addEventListener("dragend", onEnd);
  board.addEventListener("change", onChange);
  board.addEventListener("keydown", onKey);
  return () => {
    board.removeEventListener("dragstart", onStart);
    board.removeEventListener("dragover", onOver);
    board.removeEventListener("drop", onDrop);
    board.removeEventListener("dragend", onEnd);
    board.removeEventListener("change", onChange);
    board.removeEventListener("keydown", onKey);
  };
}
