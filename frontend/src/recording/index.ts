/** Recording while thinking aloud: nothing before a click, always visible, sent in parts as it is made. */
import { csrfToken } from "../csrf";
import type { Unmount } from "../islands";
import { Recorder } from "../telling/recorder";
import { clock } from "../timer";
import { Parts } from "./parts";
import { LEAST_MS, level, QUIET_DB, type Silence, Silences } from "./silence";

/** What was recorded on the page before, which this one goes on with. */
interface GoingOn {
  kind: string;
  key: string;
  number: number;
  at: number;
}

const NO_MICROPHONE =
  "The browser has no microphone for this page. Allow it by the sign beside the address, check that one is plugged in, then press Record again. Everything else goes on either way.";
const NOT_HERE = "This browser cannot record here: it does so at http://127.0.0.1 or http://localhost only.";
const GOES_ON = "hexloop-recording";
const LEVEL_MS = 200;
/** Coming back later than this is no going on: nothing is recorded before a click then. */
const FRESH_MS = 120_000;

/** `data-kind` and `data-key` name what is recorded: it goes on with the next page of the same. */
export function mount(element: HTMLElement): Unmount {
  const { url: beginUrl = "", kind = "", key = "" } = element.dataset;
  const button = element.querySelector<HTMLButtonElement>("[data-record]");
  const words = element.querySelector<HTMLElement>("[data-record-words]");
  const sign = element.querySelector<HTMLElement>("[data-recording-on]");
  const time = element.querySelector<HTMLElement>("[data-recording-time]");
  const said = element.querySelector<HTMLElement>("[data-recording-said]");
  if (!button || !words || !sign || !time || !said) throw new Error("The recording island needs its button and its sign.");
  const recorder = new Recorder();
  const record = words.textContent;
  let stopListening: (() => void) | null = null;
  let parts: Parts | null = null;
  let waiting: Blob[] = [];
  let url = "";
  let number = 0;
  let began = 0;
  let busy = false;
  let ticking = 0;
  let gone = false;

  const elapsed = (): number => performance.now() - began;
  const seconds = (): number => Math.round(elapsed() / 1000);

  function draw(): void {
    const on = recorder.recording;
    button!.setAttribute("aria-pressed", String(on));
    words!.textContent = on ? "Stop recording" : record;
    sign!.hidden = !on;
    time!.textContent = clock(on ? seconds() : 0);
    if (on && number) sessionStorage.setItem(GOES_ON, JSON.stringify({ kind, key, number, at: Date.now() } satisfies GoingOn));
  }

  /** The first part begins the file, and may come before the server has said where it goes. */
  function take(part: Blob): void {
    if (parts) parts.add(part, seconds());
    else waiting.push(part);
  }

  async function start(after = 0): Promise<void> {
    said!.textContent = "";
    try {
      parts = null;
      waiting = [];
      await recorder.start({ onPart: take, bitsPerSecond: 32_000 });
      began = performance.now();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      said!.textContent = NO_MICROPHONE;
      sessionStorage.removeItem(GOES_ON);
      return;
    }
    if (gone) return void recorder.stop();
    const answer = await post(beginUrl, { kind, key, after: String(after) });
    if (!answer?.ok) {
      const told = (await answer?.json().catch(() => ({}))) as { message?: string } | undefined;
      await recorder.stop();
      sessionStorage.removeItem(GOES_ON);
      said!.textContent = told?.message ?? "There was no answer, so nothing is recorded. Try again in a moment.";
      return;
    }
    ({ url, number } = (await answer.json()) as { url: string; number: number });
    parts = new Parts({ url, csrf: csrfToken, onRefused: (sentence) => void stop(sentence) });
    for (const part of waiting) parts.add(part, seconds());
    stopListening = recorder.stream ? listen(recorder.stream, elapsed, (silence) => void noteSilence(silence)) : null;
    ticking = window.setInterval(draw, 500);
    draw();
  }

  async function stop(sentence = "", goesOn = false): Promise<void> {
    if (!recorder.recording) return;
    const length = seconds();
    if (!goesOn) sessionStorage.removeItem(GOES_ON);
    stopListening?.();
    window.clearInterval(ticking);
    await recorder.stop();
    draw();
    said!.textContent = sentence;
    if (sentence === "") await parts?.settle();
    await post(address("end"), { seconds: String(length) });
    if (gone) return;
    await showAll(element.closest("section"));
    said!.textContent = `${sentence || "Recorded."} ${element.dataset.where ?? ""}`;
  }

  function address(verb: string): string {
    return url.replace(/part\/$/, `${verb}/`);
  }

  async function noteSilence({ begins, ends }: Silence): Promise<void> {
    await post(address("silence"), { begins: String(Math.round(begins)), ends: String(Math.round(ends)) });
  }

  const onPress = async (after = 0): Promise<void> => {
    if (busy) return;
    busy = true;
    await (recorder.recording ? stop() : start(after));
    draw();
    busy = false;
  };
  const press = (): void => void onPress();
  button.addEventListener("click", press);
  // A press before this was there would be lost.
  button.disabled = !Recorder.possible();
  if (button.disabled) said.textContent = NOT_HERE;
  else if (goingOn(kind, key)) {
    // The person pressed Record on the page before: it goes on, and the sign says so.
    void onPress(goingOn(kind, key)!.number);
  } else if (!element.closest(".small")) said.textContent = `Silences of ${LEAST_MS / 1000} seconds below ${-QUIET_DB} decibels under full level are marked.`;
  return () => {
    gone = true;
    button.removeEventListener("click", press);
    void stop("", true);
  };
}

function goingOn(kind: string, key: string): GoingOn | null {
  const kept = sessionStorage.getItem(GOES_ON);
  if (!kept) return null;
  const last = JSON.parse(kept) as GoingOn;
  return last.kind === kind && last.key === key && Date.now() - last.at < FRESH_MS ? last : null;
}

async function post(url: string, fields: Record<string, string> = {}): Promise<Response | null> {
  return fetch(url, { method: "POST", body: new URLSearchParams(fields), headers: { "X-CSRFToken": csrfToken() }, keepalive: true }).catch(() => null);
}

/** Listens to how loud it is; gives what ends it. */
function listen(stream: MediaStream, at: () => number, heard: (silence: Silence) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  const silences = new Silences();
  context.createMediaStreamSource(stream).connect(analyser);
  const timer = window.setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const silence = silences.hear(level(samples), at());
    if (silence) heard(silence);
  }, LEVEL_MS);
  return () => {
    window.clearInterval(timer);
    const silence = silences.end(at());
    if (silence) heard(silence);
    void context.close();
  };
}

/** The recordings as the server lists them now. */
async function showAll(section: HTMLElement | null): Promise<void> {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok || !section) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const stale of section.querySelectorAll("article")) stale.remove();
  section.append(...(page.getElementById(section.id)?.querySelectorAll("article") ?? []));
}
