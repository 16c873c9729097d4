/** A button that writes what is said, where the browser can listen. Without that there is no button. */
import type { Unmount } from "../islands";

interface Heard {
  resultIndex: number;
  results: ArrayLike<{ isFinal: boolean; 0: { transcript: string } }>;
}

interface Recognition extends EventTarget {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  start(): void;
  stop(): void;
}

type Maker = new () => Recognition;

export function recognition(): Maker | undefined {
  const known = window as unknown as Record<string, Maker | undefined>;
  return known["SpeechRecognition"] ?? known["webkitSpeechRecognition"];
}

const WARNING = "Listening is your browser’s own: some browsers send what you say to their maker.";

/** Says a thing said after what stands there already, with one space between. */
export function joined(text: string, said: string): string {
  const words = said.trim();
  return !words ? text : text && !/\s$/.test(text) ? `${text} ${words}` : `${text}${words}`;
}

export function mount(element: HTMLElement): Unmount {
  const Listener = recognition();
  const found = element.closest("form")?.querySelector("textarea");
  if (!Listener || !found) return () => {};

  const field: HTMLTextAreaElement = found;
  const listener = new Listener();
  const button = document.createElement("button");
  const status = document.createElement("span");
  let listening = false;

  listener.continuous = true;
  listener.interimResults = false;
  listener.lang = "en-US";
  button.type = "button";
  button.className = "btn small";
  status.className = "small quiet-text";
  status.setAttribute("role", "status");
  element.replaceChildren(button, status);

  function draw(text = WARNING): void {
    button.textContent = listening ? "Stop listening" : "Dictate";
    button.setAttribute("aria-pressed", String(listening));
    status.textContent = listening ? "Listening …" : text;
  }

  function onResult(event: Event): void {
    const { results, resultIndex } = event as Event & Heard;
    for (let place = resultIndex; place < results.length; place += 1) {
      const result = results[place];
      if (result?.isFinal) field.value = joined(field.value, result[0].transcript);
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function onError(event: Event): void {
    listening = false;
    const { error } = event as Event & { error?: string };
    draw(
      error === "not-allowed"
        ? "The browser may not use the microphone here. Allow it in the browser’s settings of this page, or type."
        : "Listening did not work. Type your answer instead.",
    );
  }

  function onEnd(): void {
    if (!listening) return;
    listening = false;
    draw();
  }

  function onClick(): void {
    listening = !listening;
    if (listening) listener.start();
    else listener.stop();
    draw();
  }

  listener.addEventListener("result", onResult);
  listener.addEventListener("error", onError);
  listener.addEventListener("end", onEnd);
  button.addEventListener("click", onClick);
  draw();
  return () => listener.stop();
}
