import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { mount } from "../src/slides";

const PAGE = `
  <main><div class="reveal"><div class="slides">
    <section><h2>One</h2><aside class="notes"><p>Breathe.</p></aside></section><section><h2>Two</h2></section>
  </div></div></main>
  <section data-notes hidden></section>
  <span data-clock></span><span data-place></span>
  <button data-notes-button aria-pressed="false"></button><button data-back></button><button data-on></button>`;

function deck() {
  const slides = [...document.querySelectorAll("section")].slice(0, 2);
  const heard: Record<string, () => void> = {};
  let at = 0;
  const go = (to: number) => {
    at = to;
    heard.slidechanged?.();
  };
  return {
    initialize: () => Promise.resolve(),
    addKeyBinding: vi.fn(),
    on: (name: string, call: () => void) => (heard[name] = call),
    getCurrentSlide: () => slides[at],
    getIndices: () => ({ h: at }),
    getTotalSlides: () => 2,
    isFirstSlide: () => at === 0,
    isLastSlide: () => at === 1,
    next: () => go(1),
    prev: () => go(0),
    layout: vi.fn(),
    configure: vi.fn(),
    destroy: vi.fn(),
  };
}

async function presented() {
  const made = deck();
  const unmount = mount(document.querySelector("main")!, {}, (() => made) as never);
  await Promise.resolve();
  return { made, unmount };
}

const text = (name: string): string | null => document.querySelector(`[data-${name}]`)!.textContent;
const button = (name: string): HTMLButtonElement => document.querySelector(`button[data-${name}]`)!;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.className = "";
  document.body.innerHTML = PAGE;
});
afterEach(() => vi.useRealTimers());

test("the place is shown and the buttons end where the slides do", async () => {
  await presented();
  const first = [text("place"), button("back").disabled, button("on").disabled];

  button("on").click();

  expect(first).toEqual(["1 of 2", true, false]);
  expect([text("place"), button("back").disabled, button("on").disabled]).toEqual(["2 of 2", false, true]);
});

test("the clock begins with the first step", async () => {
  await presented();
  vi.advanceTimersByTime(5_000);
  const before = text("clock");

  button("on").click();
  vi.advanceTimersByTime(3_000);

  expect([before, text("clock")]).toEqual(["00:00", "00:03"]);
});

test("notes are those of the slide, and the key s shows them", async () => {
  const { made } = await presented();
  const [key, press] = made.addKeyBinding.mock.calls[0] as [{ keyCode: number }, () => void];

  press();
  const first = [text("notes"), document.querySelector<HTMLElement>("[data-notes]")!.hidden];
  button("on").click();

  expect(key.keyCode).toBe(83);
  expect(first).toEqual(["Breathe.", false]);
  expect(text("notes")).toBe("No notes on this slide.");
  expect(button("notes-button").getAttribute("aria-pressed")).toBe("true");
});

test("when it leaves the page nothing goes on", async () => {
  const { made, unmount } = await presented();

  unmount();
  button("on").click();

  expect(made.destroy).toHaveBeenCalledOnce();
  expect(text("place")).toBe("1 of 2");
  expect(document.body.className).toBe("");
});
