import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { mount } from "../src/editor";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.body.innerHTML = `<form><div id="editor"><textarea name="source">pass</textarea></div></form>`;
  vi.stubGlobal("fetch", vi.fn(async () => new Response('{"revision": 2}')));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  ["pass", []],
  ["pass  # early", ["pass  # early"]],
])("saves what was typed before its script was there, and nothing else: %s", async (typed, saved) => {
  document.querySelector("textarea")!.value = typed;

  const unmount = mount(document.querySelector<HTMLElement>("#editor")!, { draftUrl: "/draft/", revision: 1 });
  await vi.advanceTimersByTimeAsync(2_000);

  expect(vi.mocked(fetch).mock.calls.map(([, sent]) => (sent!.body as URLSearchParams).get("source"))).toEqual(saved);
  unmount();
});
