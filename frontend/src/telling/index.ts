/** Telling a story against the clock, recorded if one likes. Recordings stay in this browser. */
import type { Unmount } from "../islands";
import { clock, clockWords } from "../timer";
import { say } from "../toast/say";
import { Clock, type Mark, progress } from "./clock";
import { Recorder } from "./recorder";
import { type Recording, Recordings } from "./store";

export interface TellingProps {
  /** Whose, and of which story: recordings are kept under it. */
  place: string;
  /** Seconds that the whole should take. */
  target: number;
  marks: Mark[];
}

const TICK_MS = 200;
const NO_MICROPHONE = "No microphone: the browser has none or you did not allow it. The clock runs all the same.";
const NO_STORE = "The recording could not be kept: this browser's store is full or closed.";

/** "of 02:00", then how far it went over. */
export function wordsOf(seconds: number, target: number): string {
  return seconds < target ? `of ${clock(target)}` : `${clock(seconds - target)} over`;
}

function need<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The page to tell on needs ${selector}.`);
  return found;
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const props = data as TellingProps;
  const card = need<HTMLElement>(element, ".tell-card");
  const time = need<HTMLElement>(element, "[data-time]");
  const words = need<HTMLElement>(element, "[data-words]");
  const button = need<HTMLButtonElement>(element, "[data-clock-button]");
  const buttonWords = need<HTMLElement>(element, "[data-clock-words]");
  const again = need<HTMLButtonElement>(element, "[data-again]");
  const record = need<HTMLInputElement>(element, "[data-record]");
  const recordChoice = need<HTMLElement>(element, "[data-record-choice]");
  const status = need<HTMLElement>(element, "[data-status]");
  const text = need<HTMLDetailsElement>(element, "[data-text]");
  const after = need<HTMLElement>(element, "[data-after]");
  const took = need<HTMLInputElement>(element, "[data-took]");
  const part = need<HTMLElement>(element, "[data-recordings-part]");
  const list = need<HTMLUListElement>(element, "[data-recordings]");
  const choose = element.querySelector<HTMLSelectElement>("[data-choose]");
  const told = new Clock();
  const recorder = new Recorder();
  const recordings = new Recordings();
  const urls: string[] = [];
  let busy = false;
  let gone = false;

  recordChoice.hidden = !Recorder.possible();
  draw();
  void show();

  function draw(): void {
    const seconds = told.seconds;
    const { done, now } = progress(seconds, props.marks);
    time.textContent = clock(seconds);
    words.textContent = wordsOf(seconds, props.target);
    card.classList.toggle("over", seconds >= props.target);
    for (const [name, share] of done) {
      const mark = element.querySelector<HTMLElement>(`[data-mark="${name}"]`);
      mark?.querySelector(".tell-done")?.setAttribute("width", String(share * 100));
      mark?.classList.toggle("now", told.running && name === now);
    }
  }

  async function start(): Promise<void> {
    status.textContent = "";
    text.open = false;
    if (record.checked) {
      try {
        await recorder.start();
        status.textContent = "Recording, in this browser only.";
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        status.textContent = NO_MICROPHONE;
      }
      // The page may have gone while the browser asked.
      if (gone) return void recorder.stop();
    }
    told.reset();
    told.start();
    record.disabled = true;
    buttonWords.textContent = "Stop";
    again.hidden = true;
    draw();
  }

  async function stop(): Promise<void> {
    told.stop();
    const seconds = Math.floor(told.seconds);
    took.value = clockWords(seconds);
    buttonWords.textContent = "Stopped";
    button.disabled = true;
    again.hidden = false;
    record.disabled = false;
    status.textContent = "";
    text.open = true;
    draw();
    const blob = await recorder.stop();
    if (blob) await keep({ place: props.place, at: Date.now(), seconds, blob });
    after.scrollIntoView({ block: "nearest" });
    after.querySelector<HTMLElement>('input[type="radio"]')?.focus({ preventScroll: true });
  }

  async function keep(recording: Omit<Recording, "id"> & { id?: number }): Promise<void> {
    try {
      await recordings.keep(recording);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      status.textContent = NO_STORE;
    }
    await show();
  }

  async function show(): Promise<void> {
    let found: Recording[];
    try {
      found = await recordings.of(props.place);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      recordChoice.hidden = true;
      return;
    }
    if (gone) return;
    for (const url of urls.splice(0)) URL.revokeObjectURL(url);
    list.replaceChildren(...found.map(row));
    part.hidden = found.length === 0;
  }

  function row(recording: Recording): HTMLLIElement {
    const item = document.createElement("li");
    const label = document.createElement("span");
    const audio = document.createElement("audio");
    const remove = document.createElement("button");
    const when = new Date(recording.at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
    item.className = "row";
    label.textContent = `${when} · ${clock(recording.seconds)}`;
    audio.controls = true;
    audio.preload = "metadata";
    audio.src = URL.createObjectURL(recording.blob);
    audio.setAttribute("aria-label", `Recording of ${when}`);
    urls.push(audio.src);
    remove.type = "button";
    remove.className = "btn small";
    remove.textContent = "Delete";
    remove.setAttribute("aria-label", `Delete the recording of ${when}`);
    remove.addEventListener("click", () => void forget(recording));
    item.append(label, audio, remove);
    return item;
  }

  async function forget(recording: Recording): Promise<void> {
    await recordings.remove(recording.id);
    await show();
    say("The recording is deleted.", { undo: () => void keep(recording) });
    button.focus({ preventScroll: true });
  }

  async function press(): Promise<void> {
    if (busy) return;
    busy = true;
    await (told.running ? stop() : start());
    busy = false;
  }

  const onPress = (): void => void press();
  const onAgain = (): void => {
    button.disabled = false;
    told.reset();
    text.open = false;
    buttonWords.textContent = "Start";
    again.hidden = true;
    took.value = "";
    draw();
    button.focus();
  };
  const onChoose = (): void => choose?.form?.requestSubmit();
  const ticking = window.setInterval(() => {
    if (told.running) draw();
  }, TICK_MS);
  button.addEventListener("click", onPress);
  again.addEventListener("click", onAgain);
  choose?.addEventListener("change", onChoose);
  return () => {
    gone = true;
    window.clearInterval(ticking);
    void recorder.stop();
    for (const url of urls) URL.revokeObjectURL(url);
    button.removeEventListener("click", onPress);
    again.removeEventListener("click", onAgain);
    choose?.removeEventListener("change", onChoose);
  };
}
