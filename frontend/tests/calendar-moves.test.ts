/** Keys and drags in the week: what the server is told, one after the other, and that no press is lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { mount } from "../src/calendar";

interface Block {
  key: string;
  minute: number;
  version: number;
}

const slot = ({ key, minute, version }: Block): string =>
  `<article class="slot r-1 s-4" data-move="/blocks/${key}/move/" data-block="/blocks/${key}/" data-key="${key}" data-on="2026-11-23"
    data-minute="${minute}" data-minutes="60" data-version="${version}"><a href="#"><span class="slot-time"></span></a></article>`;
const calendar = (...blocks: Block[]): string =>
  `<div id="calendar" data-view="week" data-shown="2026-11-23" data-first-minute="360">
   <section class="week-day rows-68" data-day="2026-11-23">${blocks.map(slot).join("")}</section></div>`;

const root = (): HTMLElement => document.getElementById("calendar") as HTMLElement;
const link = (key: string): HTMLElement => root().querySelector(`[data-key="${key}"] a`) as HTMLElement;
const press = (key: string, name = "ArrowDown"): unknown =>
  link(key).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
const wait = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);
const time = (key: string): string => link(key).textContent ?? "";

let told: [string, string][];
let answers: ((html: string, status?: number) => void)[];
let unmount: () => void;

function open(...blocks: Block[]): void {
  document.body.innerHTML = `${calendar(...blocks)}<div id="toasts"></div>`;
  unmount = mount(root()) ?? (() => {});
}

async function answer(html: string, status = 200): Promise<void> {
  answers.shift()?.(html, status);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  [told, answers] = [[], []];
  vi.stubGlobal("fetch", (url: string, request: RequestInit) => {
    const body = request.body as URLSearchParams;
    told.push([url, `${body.get("starts_minute")} v${body.get("version")}`]);
    return new Promise((resolve) => answers.push((html, status) => resolve(new Response(html, { status: status ?? 200 }))));
  });
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("keys on a block", () => {
  it("count together when they come quickly", async () => {
    open({ key: "1", minute: 420, version: 1 });

    press("1");
    press("1");
    await wait();

    expect(told).toEqual([["/blocks/1/move/", "450 v1"]]);
  });

  it("count from where the block is going while a move runs, and stay when the answer comes", async () => {
    open({ key: "1", minute: 420, version: 1 });
    press("1");
    await wait();

    press("1");
    await answer(calendar({ key: "1", minute: 435, version: 2 }));
    expect(time("1")).toBe("07:30–08:30");
    await wait();

    expect(told).toEqual([
      ["/blocks/1/move/", "435 v1"],
      ["/blocks/1/move/", "450 v2"],
    ]);
  });

  it("are heard on the calendar that an answer brought", async () => {
    open({ key: "1", minute: 420, version: 1 });
    press("1");
    await wait();
    await answer(calendar({ key: "1", minute: 435, version: 2 }));

    press("1", "ArrowUp");
    await wait();

    expect(told[1]).toEqual(["/blocks/1/move/", "420 v2"]);
  });

  it("leave what was done to another block a moment ago", async () => {
    open({ key: "1", minute: 420, version: 1 }, { key: "2", minute: 600, version: 5 });

    press("1");
    press("2");
    await wait();
    await answer(calendar({ key: "1", minute: 435, version: 2 }, { key: "2", minute: 600, version: 5 }));

    expect(told).toEqual([
      ["/blocks/1/move/", "435 v1"],
      ["/blocks/2/move/", "615 v5"],
    ]);
  });

  it("are sent when the page is left", () => {
    open({ key: "1", minute: 420, version: 1 });
    press("1");

    window.dispatchEvent(new Event("pagehide"));

    expect(told).toEqual([["/blocks/1/move/", "435 v1"]]);
  });

  it("go no further when the server refuses, and the block stands where it says", async () => {
    open({ key: "1", minute: 420, version: 1 });
    press("1");
    await wait();

    press("1");
    await answer(calendar({ key: "1", minute: 300, version: 9 }), 409);
    await wait();

    expect(told).toHaveLength(1);
    expect(time("1")).toBe("05:00–06:00");
  });

  it("are taken back on the screen when the server cannot be reached", async () => {
    open({ key: "1", minute: 420, version: 1 });
    press("1");
    await wait();

    await answer("", 500);

    expect(time("1")).toBe("07:00–08:00");
    expect(document.getElementById("toasts")?.textContent).toContain("could not be reached");
  });
});
