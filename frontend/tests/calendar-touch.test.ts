/** Fingers in the week: resting on a block takes hold of it, anything else scrolls, turns the day or opens the block. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { mount } from "../src/calendar";
import { begun } from "../src/calendar/grid";
import { HOLD_MS } from "../src/calendar/touch";

const QUARTER = 10;
const calendar = (minute = 420, minutes = 60, block = 'data-block="/blocks/1/"'): string =>
  `<div id="calendar" data-view="week" data-shown="2026-11-23" data-first-minute="360">
   <section class="week-day rows-68" data-day="2026-11-23">
   <article class="slot r-1 s-4" data-move="/blocks/1/move/" ${block} data-key="1" data-on="2026-11-23" data-minute="${minute}"
     data-minutes="${minutes}" data-version="1"><a href="#1"><span class="slot-time"></span></a></article></section></div>`;

const root = (): HTMLElement => document.getElementById("calendar") as HTMLElement;
const slot = (): HTMLElement => root().querySelector(".slot") as HTMLElement;
const handle = (end: string): HTMLElement | null => root().querySelector(`.slot-handle[data-end="${end}"]`);

let told: string[];
let unmount: () => void;

function finger(name: string, y: number, target: Element = slot()): void {
  const type = { pointerType: "touch", pointerId: 1, button: 0, clientX: 50, clientY: y, bubbles: true, cancelable: true };
  target.dispatchEvent(new PointerEvent(name, type));
}

const touchEnd = (): unknown => slot().dispatchEvent(Object.assign(new Event("touchend", { bubbles: true }), { changedTouches: [] }));
const rest = (ms = HOLD_MS): unknown => vi.advanceTimersByTimeAsync(ms);

/** Whether the page may go with a finger that moves now. */
function scrolls(): boolean {
  const event = new Event("touchmove", { bubbles: true, cancelable: true });
  slot().dispatchEvent(event);
  return !event.defaultPrevented;
}

function menuOpens(): boolean {
  const event = new Event("contextmenu", { bubbles: true, cancelable: true });
  slot().dispatchEvent(event);
  return !event.defaultPrevented;
}

function clickOpens(): boolean {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true });
  slot().querySelector("a")?.dispatchEvent(event);
  return !event.defaultPrevented;
}

function open(html = calendar()): void {
  document.body.innerHTML = `${html}<div id="toasts"></div>`;
  unmount = mount(root()) ?? (() => {});
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const box = { left: 0, right: 390, width: 390, top: 0, bottom: 68 * QUARTER, height: 68 * QUARTER } as DOMRect;
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(box);
  HTMLElement.prototype.setPointerCapture = () => {};
  document.elementFromPoint = () => null;
  window.scrollBy = vi.fn() as typeof window.scrollBy;
  vi.stubGlobal("fetch", async (url: string, request: RequestInit) => {
    const body = request.body as URLSearchParams;
    const moved = body.get("to_on") === "2026-11-23" ? "" : ` ${body.get("to_on")}`;
    told.push(`${url} ${body.get("starts_minute")} ${body.get("minutes")}${moved}`);
    return new Response(calendar(Number(body.get("starts_minute")), Number(body.get("minutes"))));
  });
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a finger on a block", () => {
  it("moves it after resting, and the page stays where it is", async () => {
    open();

    finger("pointerdown", 200);
    await rest();
    expect([slot().classList.contains("held"), scrolls(), menuOpens()]).toEqual([true, false, false]);
    finger("pointermove", 200 + 4 * QUARTER);
    expect(slot().textContent).toContain("08:00–09:00");
    finger("pointerup", 200 + 4 * QUARTER);
    expect(clickOpens()).toBe(false);
    touchEnd();
    await rest(0);

    expect(told).toEqual(["/blocks/1/move/ 480 60"]);
    expect([scrolls(), clickOpens()]).toEqual([true, true]);
  });

  it("carries it to another day on the strip, at the same time", async () => {
    const link = (day: string, name: string): string => `<a href="?on=${day}">${name}</a>`;
    open(calendar().replace("<section", `<nav class="calendar-strip">${link("2026-11-23", "M")}${link("2026-11-24", "T")}</nav><section`));
    const strip = [...root().querySelectorAll(".calendar-strip a")];
    const days = (): (string | null)[] => strip.filter((day) => day.classList.contains("over")).map((day) => day.textContent);
    document.elementFromPoint = (_x, y) => (y < 60 ? (strip[1] ?? null) : slot());

    finger("pointerdown", 200);
    await rest();
    finger("pointermove", 200 + 4 * QUARTER);
    expect([days(), slot().textContent?.trim()]).toEqual([[], "08:00–09:00"]);
    finger("pointermove", 30);
    expect([days(), slot().textContent?.trim()]).toEqual([["T"], "07:00–08:00"]);
    finger("pointerup", 30);
    expect(days()).toEqual([]);
    await rest(0);

    expect(told).toEqual(["/blocks/1/move/ 420 60 2026-11-24"]);
  });

  it("scrolls when it goes before it rested", async () => {
    open();

    finger("pointerdown", 200);
    await rest(HOLD_MS - 1);
    finger("pointermove", 230);
    await rest();
    finger("pointermove", 300);

    expect([slot().classList.contains("held"), scrolls()]).toEqual([false, true]);
    finger("pointerup", 300);
    touchEnd();
    expect(told).toEqual([]);
  });

  it("opens it when it is lifted soon", async () => {
    open();

    finger("pointerdown", 200);
    await rest(80);
    finger("pointerup", 200);
    touchEnd();

    expect(clickOpens()).toBe(true);
    await rest();
    expect(slot().classList.contains("held")).toBe(false);
  });

  it("lets it be when a second one comes, or the system takes the touch away", async () => {
    open();

    finger("pointerdown", 200);
    finger("pointerdown", 400, document.body);
    await rest();
    expect(slot().classList.contains("held")).toBe(false);

    finger("pointerdown", 200);
    await rest();
    finger("pointermove", 240);
    finger("pointercancel", 240);
    slot().dispatchEvent(new Event("touchcancel", { bubbles: true }));
    await rest(0);

    expect(told).toEqual([]);
    expect([slot().textContent?.trim(), scrolls()]).toEqual(["07:00–08:00", true]);
  });

  it("only shows the handles when it does not move", async () => {
    open();

    finger("pointerdown", 200);
    await rest();
    finger("pointerup", 200);

    expect(clickOpens()).toBe(false);
    touchEnd();
    expect([handle("start") !== null, handle("end") !== null, told]).toEqual([true, true, []]);
  });

  it("scrolls the page at its edge", async () => {
    open();

    finger("pointerdown", 200);
    await rest();
    finger("pointermove", 20);
    finger("pointermove", window.innerHeight - 20);

    expect(vi.mocked(window.scrollBy).mock.calls).toEqual([
      [0, -14],
      [0, 14],
    ]);
    finger("pointercancel", 20);
  });
});

describe("the handles", () => {
  async function chosen(): Promise<void> {
    open();
    finger("pointerdown", 200);
    await rest();
    finger("pointerup", 200);
    touchEnd();
    await rest();
  }

  it("stretch at once, from either end, and stay", async () => {
    await chosen();

    finger("pointerdown", 220, handle("end") as HTMLElement);
    expect(scrolls()).toBe(false);
    finger("pointermove", 220 + 2 * QUARTER);
    finger("pointerup", 220 + 2 * QUARTER);
    touchEnd();
    await rest();
    finger("pointerdown", 100, handle("start") as HTMLElement);
    finger("pointermove", 100 + QUARTER);
    finger("pointerup", 100 + QUARTER);
    touchEnd();
    await rest();

    expect(told).toEqual(["/blocks/1/move/ 420 90", "/blocks/1/move/ 435 75"]);
    expect(handle("end")).not.toBeNull();
  });

  it("go when a finger lands elsewhere", async () => {
    await chosen();

    finger("pointerdown", 500, root().querySelector(".week-day") as HTMLElement);

    expect([handle("end"), slot().classList.contains("held")]).toEqual([null, false]);
  });

  it("are not on what can be moved only", async () => {
    open(calendar(420, 60, ""));
    finger("pointerdown", 200);
    await rest();

    expect([slot().classList.contains("held"), handle("end")]).toEqual([true, null]);
    finger("pointercancel", 200);
  });
});

describe("another beginning", () => {
  const place = { day: 0, minute: 420, minutes: 60 };

  it("keeps the end, a quarter of an hour and twelve hours", () => {
    expect(begun(place, -30)).toEqual({ day: 0, minute: 390, minutes: 90 });
    expect(begun(place, 600)).toEqual({ day: 0, minute: 465, minutes: 15 });
    expect(begun(place, -900)).toEqual({ day: 0, minute: 0, minutes: 480 });
    expect(begun({ ...place, minute: 1200 }, -900)).toEqual({ day: 0, minute: 540, minutes: 720 });
  });
});
