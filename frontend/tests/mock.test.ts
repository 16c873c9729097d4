import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { leaving, mount as mountClock } from "../src/mock";
import { mount as mountText } from "../src/mock/text";

const send = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  send.mockReset();
  vi.stubGlobal("fetch", send);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function answer(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

describe("the clock of a round", () => {
  const props = { left: 400, whole: 2_700, stateUrl: "/state/", overUrl: "/next/", state: "running" };

  function start(change = {}) {
    document.body.innerHTML = '<span id="clock"><b data-left></b></span><p data-mock-said></p>';
    const element = document.getElementById("clock") as HTMLElement;
    const unmount = mountClock(element, { ...props, ...change });
    return { element, unmount, left: () => element.querySelector("[data-left]")?.textContent };
  }

  it("counts down and says aloud when five minutes and one are left", () => {
    const { left, element } = start();

    expect(left()).toBe("06:40");
    vi.advanceTimersByTime(100_000);
    expect([left(), document.querySelector("[data-mock-said]")?.textContent, element.className]).toEqual([
      "05:00",
      "5 minutes left",
      "soon",
    ]);
  });

  it("believes the server", async () => {
    send.mockImplementation(async () => answer({ state: "running", left: 60 }));
    const { left, element } = start();

    await vi.advanceTimersByTimeAsync(15_000);

    expect([left(), element.classList.contains("over")]).toEqual(["01:00", true]);
  });

  it("hands around how the round stands", async () => {
    const heard = vi.fn();
    document.addEventListener("hexloop:round", (event) => heard((event as CustomEvent).detail), { once: true });
    send.mockImplementation(async () => answer({ state: "running", left: 60, room: { room: "ws://x/room" } }));
    start();

    await vi.advanceTimersByTimeAsync(15_000);

    expect(heard.mock.calls).toEqual([[{ state: "running", left: 60, room: { room: "ws://x/room" } }]]);
  });

  it("goes on when there is no answer", async () => {
    send.mockRejectedValue(new TypeError("offline"));
    const { left } = start();

    await vi.advanceTimersByTimeAsync(16_000);

    expect(left()).toBe("06:24");
  });

  it("leaves once, when the round is over", async () => {
    const go = vi.spyOn(leaving, "go").mockImplementation(() => {});
    send.mockImplementation(async () => answer({ state: "break", left: 600 }));
    start({ left: 2 });

    await vi.advanceTimersByTimeAsync(10_000);

    expect(go.mock.calls).toEqual([["/next/"]]);
  });

  it("stands still once it is gone", async () => {
    const { unmount, left } = start();
    unmount();

    await vi.advanceTimersByTimeAsync(60_000);

    expect([left(), send.mock.calls.length]).toEqual(["06:40", 0]);
  });
});

describe("a box that keeps its text", () => {
  function start() {
    document.body.innerHTML = `<meta name="csrf-token" content="token">
      <form action="/next/"><input type="hidden" name="revision" value="3" data-revision>
      <textarea name="source">A</textarea><span data-draft-status></span><button>Next</button></form>
      <button id="end" form="work" formaction="/end/">End</button>`;
    const form = document.querySelector("form") as HTMLFormElement;
    form.id = "work";
    const submit = vi.spyOn(form, "submit").mockImplementation(() => {});
    const unmount = mountText(form, { draftUrl: "/text/", revision: 3 });
    const field = form.querySelector("textarea") as HTMLTextAreaElement;
    function type(text: string): void {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return { form, submit, unmount, type };
  }

  it("saves after a pause and knows the new revision", async () => {
    send.mockImplementation(async () => answer({ revision: 4 }));
    const { form, type, unmount } = start();

    type("AB");
    await vi.advanceTimersByTimeAsync(1_000);

    const body = send.mock.calls[0]?.[1].body as URLSearchParams;
    expect([body.get("source"), body.get("revision")]).toEqual(["AB", "3"]);
    expect(form.querySelector<HTMLInputElement>("[data-revision]")?.value).toBe("4");
    unmount();
  });

  it("hands everything over before its form goes", async () => {
    send.mockImplementation(async () => answer({ revision: 4 }));
    const { form, submit, type, unmount } = start();

    type("AB");
    form.requestSubmit();
    await vi.advanceTimersByTimeAsync(0);

    expect([send.mock.calls.length, submit.mock.calls.length]).toEqual([1, 1]);
    unmount();
  });

  it("goes where the button that was pressed says", async () => {
    send.mockImplementation(async () => answer({ revision: 4 }));
    const { form, submit, unmount } = start();

    form.requestSubmit(document.querySelector<HTMLButtonElement>("#end"));
    await vi.advanceTimersByTimeAsync(0);

    expect([submit.mock.calls.length, new URL(form.action).pathname]).toEqual([1, "/end/"]);
    unmount();
  });

  it("asks which text to keep when another tab was first", async () => {
    send.mockImplementation(async () => answer({ source: "theirs", revision: 9 }, 409));
    const { form, type, unmount } = start();

    type("AB");
    await vi.advanceTimersByTimeAsync(1_000);

    expect(form.querySelector(".editor-conflict")?.textContent).toContain("Take the other");
    unmount();
  });
});
