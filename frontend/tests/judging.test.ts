import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { mount } from "../src/judging";

let element: HTMLElement;
let answers: string[];
let unmount: () => void;

const change = async (waiting: boolean): Promise<void> => {
  element.classList.toggle("htmx-request", waiting);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<span id="judging" data-url="/coding/waiting/">Judging…</span>';
  element = document.getElementById("judging") as HTMLElement;
  answers = [];
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(JSON.stringify({ text: answers.shift() ?? "" }))),
  );
  unmount = mount(element);
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("asks nothing for a verdict that comes at once", async () => {
  await change(true);
  await vi.advanceTimersByTimeAsync(900);
  await change(false);
  await vi.advanceTimersByTimeAsync(5_000);

  expect(fetch).not.toHaveBeenCalled();
});

it("says how many are before us until it is our turn", async () => {
  answers = ["Waiting: 2 before you", "Waiting: you are next", ""];
  const seen: (string | null)[] = [];

  await change(true);
  for (let second = 0; second < 3; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    seen.push(element.textContent);
  }

  expect(seen).toEqual(["Waiting: 2 before you", "Waiting: you are next", "Judging…"]);
});

it("has its own word again when the verdict is there", async () => {
  answers = ["Waiting: 2 before you"];
  await change(true);
  await vi.advanceTimersByTimeAsync(1_000);

  await change(false);

  expect(element.textContent).toBe("Judging…");
});

it("goes on after an answer that failed", async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new Error("gone"));
  answers = ["Waiting: you are next"];

  await change(true);
  await vi.advanceTimersByTimeAsync(2_000);

  expect(element.textContent).toBe("Waiting: you are next");
});
