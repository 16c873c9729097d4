import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { leaving, mount, overWords, spentWords } from "../src/attempt";
import { clockWords } from "../src/timer";

const PROPS = {
  signUrl: "/design/attempts/1/sign/",
  every: 15,
  running: true,
  stage: "data",
  seconds: { clarify: 300, data: 400 },
  planned: { clarify: 5, data: 7 },
};
const PAGE = `
<meta name="csrf-token" content="token">
<div id="clock">
  <p data-whole><span data-spent></span><span data-stands></span></p>
  <p data-here><span data-spent></span><span data-stands></span></p>
  <p data-offline hidden></p><p data-said></p>
</div>
<ol><li><span data-stage-time="data"></span><span data-stage-over="data"></span></li></ol>`;

describe("words of the clock", () => {
  it("are those of the server", () => {
    expect([clockWords(0), clockWords(65.9), clockWords(3_725)]).toEqual(["0:00", "1:05", "62:05"]);
    expect(spentWords(230, 5)).toBe("3:50 of 5:00");
    expect([overWords(230, 5), overWords(301, 5), overWords(421, 5)]).toEqual(["1:10 left", "1 s over", "2 min over"]);
  });
});

describe("the clock of an attempt", () => {
  const send = vi.fn();
  const reload = vi.fn();
  let unmount: (() => void) | void;

  beforeEach(() => {
    vi.useFakeTimers();
    send.mockReset();
    reload.mockReset();
    vi.stubGlobal("fetch", send);
    document.body.innerHTML = PAGE;
  });
  afterEach(() => {
    unmount?.();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const text = (selector: string): string => document.querySelector(selector)!.textContent!;
  const start = (more = {}): void => {
    unmount = mount(document.querySelector<HTMLElement>("#clock")!, { ...PROPS, ...more }, reload);
  };
  const answer = (more = {}): Response =>
    new Response(JSON.stringify({ running: true, stage: "data", seconds: PROPS.seconds, ended: false, ...more }));

  it("runs on between two answers, for the whole and for the stage", async () => {
    start();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(text("[data-whole] [data-spent]")).toBe("11:50 of 12:00");
    expect(text("[data-here] [data-spent]")).toBe("6:50 of 7:00");
    expect(text("[data-here] [data-stands]")).toBe("0:10 left");
    expect(text("[data-stage-time]")).toBe("6:50 of 7 min");
  });

  it("says every fifteen seconds that somebody is there, and believes the answer", async () => {
    send.mockResolvedValue(answer({ seconds: { clarify: 300, data: 350 } }));

    start();
    await vi.advanceTimersByTimeAsync(15_000);

    expect(send).toHaveBeenCalledOnce();
    expect(send.mock.calls[0]![0]).toBe(PROPS.signUrl);
    expect(send.mock.calls[0]![1].headers["X-CSRFToken"]).toBe("token");
    expect(text("[data-here] [data-spent]")).toBe("5:50 of 7:00");
  });

  const look = (how: "hidden" | "visible"): void => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(how);
    document.dispatchEvent(new Event("visibilitychange"));
  };

  it("is counted when nobody looks any more, however the page goes away, and not while nobody does", async () => {
    send.mockRejectedValueOnce(new TypeError("gone"));

    start();
    await vi.advanceTimersByTimeAsync(4_000);
    look("hidden");
    await vi.advanceTimersByTimeAsync(60_000);

    expect(send).toHaveBeenCalledOnce();
    expect(send.mock.calls[0]![0]).toBe(PROPS.signUrl);
    expect(send.mock.calls[0]![1]).toMatchObject({ method: "POST", keepalive: true });
  });

  it("says nothing when a page goes away whose clock stands still", () => {
    start({ running: false });
    look("hidden");

    expect(send).not.toHaveBeenCalled();
  });

  it("says in words and aloud when the minutes of a stage are over", async () => {
    send.mockImplementation(async () => answer({ seconds: { clarify: 300, data: 415 } }));

    start();
    await vi.advanceTimersByTimeAsync(22_000);

    expect(text("[data-said]")).toBe("The minutes of this stage are over.");
    expect(text("[data-stage-over]")).toBe("2 s over");
    expect(document.querySelector("[data-here]")!.classList.contains("over")).toBe(true);
    expect(document.querySelector("li")!.classList.contains("over")).toBe(true);
  });

  it("counts no more than a minute without an answer, as the server does, and says so", async () => {
    send.mockRejectedValue(new TypeError("gone"));

    start({ seconds: { clarify: 0, data: 0 } });
    await vi.advanceTimersByTimeAsync(300_000);

    expect(text("[data-here] [data-spent]")).toBe("1:00 of 7:00");
    expect(document.querySelector<HTMLElement>("[data-offline]")!.hidden).toBe(false);
  });

  it("goes on once the program answers again", async () => {
    send.mockRejectedValueOnce(new TypeError("gone")).mockResolvedValue(answer());

    start();
    await vi.advanceTimersByTimeAsync(15_000);
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);

    expect(document.querySelector<HTMLElement>("[data-offline]")!.hidden).toBe(true);
  });

  it.each([{ stage: "model" }, { running: false }, { ended: true }])("follows another window: %o", async (more) => {
    send.mockResolvedValue(answer(more));

    start();
    await vi.advanceTimersByTimeAsync(15_000);

    expect(reload).toHaveBeenCalledOnce();
  });

  it("counts time away in a round, and goes to its page at the end", async () => {
    send.mockRejectedValueOnce(new TypeError("gone")).mockResolvedValue(answer({ ended: true }));
    leaving.go = vi.fn();

    start({ seconds: { clarify: 0, data: 0 }, overUrl: "/mock/1/rounds/2/", every: 120 });
    await vi.advanceTimersByTimeAsync(121_000);
    const away = text("[data-here] [data-spent]");
    await vi.advanceTimersByTimeAsync(120_000);

    expect(away).toBe("2:01 of 7:00");
    expect(leaving.go).toHaveBeenCalledWith("/mock/1/rounds/2/");
    expect(reload).not.toHaveBeenCalled();
  });

  it("stands still and asks nothing while it is paused", async () => {
    start({ running: false });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(send).not.toHaveBeenCalled();
    expect(text("[data-here] [data-spent]")).toBe("6:40 of 7:00");
    expect(text("[data-whole] [data-stands]")).toBe("paused");
  });
});
