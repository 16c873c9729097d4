import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { beforeLeaving } from "../src/whiteboard/leaving";

let stop: () => void;
let went: string[];
let saving: { dirty: boolean; settle: () => Promise<void> };

beforeEach(() => {
  vi.useFakeTimers();
  went = [];
  saving = { dirty: true, settle: vi.fn(async () => void (saving.dirty = false)) };
  stop = beforeLeaving(saving, (url) => went.push(new URL(url).pathname));
  document.body.innerHTML = `<a id="in" href="/notes/">x</a><a id="out" href="https://example.org/">x</a>
    <form action="/end/"><button name="do" value="end">End</button></form>`;
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function click(selector: string, options: MouseEventInit = {}): Event {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...options });
  document.querySelector(selector)!.dispatchEvent(event);
  return event;
}

describe("leaving a page with an unsaved drawing", () => {
  it("saves first, then follows the link", async () => {
    const event = click("#in");
    await vi.advanceTimersByTimeAsync(0);

    expect([event.defaultPrevented, saving.dirty, went]).toEqual([true, false, ["/notes/"]]);
  });

  it("lets a link go at once when everything is saved", () => {
    saving.dirty = false;

    expect(click("#in").defaultPrevented).toBe(false);
  });

  it("leaves new tabs and other sites to the browser", () => {
    expect([click("#in", { ctrlKey: true }).defaultPrevented, click("#out").defaultPrevented]).toEqual([false, false]);
  });

  it("keeps nobody when the server does not answer", async () => {
    saving.settle = () => new Promise(() => {});

    click("#in");
    await vi.advanceTimersByTimeAsync(3_000);

    expect(went).toEqual(["/notes/"]);
  });

  it("sends a form with the button that was pressed, once the drawing is saved", async () => {
    const form = document.querySelector("form")!;
    const sent: string[] = [];
    const button = form.querySelector("button")!;
    form.requestSubmit = (submitter) => {
      const event = new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter });
      if (form.dispatchEvent(event)) sent.push(`${(submitter as HTMLButtonElement).value} ${saving.dirty}`);
    };

    form.requestSubmit(button);
    const before = [...sent];
    await vi.advanceTimersByTimeAsync(0);

    expect([before, sent]).toEqual([[], ["end false"]]);
  });
});
