/** The week as something to take hold of: drag to make, move and stretch; arrow keys do the same. The server draws. */
import type { Unmount } from "../islands";
import { ask, PURPOSES, SCOPES } from "./ask";
import { dayAfter, drawn, keyed, moved, type Place, snap, spanText, stretched } from "./grid";
import { send } from "./server";

const SETTLE_MS = 600;
const THRESHOLD = 4;
const SWIPE = 60;

interface Hold {
  place: Place;
  day: string;
  url: string;
  fields: Record<string, string | number>;
  repeats: boolean;
  key: string;
}

export function mount(root: HTMLElement): Unmount | void {
  if (root.dataset.view !== "week") return;
  const days = [...root.querySelectorAll<HTMLElement>(".week-day")];
  const first = Number(root.dataset.firstMinute);
  const leaving = new AbortController();
  const { signal } = leaving;
  let waiting: { hold: Hold; place: Place; timer: number } | null = null;

  const slotOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(".slot") : null;

  function columnOf(x: number): number {
    const found = days.findIndex((day) => {
      const box = day.getBoundingClientRect();
      return box.width > 0 && x >= box.left && x < box.right;
    });
    return found;
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
    if (time) time.textContent = spanText(place);
  }

  async function settle(hold: Hold, place: Place, slot: HTMLElement | null): Promise<void> {
    const same = place.day === hold.place.day && place.minute === hold.place.minute && place.minutes === hold.place.minutes;
    if (same) return;
    const scope = hold.repeats ? await ask("This block repeats. Change:", SCOPES) : "all";
    if (scope === null) {
      if (slot) show(slot, hold.place);
      slot?.classList.remove("dragged");
      slot?.querySelector("a")?.focus();
      return;
    }
    const on = place.day === hold.place.day ? hold.day : (days[place.day]?.dataset.day ?? dayAfter(hold.day, place.day - hold.place.day));
    await send(root, hold.url, { ...hold.fields, scope, to_on: on, starts_minute: place.minute, minutes: place.minutes }, hold.key);
  }

  function drag(event: PointerEvent, slot: HTMLElement): void {
    const hold = holdOf(slot);
    if (hold.place.day < 0) return;
    const stretches = (event.target as Element).closest(".slot-grip") !== null;
    const origin = { x: event.clientX, y: event.clientY };
    const column = days[hold.place.day];
    if (!column) return;
    const start = minuteAt(column, event.clientY);
    let place = hold.place;
    let moving = false;
    const over = new AbortController();

    function follow(now: PointerEvent): void {
      if (!moving && Math.hypot(now.clientX - origin.x, now.clientY - origin.y) < THRESHOLD) return;
      if (!moving) slot.setPointerCapture(now.pointerId);
      moving = true;
      const by = snap(minuteAt(column!, now.clientY) - start);
      const to = columnOf(now.clientX);
      place = stretches ? stretched(hold.place, by) : moved(hold.place, to < 0 ? 0 : to - hold.place.day, by);
      show(slot, place);
    }

    function drop(): void {
      over.abort();
      if (!moving) return;
      // The click that ends a drag opens nothing.
      slot.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
      void settle(hold, place, slot);
    }

    function cancel(): void {
      over.abort();
      if (moving) show(slot, hold.place);
      slot.classList.remove("dragged");
    }

    document.addEventListener("pointermove", follow, { signal: over.signal });
    document.addEventListener("pointerup", drop, { signal: over.signal });
    document.addEventListener("pointercancel", cancel, { signal: over.signal });
    document.addEventListener("keydown", (key) => key.key === "Escape" && cancel(), { signal: over.signal });
  }

  function make(event: PointerEvent, day: HTMLElement): void {
    const index = days.indexOf(day);
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
        place = drawn(index, start, minuteAt(day, now.clientY));
        show(ghost, place);
      },
      { signal: over.signal },
    );
    const end = async (keep: boolean): Promise<void> => {
      over.abort();
      if (!place || !keep) return ghost.remove();
      day.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
      const purpose = await ask(`A block on ${day.getAttribute("aria-label")}, ${spanText(place)}`, PURPOSES);
      if (purpose === null) return ghost.remove();
      await send(root, root.dataset.newUrl ?? "", {
        purpose,
        on: day.dataset.day ?? "",
        starts: spanText(place).slice(0, 5),
        minutes: place.minutes,
      });
    };
    document.addEventListener("pointerup", () => void end(true), { signal: over.signal });
    document.addEventListener("pointercancel", () => void end(false), { signal: over.signal });
    document.addEventListener("keydown", (key) => key.key === "Escape" && void end(false), { signal: over.signal });
  }

  async function remove(slot: HTMLElement): Promise<void> {
    const hold = holdOf(slot);
    if (slot.dataset.block === undefined) return;
    const scope = hold.repeats ? await ask("This block repeats. Delete:", SCOPES) : "all";
    if (scope !== null) await send(root, hold.url.replace(/move\/$/, "remove/"), { ...hold.fields, scope });
  }

  root.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || event.pointerType === "touch") return;
      const slot = slotOf(event.target);
      if (slot) {
        if (slot.dataset.move !== undefined) drag(event, slot);
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

  root.addEventListener(
    "keydown",
    (event) => {
      const slot = slotOf(event.target);
      if (!slot || slot.dataset.move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Delete") {
        event.preventDefault();
        void remove(slot);
        return;
      }
      const before = waiting?.hold.key === slot.dataset.key ? waiting : null;
      const hold = before?.hold ?? holdOf(slot);
      const place = keyed(event.key, event.shiftKey, before?.place ?? hold.place);
      if (!place) return;
      event.preventDefault();
      if (waiting) window.clearTimeout(waiting.timer);
      const link = slot.querySelector("a");
      show(slot, place);
      link?.focus();
      // Several presses are one change.
      const timer = window.setTimeout(() => {
        waiting = null;
        void settle(hold, place, slot);
      }, SETTLE_MS);
      waiting = { hold, place, timer };
    },
    { signal },
  );

  let touchX = 0;
  let touchY = 0;
  root.addEventListener("touchstart", (event) => ([touchX, touchY] = [event.touches[0]?.clientX ?? 0, event.touches[0]?.clientY ?? 0]), { signal, passive: true });
  root.addEventListener(
    "touchend",
    (event) => {
      const by = (event.changedTouches[0]?.clientX ?? touchX) - touchX;
      const up = Math.abs((event.changedTouches[0]?.clientY ?? touchY) - touchY);
      if (Math.abs(by) < SWIPE || up > SWIPE || days.filter((day) => day.offsetWidth > 0).length > 1) return;
      window.location.assign(`?on=${dayAfter(root.dataset.shown ?? "", by < 0 ? 1 : -1)}`);
    },
    { signal, passive: true },
  );

  for (const slot of root.querySelectorAll<HTMLElement>(".slot[data-block][data-move]")) {
    const grip = document.createElement("span");
    grip.className = "slot-grip";
    slot.append(grip);
  }
  return () => {
    leaving.abort();
    if (waiting) window.clearTimeout(waiting.timer);
  };
}
