import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { budgetWords, clock, mount } from "../src/timer";

describe("clock", () => {
  it("shows minutes and seconds, and hours when there are any", () => {
    expect([0, 59.9, 1_122, 3_661].map(clock)).toEqual(["00:00", "00:59", "18:42", "1:01:01"]);
  });
});

describe("budgetWords", () => {
  it("says calmly when the budget is used up", () => {
    expect([100, 1_500, 1_559, 1_700].map((seconds) => budgetWords(seconds, 25))).toEqual([
      "of 25:00",
      "over budget",
      "over budget",
      "3 min over budget",
    ]);
  });

  it("says nothing without a budget", () => {
    expect(budgetWords(100, 0)).toBe("");
  });
});

describe("timer", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  function start() {
    document.body.innerHTML = '<form><button type="button" class="timer"></button><input type="hidden" name="seconds"></form>';
    const button = document.querySelector("button") as HTMLElement;
    const unmount = mount(button, { seconds: 60, minutes: 2 });
    return { button, seconds: () => document.querySelector("input")?.value, unmount };
  }

  it("counts, and tells the form", () => {
    const { button, seconds, unmount } = start();

    vi.advanceTimersByTime(5_000);
    unmount();

    expect(seconds()).toBe("65");
    expect(button.querySelector(".timer-time")?.textContent).toBe("01:05");
  });

  it("stands still while paused", () => {
    const { button, seconds, unmount } = start();

    button.click();
    vi.advanceTimersByTime(30_000);
    button.click();
    vi.advanceTimersByTime(2_000);
    unmount();

    expect(seconds()).toBe("62");
  });

  it("does not count while the page is out of sight", () => {
    const { seconds, unmount } = start();
    const visibility = vi.spyOn(document, "visibilityState", "get");

    vi.advanceTimersByTime(3_000);
    visibility.mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    vi.advanceTimersByTime(60_000);
    visibility.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    vi.advanceTimersByTime(1_000);
    unmount();

    expect(seconds()).toBe("64");
  });

  it("goes over in the colour of a warning and in words", () => {
    const { button, unmount } = start();

    vi.advanceTimersByTime(60_000);
    unmount();

    expect(button.classList.contains("over")).toBe(true);
    expect(button.querySelector(".timer-budget")?.textContent).toBe("over budget");
  });
});
