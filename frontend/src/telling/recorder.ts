/** The microphone, from the start of a telling to its end. */

export interface Wishes {
  /** Takes each second as it is recorded; otherwise `stop` gives all of it. */
  onPart?: (part: Blob) => void;
  bitsPerSecond?: number;
}

export class Recorder {
  #recorder: MediaRecorder | null = null;
  #chunks: Blob[] = [];

  get recording(): boolean {
    return this.#recorder !== null;
  }

  /** What is recorded, while it is. */
  get stream(): MediaStream | null {
    return this.#recorder?.stream ?? null;
  }

  /** Whether this browser can record here at all. */
  static possible(): boolean {
    return typeof MediaRecorder !== "undefined" && Boolean(navigator.mediaDevices?.getUserMedia);
  }

  /** Asks for the microphone and begins. Rejects with a DOMException when there is none or the person says no. */
  async start({ onPart, bitsPerSecond }: Wishes = {}): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, bitsPerSecond ? { audioBitsPerSecond: bitsPerSecond } : {});
    this.#chunks = [];
    recorder.ondataavailable = ({ data }) => {
      if (data.size === 0) return;
      if (onPart) onPart(data);
      else this.#chunks.push(data);
    };
    recorder.start(1_000);
    this.#recorder = recorder;
  }

  /** Ends it and lets the microphone go; nothing when none was running. */
  stop(): Promise<Blob | null> {
    const recorder = this.#recorder;
    this.#recorder = null;
    if (!recorder) return Promise.resolve(null);
    return new Promise((resolve) => {
      const done = (): void => {
        for (const track of recorder.stream.getTracks()) track.stop();
        resolve(this.#chunks.length > 0 ? new Blob(this.#chunks, { type: recorder.mimeType }) : null);
      };
      if (recorder.state === "inactive") return done();
      recorder.onstop = done;
      recorder.stop();
    });
  }
}
