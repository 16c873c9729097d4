/** A form of several fields that saves itself as one writes, and says how long its texts take to tell. */
import type { Unmount } from "../islands";
import { clockWords } from "../timer";
import { Autosave } from "./autosave";

export type Values = Record<string, string | boolean | string[]>;

export interface FormOptions {
  /** Empty while there is no address to save at: what is written then stays in this browser. */
  draftUrl: string;
  revision: number;
  /** What stands in the fields, without what only carries the form. */
  values: (form: HTMLFormElement) => Values;
  /** Counts anew what is counted. */
  count: () => void;
}

// As hexloop.core.telling counts.
export const WORDS_A_MINUTE = 150;
const WORD = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]|[\p{L}\p{N}]+(?:['’.,\-/][\p{L}\p{N}]+)*/gu;

export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

export function spoken(words: number): string {
  return clockWords(Math.round((words * 60) / WORDS_A_MINUTE));
}

/** Says below each part how many words it has and how long they take; gives the words of all parts. */
export function countParts(form: HTMLFormElement): number {
  let all = 0;
  for (const field of form.querySelectorAll<HTMLTextAreaElement>("[data-part]")) {
    const words = wordsIn(field.value);
    const line = form.querySelector<HTMLElement>(`[data-count="${field.name}"]`);
    const rest = line?.textContent?.split(" · ").slice(2) ?? [];
    if (line) line.textContent = [`${words} words`, `${spoken(words)} told`, ...rest].join(" · ");
    all += words;
  }
  return all;
}

/** Puts values into the fields of their names; of several boxes of a name those are ticked that are listed. */
export function fill(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values))
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.name !== name) continue;
      if (field.type === "checkbox") (field as HTMLInputElement).checked = Array.isArray(value) ? value.includes(field.value) : Boolean(value);
      else if (field.type === "radio") (field as HTMLInputElement).checked = field.value === value;
      else if (typeof value === "string") field.value = value;
    }
}

export function saveAsWritten(form: HTMLFormElement, { draftUrl, revision, values, count }: FormOptions): Unmount {
  const source = (from: HTMLFormElement): string => JSON.stringify(values(from));
  const autosave = new Autosave({
    url: draftUrl || `${location.pathname}${location.search}`,
    revision,
    served: source(asServed(form)),
    read: () => source(form),
    write: (text) => {
      fill(form, JSON.parse(text) as Values);
      count();
    },
    ask: (question) => form.prepend(question),
    status: form.querySelector<HTMLElement>("[data-draft-status]"),
    version: form.querySelector<HTMLInputElement>('input[name="version"]'),
    local: draftUrl === "",
    waitMs: 1_500,
  });
  const onInput = (): void => {
    count();
    autosave.changed();
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void autosave.submit(form);
  };
  autosave.start();
  count();
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  return () => {
    autosave.stop();
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
  };
}

/** The form as the server sent it. */
function asServed(form: HTMLFormElement): HTMLFormElement {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return copy;
}
