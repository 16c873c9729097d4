import { afterEach, describe, expect, it, vi } from "vitest";

import { mount } from "../src/recording";
import { mount as play } from "../src/recording/playback";
import { Parts } from "../src/recording/parts";
import { LEAST_MS, level, Silences } from "../src/recording/silence";

afterEach(() => {
  document.body.innerHTML = "";
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe("parts", () => {
  function parts(answers: (() => Response)[]) {
    const asked: string[] = [];
    const refused: string[] = [];
    const send = vi.fn(async (url: string) => {
      asked.push(url);
      const answer = answers.shift();
      if (!answer) throw new TypeError("no network");
      return answer();
    });
    return { asked, refused, parts: new Parts({ url: "/part/", csrf: () => "t", send: send as unknown as typeof fetch, onRefused: (sentence) => refused.push(sentence), againMs: 1 }) };
  }

  it("go out in order, each behind what the server has", async () => {
    const { asked, parts: sending } = parts([() => Response.json({ size: 3 }), () => Response.json({ size: 5 })]);
    sending.add(new Blob(["abc"]), 1);
    sending.add(new Blob(["de"]), 2);
    await sending.settle();

    expect(asked).toEqual(["/part/?after=0&seconds=1", "/part/?after=3&seconds=2"]);
    expect(sending.size).toBe(5);
  });

  it("are kept until the server answers", async () => {
    const lost = (): Response => {
      throw new TypeError("no network");
    };
    const answers = [lost, () => new Response(null, { status: 503 }), () => Response.json({ size: 3 })];
    const { asked, parts: sending } = parts(answers);
    sending.add(new Blob(["abc"]), 1);
    await sending.settle();

    expect(asked.at(-1)).toBe("/part/?after=0&seconds=1");
    expect(sending.size).toBe(3);
  });

  it("end with the server's sentence", async () => {
    const { asked, refused, parts: sending } = parts([() => Response.json({ message: "Full." }, { status: 422 })]);
    sending.add(new Blob(["abc"]), 1);
    await sending.settle();
    sending.add(new Blob(["more"]), 2);

    expect(refused).toEqual(["Full."]);
    expect(asked).toHaveLength(1);
  });
});

describe("silence", () => {
  it("is told by level and length", () => {
    const silences = new Silences();
    const heard = [silences.hear(-60, 0), silences.hear(-20, LEAST_MS - 1), silences.hear(-60, 10_000), silences.hear(-Infinity, 12_000), silences.hear(-30, 16_000)];

    expect(heard).toEqual([null, null, null, null, { begins: 10_000, ends: 16_000 }]);
  });

  it("that goes on at the end counts", () => {
    const silences = new Silences();
    silences.hear(-60, 0);

    expect(silences.end(LEAST_MS)).toEqual({ begins: 0, ends: LEAST_MS });
    expect(silences.end(99_000)).toBeNull();
  });

  it("level is in decibels of full scale", () => {
    expect(level(new Float32Array([1, -1]))).toBe(0);
    expect(level(new Float32Array([0.1, -0.1]))).toBeCloseTo(-20);
    expect(level(new Float32Array([0, 0]))).toBe(-Infinity);
  });
});

describe("page", () => {
  function page() {
    document.body.innerHTML = `<div id="r" data-url="/recordings/" data-kind="attempt" data-key="7"><button data-record disabled><span data-record-words>Record what you say</span></button>
      <span data-recording-on hidden><span data-recording-time></span></span><p data-recording-said></p></div>`;
    return document.getElementById("r")!;
  }

  it("asks for nothing before a click", () => {
    const ask = vi.fn();
    vi.stubGlobal("MediaRecorder", class {});
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: ask } });
    mount(page());

    expect(ask).not.toHaveBeenCalled();
    expect(document.querySelector<HTMLElement>("[data-recording-on]")!.hidden).toBe(true);
  });

  it("says what to do when the microphone is not allowed", async () => {
    vi.stubGlobal("MediaRecorder", class {});
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
    const element = page();
    mount(element);
    element.querySelector("button")!.click();
    await vi.waitFor(() => expect(element.querySelector("[data-recording-said]")!.textContent).toContain("Allow it"));

    expect(element.querySelector("button")!.getAttribute("aria-pressed")).toBe("false");
  });

  it.each([
    ["a moment ago", { key: "7", at: 1_000 }, 1],
    ["long ago", { key: "7", at: 600_000 }, 0],
    ["at something else", { key: "8", at: 1_000 }, 0],
  ])("goes on by itself only with what was recorded %s", async (_, { key, at }, asked) => {
    const ask = vi.fn(() => Promise.reject(new DOMException("no", "NotAllowedError")));
    vi.stubGlobal("MediaRecorder", class {});
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: ask } });
    sessionStorage.setItem("hexloop-recording", JSON.stringify({ kind: "attempt", key, number: 3, at: Date.now() - at }));
    mount(page());

    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it("says where it can record when it cannot here", () => {
    vi.stubGlobal("MediaRecorder", undefined);
    const element = page();
    mount(element);

    expect(element.querySelector("button")!.disabled).toBe(true);
    expect(element.textContent).toContain("http://127.0.0.1");
  });
});

describe("playing", () => {
  const pieces = JSON.stringify([
    { url: "/recordings/1/sound/", seconds: 10 },
    { url: "/recordings/2/sound/", seconds: 30 },
  ]);

  function player() {
    document.body.innerHTML = `<article data-seconds="40" data-pieces='${pieces}'><audio></audio><svg><rect data-now></rect></svg><button data-at="25.0"></button></article>`;
    const audio = document.querySelector("audio")!;
    Object.defineProperties(audio, { duration: { value: 30 }, readyState: { value: 4 }, play: { value: vi.fn(async () => undefined) } });
    vi.stubGlobal("fetch", vi.fn(async () => new Response("sound")));
    let made = 0;
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => `blob:${(made += 1)}`, revokeObjectURL: () => undefined }));
    return audio;
  }

  it("goes to the moment in the piece that it lies in", async () => {
    const audio = player();
    play(document.querySelector("article")!);
    document.querySelector("button")!.click();

    await vi.waitFor(() => expect(audio.play).toHaveBeenCalled());
    audio.dispatchEvent(new Event("timeupdate"));
    expect(fetch).toHaveBeenCalledWith("/recordings/2/sound/");
    expect(audio.currentTime).toBe(15);
    expect(document.querySelector("[data-now]")!.getAttribute("x")).toBe("625");
  });

  it("goes on with the next piece, and stops after the last", async () => {
    const audio = player();
    play(document.querySelector("article")!);
    audio.dispatchEvent(new Event("ended"));
    await vi.waitFor(() => expect(audio.play).toHaveBeenCalledOnce());
    audio.dispatchEvent(new Event("ended"));

    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch).toHaveBeenCalledWith("/recordings/2/sound/");
  });
});
