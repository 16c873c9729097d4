import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { wordsOf } from "../src/telling";
import { Clock, type Mark, progress } from "../src/telling/clock";
import { Recorder } from "../src/telling/recorder";

const MARKS: Mark[] = [
  { part: "situation", until: 24 },
  { part: "task", until: 36 },
  { part: "action", until: 96 },
  { part: "result", until: 120 },
];

describe("progress", () => {
  it("fills one part after the other and names the one that goes on", () => {
    const { done, now } = progress(30, MARKS);

    expect([...done]).toEqual([["situation", 1], ["task", 0.5], ["action", 0], ["result", 0]]);
    expect(now).toBe("task");
  });

  it("stays in the last part when the time is over", () => {
    expect(progress(500, MARKS).now).toBe("result");
    expect([...progress(500, MARKS).done.values()]).toEqual([1, 1, 1, 1]);
  });

  it("begins with the first part", () => {
    expect(progress(0, MARKS).now).toBe("situation");
  });
});

describe("clock of a telling", () => {
  it("counts while it runs, keeps what it counted, and begins again", () => {
    let at = 1_000;
    const clock = new Clock(() => at);

    clock.start();
    at += 2_500;
    clock.start();
    const running = clock.seconds;
    clock.stop();
    at += 10_000;
    const stopped = clock.seconds;
    clock.reset();

    expect([running, stopped, clock.seconds, clock.running]).toEqual([2.5, 2.5, 0, false]);
  });

  it("says how far it is, then how far over", () => {
    expect([wordsOf(0, 120), wordsOf(119, 120), wordsOf(131, 120)]).toEqual(["of 02:00", "of 02:00", "00:11 over"]);
  });
});

class FakeRecorder {
  static made: FakeRecorder[] = [];
  state = "inactive";
  mimeType = "audio/webm";
  ondataavailable: ((event: { data: Blob }) => void) | null = null;
  onstop: (() => void) | null = null;

  constructor(readonly stream: { getTracks: () => { stop: () => void }[] }) {
    FakeRecorder.made.push(this);
  }

  start(): void {
    this.state = "recording";
  }

  stop(): void {
    this.state = "inactive";
    this.ondataavailable?.({ data: new Blob(["sound"]) });
    this.onstop?.();
  }
}

describe("recorder", () => {
  const letGo = vi.fn();

  beforeEach(() => {
    FakeRecorder.made = [];
    letGo.mockClear();
    vi.stubGlobal("MediaRecorder", FakeRecorder);
    vi.stubGlobal("navigator", {
      mediaDevices: { getUserMedia: () => Promise.resolve({ getTracks: () => [{ stop: letGo }] }) },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("gives the recording and lets the microphone go", async () => {
    const recorder = new Recorder();

    await recorder.start();
    const during = recorder.recording;
    const blob = await recorder.stop();

    expect([during, recorder.recording, blob?.type, blob?.size]).toEqual([true, false, "audio/webm", 5]);
    expect(letGo).toHaveBeenCalledOnce();
  });

  it("lets the microphone go when it ended by itself", async () => {
    const recorder = new Recorder();

    await recorder.start();
    FakeRecorder.made[0]!.state = "inactive";

    expect(await recorder.stop()).toBeNull();
    expect(letGo).toHaveBeenCalledOnce();
  });

  it("has nothing to give when none was running", async () => {
    expect(await new Recorder().stop()).toBeNull();
  });

  it("is not possible without a microphone's interface", () => {
    vi.stubGlobal("navigator", {});

    expect(Recorder.possible()).toBe(false);
  });
});
