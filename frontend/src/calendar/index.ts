/**
 * The week as something to take hold of: drag to make, move and stretch; arrow keys do the same. A finger takes hold of
 * a block by resting on it, and scrolls otherwise. The server draws, and what it draws stands in the same root. Changes are sent one after the other; what keys do meanwhile is kept.
 */
import type { Unmount } from "../islands";
import { ask, PURPOSES, SCOPES } from "./ask";
import { begun, dayAfter, drawn, keyed, moved, type Place, snap, spanText, stretched } from "./grid";
import { send } from "./server";
import { handles, scrollAtEdge, whenHeld } from "./touch";

const SETTLE_MS = 600;
const THRESHOLD = 4;
const SWIPE = 60;
const CLICK_MS = 400;

interface Hold {
  place: Place;
  day: string;
  url: string;
  fields: Record<string, string | number>;
  repeats: boolean;
  key: string;
}

interface Waiting {
  place: Place;
  timer: number;
}

type Edge = "start" | "end";

/** Opens nothing by the click that ends a drag. A finger that moved something makes none, so it is not waited for. */
function withoutClick(element: HTMLElement | null): void {
  const over = new AbortController();
  element?.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true, signal: over.signal });
  window.setTimeout(() => over.abort(), CLICK_MS);
}

const alike = (a: Place, b: Place): boolean => a.day === b.day && a.minute === b.minute && a.minutes === b.minutes;

export function mount(root: HTMLElement): Unmount | void {
  if (root.dataset.view !== "week") return;
  let days: HTMLElement[] = [];
  let first = 0;
  const leaving = new AbortController();
  const { signal } = leaving;
  // Where keys put a block that the server was not told yet, by the block's key; and what it is being told.
  const waiting = new Map<string, Waiting>();
  let underway: { key: string; place: Place } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  // The block that a finger chose shows its handles; while a finger has hold of one, the page neither scrolls nor turns.
  let chosen = "";
  let pressed = false;
  let held = false;

  const slotOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(".slot") : null;

  function columnOf(x: number): number {
    const found = days.findIndex((day) => {
      const box = day.getBoundingClientRect();
      return box.width > 0 && x >= box.left && x < box.right;
    });
    return found;
  }

  const strip = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".calendar-strip a")];

  /** The day of the strip that lies at this point, where one day is shown alone; -1 for none. */
  function stripDay(x: number, y: number): number {
    const link = document.elementFromPoint(x, y)?.closest<HTMLElement>(".calendar-strip a");
    return link && root.contains(link) ? strip().indexOf(link) : -1;
  }

  /** Shows on which day of the strip a block would land. */
  function mark(index: number): void {
    for (const [place, link] of strip().entries()) link.classList.toggle("over", place === index);
  }

  function minuteAt(day: HTMLElement, y: number): number {
    const box = day.getBoundingClientRect();
    const quarters = day.classList.value.match(/rows-(\d+)/);
    return first + ((y - box.top) / box.height) * Number(quarters?.[1] ?? 68) * 15;
  }

  function holdOf(slot: HTMLElement): Hold {
    const { on = "", minute, minutes, version, key = "", move = "" } = slot.dataset;
    return {
      place: { day: days.findIndex((day) => day.dataset.day === on), minute: Number(minute), minutes: Number(minutes) },
      day: on,
      url: move,
      fields: { version: version ?? "", key },
      repeats: slot.dataset.repeats !== undefined,
      key,
    };
  }

  /** Shows where it would be, before the server says that it is. */
  function show(slot: HTMLElement, place: Place): void {
    const quarter = (place.minute - first) / 15 + 1;
    slot.className = slot.className.replace(/\b[rs]-\d+/g, "").trim();
    slot.classList.add("dragged", `r-${Math.max(1, Math.floor(quarter))}`, `s-${Math.max(1, Math.ceil(place.minutes / 15))}`);
    const target = days[place.day];
    if (target && slot.parentElement !== target) target.append(slot);
    const time = slot.querySelector(".slot-time");
    // Beside the text stands the sign of what repeats.
    if (time) (time.firstChild ?? time.appendChild(new Text())).textContent = spanText(place);
  }

  const slotAt = (key: string): HTMLElement | null => root.querySelector<HTMLElement>(`.slot[data-key="${CSS.escape(key)}"]`);

  /** What the days hold now: after mounting, and after the server drew them again. */
  function look(): void {
    days = [...root.querySelectorAll<HTMLElement>(".week-day")];
    first = Number(root.dataset.firstMinute);
    for (const slot of root.querySelectorAll<HTMLElement>(".slot[data-block][data-move]")) {
      const grip = document.createElement("span");
      grip.className = "slot-grip";
      slot.append(grip);
    }
    choose(chosen);
  }

  /** Shows the handles of this block and of no other. */
  function choose(key: string): void {
    chosen = key;
    for (const handle of root.querySelectorAll(".slot-handle")) handle.remove();
    for (const slot of root.querySelectorAll<HTMLElement>(".slot[data-move]")) {
      const is = key !== "" && slot.dataset.key === key;
      slot.classList.toggle("held", is);
      if (is && slot.dataset.block !== undefined) slot.append(...handles());
    }
  }

  /** One change after the other: each knows the version that the one before left. */
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => (turn = turn.then(work));

  /** Where a block stands for who looks: as keys put it, else as the server is being told, else as the server said. */
  function placeOf(slot: HTMLElement): Place {
    const { place, key } = holdOf(slot);
    return waiting.get(key)?.place ?? (underway?.key === key ? underway.place : place);
  }

  /** Sends a change, and shows the calendar that comes back with what keys did to it since. */
  async function change(url: string, fields: Record<string, string | number>, key = ""): Promise<boolean> {
    const { ok, fresh } = await send(root, url, fields);
    if (!fresh) return false;
    const { activeElement: active } = document;
    const inside = active !== null && root.contains(active);
    const held = inside ? slotOf(active)?.dataset.key : undefined;
    for (const { name, value } of fresh.attributes) root.setAttribute(name, value);
    root.replaceChildren(...fresh.childNodes);
    look();
    for (const [waits, { place }] of waiting) {
      const slot = slotAt(waits);
      if (slot) show(slot, place);
    }
    if (inside || active === document.body) slotAt(held ?? key)?.querySelector("a")?.focus();
    return ok;
  }

  function fieldsOf(hold: Hold, place: Place, scope: string): Record<string, string | number> {
    const on = place.day === hold.place.day ? hold.day : (days[place.day]?.dataset.day ?? dayAfter(hold.day, place.day - hold.place.day));
    return { ...hold.fields, scope, to_on: on, starts_minute: place.minute, minutes: place.minutes };
  }

  function putBack(key: string): void {
    const slot = slotAt(key);
    if (!slot) return;
    show(slot, placeOf(slot));
    slot.classList.remove("dragged");
    slot.querySelector("a")?.focus();
  }

  async function settle(key: string, place: Place): Promise<void> {
    const slot = slotAt(key);
    if (!slot) return;
    const hold = holdOf(slot);
    if (alike(place, hold.place)) return slot.classList.remove("dragged");
    const scope = hold.repeats ? await ask("This block repeats. Change:", SCOPES) : "all";
    if (scope === null) return putBack(key);
    underway = { key, place };
    const kept = await change(hold.url, fieldsOf(hold, place, scope), key);
    underway = null;
    if (kept) return;
    // What was refused is not gone on with.
    forget(key);
    putBack(key);
  }

  function forget(key: string): void {
    window.clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
  }

  function drag(event: PointerEvent, slot: HTMLElement, edge: Edge | null): void {
    const { key } = holdOf(slot);
    const from = placeOf(slot);
    if (from.day < 0) return;
    const finger = event.pointerType === "touch";
    const origin = { x: event.clientX, y: event.clientY };
    const minuteHere = (y: number): number => minuteAt(days[from.day] as HTMLElement, y);
    const start = minuteHere(event.clientY);
    let place = from;
    let moving = false;
    const over = new AbortController();

    function follow(now: PointerEvent): void {
      if (!moving && Math.hypot(now.clientX - origin.x, now.clientY - origin.y) < THRESHOLD) return;
      const here = slotAt(key);
      if (!here) return over.abort();
      if (!moving) here.setPointerCapture(now.pointerId);
      moving = true;
      const other = edge ? -1 : stripDay(now.clientX, now.clientY);
      mark(other);
      if (other >= 0) {
        // The day is another one, the time stays. It is shown where it was: its new day is not on the screen.
        place = { ...from, day: other };
        return show(here, from);
      }
      if (finger) scrollAtEdge(now.clientY);
      const by = snap(minuteHere(now.clientY) - start);
      const to = columnOf(now.clientX);
      if (edge === "start") place = begun(from, by);
      else if (edge === "end") place = stretched(from, by);
      else place = moved(from, to < 0 ? 0 : to - from.day, by);
      show(here, place);
    }

    function drop(): void {
      over.abort();
      mark(-1);
      if (moving || finger) withoutClick(slotAt(key));
      if (!moving) return;
      forget(key);
      void inTurn(() => settle(key, place));
    }

    function cancel(): void {
      over.abort();
      mark(-1);
      if (moving) putBack(key);
    }

    document.addEventListener("pointermove", follow, { signal: over.signal });
    document.addEventListener("pointerup", drop, { signal: over.signal });
    document.addEventListener("pointercancel", cancel, { signal: over.signal });
    document.addEventListener("keydown", (pressed) => pressed.key === "Escape" && cancel(), { signal: over.signal });
  }

  function make(event: PointerEvent, day: HTMLElement): void {
    const index = days.indexOf(day);
    const column = (): HTMLElement => days[index] ?? day;
    const start = minuteAt(day, event.clientY);
    const ghost = document.createElement("div");
    let place: Place | null = null;
    const over = new AbortController();
    ghost.className = "slot ghost c-1 w-12";
    ghost.innerHTML = '<span class="slot-link"><span class="slot-time"></span></span>';

    document.addEventListener(
      "pointermove",
      (now) => {
        if (!place && Math.abs(now.clientY - event.clientY) < THRESHOLD) return;
        place = drawn(index, start, minuteAt(column(), now.clientY));
        show(ghost, place);
      },
      { signal: over.signal },
    );
    const end = async (keep: boolean): Promise<void> => {
      over.abort();
      if (!place || !keep) return ghost.remove();
      column().addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
      const purpose = await ask(`A block on ${day.getAttribute("aria-label")}, ${spanText(place)}`, PURPOSES);
      const fields = { on: day.dataset.day ?? "", starts: spanText(place).slice(0, 5), minutes: place.minutes };
      if (purpose !== null) await inTurn(() => change(root.dataset.newUrl ?? "", { purpose, ...fields }));
      ghost.remove();
    };
    document.addEventListener("pointerup", () => void end(true), { signal: over.signal });
    document.addEventListener("pointercancel", () => void end(false), { signal: over.signal });
    document.addEventListener("keydown", (key) => key.key === "Escape" && void end(false), { signal: over.signal });
  }

  /** A finger on a handle stretches at once, one that rests on a block moves it, and any other lets go. */
  function touch(event: PointerEvent, slot: HTMLElement | null): void {
    pressed = slot?.dataset.move !== undefined;
    if (!slot || !pressed) return choose("");
    const { key = "" } = slot.dataset;
    const handle = (event.target as Element).closest<HTMLElement>(".slot-handle");
    if (handle) {
      held = true;
      return drag(event, slot, handle.dataset.end as Edge);
    }
    if (key !== chosen) choose("");
    whenHeld(event, () => {
      const here = slotAt(key);
      if (!here) return;
      held = true;
      navigator.vibrate?.(10);
      choose(key);
      drag(event, here, null);
    });
  }

  async function remove(key: string): Promise<void> {
    const slot = slotAt(key);
    if (slot?.dataset.block === undefined) return;
    const hold = holdOf(slot);
    const scope = hold.repeats ? await ask("This block repeats. Delete:", SCOPES) : "all";
    if (scope !== null) await change(hold.url.replace(/move\/$/, "remove/"), { ...hold.fields, scope });
  }

  root.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      const slot = slotOf(event.target);
      if (event.pointerType === "touch") return touch(event, slot);
      if (slot) {
        const edge = (event.target as Element).closest(".slot-grip") ? "end" : null;
        if (slot.dataset.move !== undefined) drag(event, slot, edge);
        return;
      }
      const day = (event.target as Element).closest<HTMLElement>(".week-day");
      if (day) {
        event.preventDefault();
        make(event, day);
      }
    },
    { signal },
  );
  root.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  root.addEventListener("touchmove", (event) => held && event.cancelable && event.preventDefault(), { signal, passive: false });
  // Resting on a link would open its menu.
  root.addEventListener("contextmenu", (event) => pressed && event.preventDefault(), { signal });

  root.addEventListener(
    "keydown",
    (event) => {
      const slot = slotOf(event.target);
      if (!slot || slot.dataset.move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const { key = "" } = slot.dataset;
      if (event.key === "Delete") {
        event.preventDefault();
        forget(key);
        void inTurn(() => remove(key));
        return;
      }
      const place = keyed(event.key, event.shiftKey, placeOf(slot));
      if (!place) return;
      event.preventDefault();
      forget(key);
      const link = slot.querySelector("a");
      show(slot, place);
      link?.focus();
      // Several presses are one change.
      const timer = window.setTimeout(() => void inTurn(() => settleKeys(key)), SETTLE_MS);
      waiting.set(key, { place, timer });
    },
    { signal },
  );

  async function settleKeys(key: string): Promise<void> {
    const place = waiting.get(key)?.place;
    forget(key);
    if (place) await settle(key, place);
  }

  // Who goes on to another page at once has moved the block; which days of one that repeats nobody can be asked then.
  window.addEventListener(
    "pagehide",
    () => {
      for (const [key, { place }] of waiting) {
        const slot = slotAt(key);
        if (slot && slot.dataset.repeats === undefined) void send(root, holdOf(slot).url, fieldsOf(holdOf(slot), place, "all"));
      }
      waiting.clear();
    },
    { signal },
  );

  let touchX = 0;
  let touchY = 0;
  root.addEventListener("touchstart", (event) => ([touchX, touchY] = [event.touches[0]?.clientX ?? 0, event.touches[0]?.clientY ?? 0]), { signal, passive: true });
  root.addEventListener(
    "touchend",
    (event) => {
      const moving = held;
      [pressed, held] = [false, false];
      if (moving) return;
      const by = (event.changedTouches[0]?.clientX ?? touchX) - touchX;
      const up = Math.abs((event.changedTouches[0]?.clientY ?? touchY) - touchY);
      if (Math.abs(by) < SWIPE || up > SWIPE || days.filter((day) => day.offsetWidth > 0).length > 1) return;
      window.location.assign(`?on=${dayAfter(root.dataset.shown ?? "", by < 0 ? 1 : -1)}`);
    },
    { signal, passive: true },
  );

  root.addEventListener("touchcancel", () => ([pressed, held] = [false, false]), { signal, passive: true });

  look();
  return () => {
    leaving.abort();
    for (const key of [...waiting.keys()]) forget(key);
  };
}
