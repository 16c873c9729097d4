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

const failed = (ctx?: object): boolean => document.dispatchEvent(new CustomEvent("htmx:error", { detail: { ctx } }));

it("says once that the program does not answer", () => {
  const element = region("");

  failed({});
  failed({});

  expect(left()).toBe(1);
  expect(element.textContent).toContain("Hexloop does not answer.");
});

it("says nothing when there was an answer, or no request", () => {
  region("");

  failed({ response: {} });
  failed();

  expect(left()).toBe(0);
});
