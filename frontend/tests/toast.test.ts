import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { startToasts } from "../src/toast";

const toast = (state: string): string => `<div class="toast ${state}" data-toast><button data-dismiss></button></div>`;
const left = (): number => document.querySelectorAll("[data-toast]").length;

function region(html: string): HTMLElement {
  document.body.innerHTML = `<div id="toasts">${html}</div>`;
  const element = document.getElementById("toasts") as HTMLElement;
  startToasts(element);
  return element;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("leaves after a while, unless it tells of an error", () => {
  region(toast("") + toast("bad"));

  vi.advanceTimersByTime(10_000);

  expect(left()).toBe(1);
});

it("stays while the focus is on it", () => {
  const element = region(toast(""));

  element.querySelector("button")?.focus();
  vi.advanceTimersByTime(60_000);
  expect(left()).toBe(1);
  element.querySelector("button")?.blur();
  vi.advanceTimersByTime(10_000);

  expect(left()).toBe(0);
});

it("goes on wish", () => {
  const element = region(toast("bad"));

  element.querySelector("button")?.click();

  expect(left()).toBe(0);
});
