/**
 * The board of loops: cards move by drag, by Alt and the arrows, or by their select. A move is the post of the card's
 * own form, as it is without scripts; what the server draws then stands in the board, which itself stays. Moves run one
 * after the other: what comes while one runs waits its turn and counts from where the card is going.
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
    const answer = await send(form.action, { method: "POST", body, keepalive: true, headers: { "X-CSRFToken": csrfToken(), "X-Moved-By": "board" } });
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
  const wanted = new Map<string, string>();
  let underway: { id: string; to: string } | null = null;
  let dragged: string | null = null;
  const leaving = new AbortController();
  const { signal } = leaving;

  const drops = (): HTMLElement[] => [...board.querySelectorAll<HTMLElement>("[data-drop]")];
  const cardOf = (target: EventTarget | null): HTMLElement | null => (target as Element).closest<HTMLElement>("[data-card]");
  const formOf = (id: string): HTMLFormElement | null => document.getElementById(id)?.querySelector<HTMLFormElement>("form.loop-move") ?? null;
  const letDrag = (): void => {
    for (const card of board.querySelectorAll<HTMLElement>("[data-card]")) card.draggable = true;
  };

  /** Where a card stands once every move of it is done. */
  function bound(card: HTMLElement): string {
    return wanted.get(card.id) ?? (underway?.id === card.id ? underway.to : (card.dataset.status ?? ""));
  }

  function move(card: HTMLElement, to: string): void {
    if (to === bound(card)) return;
    wanted.set(card.id, to);
    if (!underway) void catchUp();
  }

  async function catchUp(): Promise<void> {
    for (const [id, to] of wanted) {
      wanted.delete(id);
      const form = formOf(id);
      if (!form || to === document.getElementById(id)?.dataset.status) continue;
      underway = { id, to };
      const moved = await post(form, to);
      underway = null;
      if (moved.ok) replace(moved.html, id, to);
      else refuse(id, moved.text);
    }
  }

  function refuse(id: string, why: string): void {
    wanted.delete(id);
    const select = formOf(id)?.querySelector("select");
    if (select) select.value = document.getElementById(id)?.dataset.status ?? select.value;
    say(why, { state: "bad" });
  }

  /** What the server answers is the whole page: its board, and what it has to say. */
  function replace(html: string, cardId: string, to: string): void {
    const page = new DOMParser().parseFromString(html, "text/html");
    const next = page.getElementById("board");
    if (!next) return location.reload();
    for (const toast of page.querySelectorAll("#toasts > *")) document.getElementById("toasts")?.append(document.adoptNode(toast));
    const { activeElement: active } = document;
    const held = active && board.contains(active) ? cardOf(active)?.id : undefined;
    const elsewhere = active !== null && active !== document.body && !board.contains(active);
    board.replaceChildren(...next.childNodes);
    letDrag();
    // What is over has no card any more: its column counts it.
    const place = document.getElementById(cardId)?.closest<HTMLElement>("[data-drop]") ?? drops().find((drop) => drop.dataset.drop === to);
    const focus = (held && document.getElementById(held)) || document.getElementById(cardId) || place;
    if (!elsewhere) focus?.querySelector<HTMLElement>("a")?.focus();
    const where = place?.querySelector(".section-title, a")?.textContent?.split("·")[0]?.trim();
    if (where) tell(`Moved to ${where}.`);
  }

  function tell(words: string): void {
    const status = board.querySelector<HTMLElement>("[data-board-status]");
    if (status) status.textContent = words;
  }

  function mark(here: Element | null): void {
    for (const each of drops()) each.classList.toggle("drop-here", each === here);
  }

  const onStart = (event: DragEvent): void => {
    const card = cardOf(event.target);
    dragged = card?.id ?? null;
    if (!card || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.id);
    card.classList.add("dragged");
  };
  const onOver = (event: DragEvent): void => {
    const drop = dragged === null ? null : (event.target as HTMLElement).closest<HTMLElement>("[data-drop]");
    mark(drop);
    if (drop) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    const drop = (event.target as HTMLElement).closest<HTMLElement>("[data-drop]");
    const card = dragged === null ? null : document.getElementById(dragged);
    if (!drop || !card) return;
    event.preventDefault();
    move(card, drop.dataset.drop ?? "");
  };
  const onEnd = (): void => {
    board.querySelector(".dragged")?.classList.remove("dragged");
    dragged = null;
    mark(null);
  };
  const onChange = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const card = cardOf(select);
    if (card && select.name === "status") move(card, select.value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowRight" && event.key !== "ArrowLeft")) return;
    const card = cardOf(event.target);
    if (!card) return;
    event.preventDefault();
    const order = drops().map((drop) => drop.dataset.drop ?? "");
    const to = neighbour(order, bound(card), event.key === "ArrowRight" ? 1 : -1);
    if (to) move(card, to);
    else tell("There is no column on that side.");
  };
  // Who leaves the page, by Undo too, has made the moves that wait.
  const onLeave = (): void => {
    for (const [id, to] of wanted) {
      const form = formOf(id);
      if (form) void post(form, to);
    }
    wanted.clear();
  };
  board.addEventListener("dragstart", onStart, { signal });
  board.addEventListener("dragover", onOver, { signal });
  board.addEventListener("drop", onDrop, { signal });
  // A card that was drawn anew while it was dragged is out of the page when its drag ends.
  document.addEventListener("drop", onEnd, { signal });
  board.addEventListener("dragend", onEnd, { signal });
  board.addEventListener("change", onChange, { signal });
  board.addEventListener("keydown", onKey, { signal });
  window.addEventListener("pagehide", onLeave, { signal });
  letDrag();
  return () => leaving.abort();
}
