import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { mount, words } from "../src/answering";

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `
    <section data-ask>
      <span id="clock"></span>
      <form><input name="seconds" value="0"></form>
      <details class="ask-write"><summary>Write</summary><form><textarea></textarea></form></details>
      <details class="ask-reveal"><summary>Show</summary><h3 data-shown tabindex="-1">Answer</h3></details>
    </section>`;
});
afterEach(() => vi.useRealTimers());

const clock = (): HTMLElement => document.getElementById("clock")!;
const answer = (): HTMLDetailsElement => document.querySelector("details.ask-reveal")!;
const writing = (): HTMLDetailsElement => document.querySelector("details.ask-write")!;
const seconds = (): string => document.querySelector("input")!.value;

function show(): void {
  answer().open = true;
  answer().dispatchEvent(new Event("toggle"));
}

describe("the clock of a question", () => {
  it("counts up where there is no limit", () => {
    const stop = mount(clock(), {});

    vi.advanceTimersByTime(5_000);

    expect([clock().textContent, seconds()]).toEqual(["00:05", "5"]);
    stop();
  });

  it("counts down to a limit and then says how far over", () => {
    expect([words(0, 60), words(59.5, 60), words(65, 60)]).toEqual(["01:00", "00:01", "00:05 over"]);
  });

  it("stops when the answer is shown and goes on with it", () => {
    const stop = mount(clock(), { limit: 60 });
    vi.advanceTimersByTime(3_000);

    show();
    vi.advanceTimersByTime(9_000);

    expect([clock().textContent, seconds(), clock().classList.contains("stopped")]).toEqual(["00:57", "3", true]);
    expect(document.activeElement).toBe(document.querySelector("[data-shown]"));
    stop();
  });

  it("shows the answer itself at zero when asked to", () => {
    const stop = mount(clock(), { limit: 4, reveal: true });

    vi.advanceTimersByTime(3_900);
    const before = answer().open;
    vi.advanceTimersByTime(500);

    expect([before, answer().open, seconds()]).toEqual([false, true, "4"]);
    stop();
  });

  it("waits for whoever writes", () => {
    const stop = mount(clock(), { limit: 4, reveal: true });

    writing().open = true;
    vi.advanceTimersByTime(9_000);

    expect([writing().open, answer().open, clock().textContent]).toEqual([true, false, "00:05 over"]);
    stop();
  });

  it("only warns at zero otherwise", () => {
    const stop = mount(clock(), { limit: 4 });

    vi.advanceTimersByTime(6_000);

    expect([answer().open, clock().classList.contains("over"), seconds()]).toEqual([false, true, "6"]);
    stop();
  });

  it("stands still where the answer lies open", () => {
    const stop = mount(clock(), { seconds: 7, stopped: true });

    vi.advanceTimersByTime(5_000);

    expect([clock().textContent, seconds()]).toEqual(["00:07", "7"]);
    stop();
  });

  it("ends with its page", () => {
    mount(clock(), {})();

    vi.advanceTimersByTime(5_000);

    expect(seconds()).toBe("0");
  });
});
